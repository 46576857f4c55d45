import { z } from 'zod'
import { defineJob } from '#platform/jobs'

/** Deletes sessions that have ended, with the addresses they came from. */
export const forgetSessions = defineJob('people.forget-sessions', z.object({}))
