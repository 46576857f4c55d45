import type { Id } from '#platform/ids'

/** What only the floor above knows about a show that is on. */
export interface OnAir {
  /** Different people watching now. */
  viewers(showId: Id<'shw'>): number
  /** Lineup item pinned now. */
  pinned(showId: Id<'shw'>): Id<'lin'> | null
}

export const nothingOnAir: OnAir = { viewers: () => 0, pinned: () => null }
