import type { CueWire } from '../../../src/live/cues/contract.ts'
import { isDue, type Playhead } from './playhead.ts'

export type Cue = CueWire

/** What a player did with a cue. `appliedAt` is null when no frame told the time. */
export interface AppliedCue {
  cue: Cue
  appliedAt: Playhead | null
  /** It was heard of when its frame had been shown already. */
  late: boolean
}

export interface CueTimeline {
  /** Hears of a cue. Answers what must be applied at once because its frame is past. */
  learn(cue: Cue): AppliedCue[]
  /** A frame is being painted: what changes with it, in order. */
  frame(place: Playhead): AppliedCue[]
  /** For a player without frames: what is due by the date form of the cues. */
  date(nowMilliseconds: number): AppliedCue[]
  /**
   * All that is known is told at once: the cues around now and those in force. Applies what holds at the frame in sight, one of a lane, or
   * what is in force when no frame tells the time; older ones are past, newer ones wait.
   */
  catchUp(cues: readonly Cue[], inForce: readonly Cue[], place: Playhead | null): AppliedCue[]
  /** Forgets what was applied: the playhead of a replay goes where it likes. */
  restart(): void
  /** Whether any heard cue still waits for its frame. */
  readonly waiting: boolean
}

/** The order of cues within one broadcast: publisher's start, frame, then the order in which they were stored. */
export const compareCues = (a: Cue, b: Cue): number => a.epoch - b.epoch || a.mediaTime - b.mediaTime || a.seq - b.seq

/** Cues of one lane replace each other; those of another stay in force beside them. */
const laneOf = ({ kind, sale }: Cue): string => {
  if (sale) return sale.id
  return kind === 'pin' || kind === 'unpin' ? 'pin' : 'offer'
}

/** Of cues in their order, the last of each lane. */
export const lastOfLanes = (inOrder: readonly Cue[]): Cue[] => [...new Map(inOrder.map((cue) => [laneOf(cue), cue])).values()]

interface Pending {
  cue: Cue
  late: boolean
}

/** Applies each cue once, at the frame it names; never one that stands before the last one applied of its lane. */
export function createCueTimeline(): CueTimeline {
  let pending: Pending[] = []
  /** The last one applied, by lane. */
  let last = new Map<string, Cue>()
  let shown: Playhead | null = null

  const isPast = (cue: Cue): boolean => {
    const before = last.get(laneOf(cue))
    return before?.broadcastId === cue.broadcastId && compareCues(cue, before) <= 0
  }

  const apply = (due: Pending[], appliedAt: Playhead | null): AppliedCue[] => {
    const inOrder = due.filter(({ cue }) => !isPast(cue)).toSorted((a, b) => compareCues(a.cue, b.cue))
    for (const { cue } of inOrder) last.set(laneOf(cue), cue)
    pending = pending.filter((entry) => !due.includes(entry) && !isPast(entry.cue))
    return inOrder.map(({ cue, late }) => ({ cue, appliedAt, late }))
  }

  /** Another broadcast has its own order and its own clock. */
  const renew = (cue: Cue): boolean => {
    if ([...last.values()].every(({ broadcastId }) => broadcastId === cue.broadcastId)) return false
    pending = []
    last = new Map()
    return true
  }

  const dueAt = (place: Playhead): Pending[] => pending.filter(({ cue }) => isDue(place, cue))

  return {
    learn(cue) {
      if (renew(cue)) shown = null
      if (isPast(cue) || pending.some((entry) => entry.cue.id === cue.id)) return []
      const late = shown !== null && isDue(shown, cue)
      pending.push({ cue, late })
      return late && shown !== null ? apply(dueAt(shown), shown) : []
    },
    frame(place) {
      shown = place
      return pending.length === 0 ? [] : apply(dueAt(place), place)
    },
    date(nowMilliseconds) {
      shown = null
      return apply(dueAt({ date: nowMilliseconds }), null)
    },
    catchUp(cues, inForce, place) {
      const told = new Map([...cues, ...inForce].map((cue) => [cue.id, cue]))
      const known = [...told.values()].toSorted(compareCues)
      shown = place
      if (known[0]) renew(known[0])
      // Who joins has missed nothing; who comes back has.
      const late = last.size > 0
      const holding = lastOfLanes(place === null ? inForce.toSorted(compareCues) : known.filter((cue) => isDue(place, cue)))
      const held = new Map(holding.map((cue) => [laneOf(cue), cue]))
      const waits = (cue: Cue): boolean => {
        const before = held.get(laneOf(cue))
        return !before || compareCues(cue, before) > 0
      }
      pending = known.filter(waits).map((cue) => ({ cue, late: false }))
      return apply(
        holding.map((cue) => ({ cue, late })),
        place,
      )
    },
    restart() {
      pending = []
      last = new Map()
      shown = null
    },
    get waiting() {
      return pending.length > 0
    },
  }
}
