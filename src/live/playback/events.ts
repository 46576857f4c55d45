import { defineEvent } from '#platform/events'
import type { Id } from '#platform/ids'
import type { Paths } from './paths.ts'

/** What is on air can now be watched by other ways than before. */
export const pathsChanged = defineEvent<{ showId: Id<'shw'>; broadcastId: Id<'brd'>; paths: Paths }>('live.paths.changed')
