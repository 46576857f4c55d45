import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'

/** A clip that somebody pays for to be seen. It is told apart from the rest wherever it is shown. */
export interface Placement {
  /** How many items of the first page come before it. */
  readonly after: number
  readonly clipId: Id<'clp'>
}

/** The floor above decides about promotion. It adds to the feed and never changes the order of the rest. */
export interface PlacementSource {
  placementsFor(viewer: Actor): Promise<readonly Placement[]>
}

export const noPlacements: PlacementSource = { placementsFor: async () => [] }
