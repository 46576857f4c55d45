import { defineEvent } from '#platform/events'
import type { Audience } from './contract.ts'
import type { Subject } from './grant.ts'

/** A subject's audience was changed. What plays without the right to must end now. */
export const audienceChanged = defineEvent<{ subject: Subject; audience: Audience }>('safety.audience.changed')
