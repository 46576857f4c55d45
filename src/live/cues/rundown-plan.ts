import type { Id } from '#platform/ids'
import type { PlannedOffer, PlannedSale, RundownItem } from '#programme/rundown'

/** A rundown item on a frame: one turn of the loop, one item. */
export interface Slot {
  /** The same whenever and by whomever it is planned. */
  readonly key: string
  /** Ticks of the broadcast's timeline. */
  readonly mediaTime: number
  readonly lineupItemId: Id<'lin'> | null
  readonly sale: PlannedSale | null
  readonly offer: PlannedOffer | null
}

export interface PlanInput {
  /** Ticks. A new epoch starts the rundown from its beginning. */
  readonly timeline: { readonly epoch: number; readonly epochStart: number; readonly newest: number }
  readonly loopSeconds: number
  readonly items: readonly (Pick<RundownItem, 'id' | 'startsAtSeconds' | 'lineupItemId'> & {
    readonly sale?: PlannedSale | null
    readonly offer?: PlannedOffer | null
  })[]
  readonly aheadSeconds: number
}

const TICKS = 90_000

/**
 * What must be planned now: the item that is running, and those that begin within `aheadSeconds`. In order of time. Turns that passed
 * while nobody planned are left out; nobody can see them any more.
 */
export function planRundown({ timeline, loopSeconds, items, aheadSeconds }: PlanInput): Slot[] {
  const { epoch, epochStart, newest } = timeline
  const sheet = items.filter((item) => item.startsAtSeconds < loopSeconds).toSorted((a, b) => a.startsAtSeconds - b.startsAtSeconds)
  if (sheet.length === 0) return []
  const loopTicks = loopSeconds * TICKS
  const until = newest + aheadSeconds * TICKS
  const slots: Slot[] = []
  let running: Slot | undefined
  // The item that is running may have begun in the turn before.
  const firstTurn = Math.max(0, Math.floor((newest - epochStart) / loopTicks) - 1)
  for (let turn = firstTurn; epochStart + turn * loopTicks <= until; turn++) {
    for (const { id, startsAtSeconds, lineupItemId, sale = null, offer = null } of sheet) {
      const mediaTime = epochStart + turn * loopTicks + startsAtSeconds * TICKS
      const slot = { key: `${epoch}:${turn}:${id}`, mediaTime, lineupItemId, sale, offer }
      if (mediaTime <= newest) running = slot
      else if (mediaTime <= until) slots.push(slot)
    }
  }
  return running ? [running, ...slots] : slots
}
