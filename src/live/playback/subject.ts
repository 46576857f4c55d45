import type { Id } from '#platform/ids'
import type { Subject } from '#safety/audience'

/** What a playback grant is for. */
export const subjectOf = (showId: Id<'shw'>): Subject => ({ kind: 'show', id: showId })
