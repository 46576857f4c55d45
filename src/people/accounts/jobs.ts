import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { defineJob } from '#platform/jobs'

/** Deletes sessions that have ended, with the addresses they came from. */
export const forgetSessions = defineJob('people.forget-sessions', z.object({}))

/** An account was suspended, or is gone: whatever others wait for because of it is let go. Handled above, where that is known. */
export const accountEnded = defineJob('people.account-ended', z.object({ accountId: idSchema('acc'), gone: z.boolean() }))
