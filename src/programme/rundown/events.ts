import { defineEvent } from '#platform/events'
import type { Id } from '#platform/ids'

/** Items were added. */
export const rundownChanged = defineEvent<{ showId: Id<'shw'> }>('programme.rundown.changed')
