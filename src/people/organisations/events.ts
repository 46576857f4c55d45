import { defineEvent } from '#platform/events'
import type { Id } from '#platform/ids'

/** What a person may do has changed. */
export const membershipChanged = defineEvent<{ accountId: Id<'acc'>; organisationId: Id<'org'> }>('people.membership.changed')
