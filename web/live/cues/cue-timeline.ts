import type { CueWire } from '../../../src/live/cues/contract.ts'

export type Cue = CueWire

/** What a player did with a cue. `appliedAtRtp` is null when no frame told the time. */
export interface AppliedCue {
  cue: Cue
  appliedAtRtp: number | null
  /** It was heard of when its frame had been shown already. */
  late: boolean
}

export interface CueTimeline {
  /** Hears of a cue. Answers what must be applied at once because its frame is past. */
  learn(cue: Cue): AppliedCue[]
  /** A frame is being painted: what changes with it, in order. */
  frame(rtp: number): AppliedCue[]
  /** For a player without frames: what is due by the date form of the cues. */
  date(nowMilliseconds: number): AppliedCue[]
  /**
   * The room tells its state: the cues around now and the pin in force. Applies the one that holds at the frame `rtp`, or the pin when
   * no frame tells the time; older ones are past, newer ones wait.
   */
  catchUp(cues: readonly Cue[], pin: Cue | null, rtp: number | null): AppliedCue[]
  /** Whether any heard cue still waits for its frame. */
  readonly waiting: boolean
}

/** How far `a` is after `b` on the 32-bit RTP clock, in ticks; right across its wrap. */
export const rtpDifference = (a: number, b: number): number => (a - b) | 0

/** The order of cues within one broadcast: publisher's start, frame, then the order in which they were stored. */
export const compareCues = (a: Cue, b: Cue): number => a.epoch - b.epoch || a.mediaTime - b.mediaTime || a.seq - b.seq

interface Pending {
  cue: Cue
  late: boolean
}

/** Applies each cue once, at the frame it names; never one that stands before the last one applied. */
export function createCueTimeline(): CueTimeline {
  let pending: Pending[] = []
  let last: Cue | null = null
  let shownRtp: number | null = null

  const isPast = (cue: Cue): boolean => last !== null && last.broadcastId === cue.broadcastId && compareCues(cue, last) <= 0

  const apply = (due: Pending[], rtp: number | null): AppliedCue[] => {
    const inOrder = due.filter(({ cue }) => !isPast(cue)).toSorted((a, b) => compareCues(a.cue, b.cue))
    last = inOrder.at(-1)?.cue ?? last
    pending = pending.filter((entry) => !due.includes(entry) && !isPast(entry.cue))
    return inOrder.map(({ cue, late }) => ({ cue, appliedAtRtp: rtp, late }))
  }

  /** Another broadcast has its own order and its own clock. */
  const renew = (cue: Cue): boolean => {
    if (!last || last.broadcastId === cue.broadcastId) return false
    pending = []
    last = null
    return true
  }

  const dueAt = (rtp: number): Pending[] => pending.filter(({ cue }) => rtpDifference(rtp, cue.rtp) >= 0)

  return {
    learn(cue) {
      if (renew(cue)) shownRtp = null
      if (isPast(cue) || pending.some((entry) => entry.cue.id === cue.id)) return []
      const late = shownRtp !== null && rtpDifference(shownRtp, cue.rtp) >= 0
      pending.push({ cue, late })
      return late && shownRtp !== null ? apply(dueAt(shownRtp), shownRtp) : []
    },
    frame(rtp) {
      shownRtp = rtp
      return pending.length === 0 ? [] : apply(dueAt(rtp), rtp)
    },
    date(nowMilliseconds) {
      shownRtp = null
      return apply(
        pending.filter(({ cue }) => Date.parse(cue.at) <= nowMilliseconds),
        null,
      )
    },
    catchUp(cues, pin, rtp) {
      const told = new Map([...cues, ...(pin ? [pin] : [])].map((cue) => [cue.id, cue]))
      const known = [...told.values()].toSorted(compareCues)
      shownRtp = rtp
      if (known[0]) renew(known[0])
      // Who joins has missed nothing; who comes back has.
      const late = last !== null
      const inForce = rtp === null ? pin : (known.findLast((cue) => rtpDifference(rtp, cue.rtp) >= 0) ?? null)
      pending = known.filter((cue) => !inForce || compareCues(cue, inForce) > 0).map((cue) => ({ cue, late: false }))
      return inForce ? apply([{ cue: inForce, late }], rtp) : []
    },
    get waiting() {
      return pending.length > 0
    },
  }
}
