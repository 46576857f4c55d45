import { defineEvent } from '#platform/events'
import type { Id } from '#platform/ids'
import type { ShowState } from './states.ts'

export const showStateChanged = defineEvent<{ showId: Id<'shw'>; from: ShowState; to: ShowState }>('programme.show.state-changed')

/** Products were added. */
export const lineupChanged = defineEvent<{ showId: Id<'shw'> }>('programme.lineup.changed')
