import { defineEvent } from '#platform/events'
import type { Id } from '#platform/ids'

/** The account may not go on: its sessions are gone, and what runs in its name must end. */
export const accountSuspended = defineEvent<{ accountId: Id<'acc'> }>('people.account.suspended')
