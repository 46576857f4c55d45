import type { Id } from '#platform/ids'
import { type Cue, compareCues, laneOf } from './cue.ts'

/** Cues of one broadcast kept in memory: those of the last minutes, and what is planned. */
export const KEPT_ON_BOARD = 32

/** What is pinned where, for lists that must not ask the database a question a show. */
export interface PinBoard {
  note(cue: Cue): void
  /** Lineup item in sight at `now`, by the date form of cues. */
  pinned(showId: Id<'shw'>, now: Date): Id<'lin'> | null
  forget(showId: Id<'shw'>): void
}

export function createPinBoard(): PinBoard {
  const shows = new Map<Id<'shw'>, Cue[]>()
  return {
    note(cue) {
      if (laneOf(cue) !== 'pin') return
      const known = shows.get(cue.showId) ?? []
      const same = known[0]?.broadcastId === cue.broadcastId ? known : []
      shows.set(cue.showId, [...same, cue].toSorted(compareCues).slice(-KEPT_ON_BOARD))
    },
    pinned(showId, now) {
      return shows.get(showId)?.findLast((cue) => cue.at <= now)?.lineupItemId ?? null
    },
    forget(showId) {
      shows.delete(showId)
    },
  }
}
