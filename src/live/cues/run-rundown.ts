import { broadcastEnded, broadcastStarted } from '#live/ingest'
import type { Id } from '#platform/ids'
import { Problem } from '#platform/problem'
import { type RundownItem, rundownChanged } from '#programme/rundown'
import { lineupChanged } from '#programme/shows'
import type { Desk } from './desk.ts'
import { openOfferAt } from './open-offer.ts'
import { openSaleAt } from './open-sale.ts'
import { KEPT_ON_BOARD } from './pin-board.ts'
import type { BroadcastClock } from './pin-product.ts'
import { type Change, placeCue } from './place-cue.ts'
import { planRundown, type Slot } from './rundown-plan.ts'
import { readLatest } from './store.ts'

/** Far enough that a cue reaches every player before its frame, near enough that a changed rundown takes effect soon. */
const AHEAD_SECONDS = 8
const PLAN_EVERY_MILLISECONDS = 1_000

interface Running {
  loopSeconds: number
  items: readonly RundownItem[]
  products: ReadonlyMap<Id<'lin'>, Id<'prd'>>
  /** Slots of the window that are planned already. */
  planned: ReadonlySet<string>
}

/** What an earlier process pinned is pinned still. */
async function noteLatest(desk: Desk, showId: Id<'shw'>): Promise<void> {
  const broadcast = await desk.ingest.currentBroadcast(showId)
  if (!broadcast) return
  for (const cue of await readLatest(desk.tables, broadcast.id, KEPT_ON_BOARD)) desk.board.note(cue)
}

function changeOf(running: Running, lineupItemId: Id<'lin'> | null): Change {
  const productId = lineupItemId === null ? undefined : running.products.get(lineupItemId)
  return lineupItemId === null || productId === undefined ? { kind: 'unpin' } : { kind: 'pin', product: { lineupItemId, productId } }
}

/** What cannot be opened any more does not stop the rundown. */
async function openPlanned(desk: Desk, planned: string, opening: Promise<unknown>): Promise<void> {
  await opening.catch((error: unknown) => {
    if (!(error instanceof Problem)) throw error
    desk.log.info({ code: error.code, planned }, 'what the rundown opens was not opened')
  })
}

interface Turn {
  showId: Id<'shw'>
  running: Running
  clock: BroadcastClock
  slot: Slot
}

/** Everything that one item brings on air in one turn, at its frame. */
async function planSlot(desk: Desk, { showId, running, clock, slot }: Turn): Promise<void> {
  const { mediaTime, lineupItemId, sale, offer } = slot
  const { broadcastId } = clock
  const key = `rundown:${broadcastId}:${slot.key}`
  const change = changeOf(running, lineupItemId)
  await placeCue(desk, { showId, broadcastId, timeline: clock, mediaTime, change, key, createdBy: null })
  const at = { showId, clock, mediaTime, createdBy: null }
  if (sale) await openPlanned(desk, `sale ${sale.kind}`, openSaleAt(desk, { ...at, name: sale }))
  // One offer a turn; which one, the slot says.
  if (offer && lineupItemId) await openPlanned(desk, 'offer', openOfferAt(desk, { ...at, wish: { ...offer, lineupItemId, key } }))
}

export interface RundownRunner {
  /** Goes on with every looping show that is on air. */
  start(): Promise<void>
  /** Plans once, now, for one show. */
  plan(showId: Id<'shw'>): Promise<void>
  close(): void
}

/** Plans the cues of looping shows ahead of their frames, for as long as their pictures arrive. */
export function createRundownRunner(desk: Desk): RundownRunner {
  const shows = new Map<Id<'shw'>, Running>()
  const busy = new Set<Id<'shw'>>()
  let timer: NodeJS.Timeout | undefined

  async function load(showId: Id<'shw'>): Promise<void> {
    const show = await desk.shows.get(showId)
    if (show.loopSeconds === null) return
    const [items, lineup] = await Promise.all([desk.rundowns.list(showId), desk.shows.lineup(showId)])
    const products = new Map(lineup.map((item) => [item.id, item.productId]))
    shows.set(showId, { loopSeconds: show.loopSeconds, items, products, planned: shows.get(showId)?.planned ?? new Set() })
  }

  async function planOnce(showId: Id<'shw'>): Promise<void> {
    if (!shows.has(showId)) await load(showId)
    const running = shows.get(showId)
    if (!running) return
    const clock = await desk.ingest.mediaClock(showId)
    if (!clock?.flowing) return
    const slots = planRundown({ timeline: clock, loopSeconds: running.loopSeconds, items: running.items, aheadSeconds: AHEAD_SECONDS })
    for (const slot of slots) if (!running.planned.has(slot.key)) await planSlot(desk, { showId, running, clock, slot })
    shows.set(showId, { ...running, planned: new Set(slots.map((slot) => slot.key)) })
  }

  async function plan(showId: Id<'shw'>): Promise<void> {
    if (busy.has(showId)) return
    busy.add(showId)
    try {
      await planOnce(showId)
    } catch (error) {
      desk.log.error({ err: error, showId }, 'rundown could not be planned')
    } finally {
      busy.delete(showId)
    }
  }

  const stops = follow(desk, {
    plan,
    reload: ({ showId }) => (shows.has(showId) ? load(showId) : undefined),
    forget: (showId) => shows.delete(showId),
  })

  return {
    plan,
    async start() {
      for (const show of await desk.shows.listIn(['live', 'stopped'], desk.clock.now())) {
        await load(show.id)
        await noteLatest(desk, show.id)
      }
      timer = setInterval(() => {
        for (const showId of shows.keys()) void plan(showId)
      }, PLAN_EVERY_MILLISECONDS).unref()
    },
    close() {
      clearInterval(timer)
      for (const stop of stops) stop()
    },
  }
}

interface Followed {
  plan(showId: Id<'shw'>): Promise<void>
  reload(news: { showId: Id<'shw'> }): Promise<void> | undefined
  forget(showId: Id<'shw'>): void
}

/** What changes a plan, or ends it. Answers how to stop listening. */
function follow({ events, board }: Desk, { plan, reload, forget }: Followed): (() => void)[] {
  return [
    events.on(broadcastStarted, ({ showId }) => plan(showId)),
    events.on(broadcastEnded, ({ showId }) => {
      forget(showId)
      board.forget(showId)
    }),
    events.on(rundownChanged, reload),
    events.on(lineupChanged, reload),
  ]
}
