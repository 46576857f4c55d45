import { defineEvent } from '#platform/events'
import type { Id } from '#platform/ids'

/** What was known of an account's age no longer holds. Whoever plays on the strength of it must be asked again. */
export const ageRevoked = defineEvent<{ accountId: Id<'acc'> }>('safety.age.revoked')
