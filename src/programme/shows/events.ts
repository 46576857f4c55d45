import { defineEvent } from '#platform/events'
import type { Id } from '#platform/ids'
import type { ShowState } from './states.ts'

export const showStateChanged = defineEvent<{ showId: Id<'shw'>; from: ShowState; to: ShowState }>('programme.show.state-changed')

/** Something of the show other than its state or lineup. */
export const showChanged = defineEvent<{ showId: Id<'shw'> }>('programme.show.changed')

/** A practice is over: whatever was filmed is nobody's to see, and the show is planned again. */
export const practiceEnded = defineEvent<{ showId: Id<'shw'> }>('programme.show.practice-ended')

/** Products were added, taken out or moved. */
export const lineupChanged = defineEvent<{ showId: Id<'shw'> }>('programme.lineup.changed')
