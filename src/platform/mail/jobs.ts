import { z } from 'zod'
import { defineJob } from '#platform/jobs'
import { letterSchema } from './message.ts'

/** Gives one letter to the mail server. `id` stays the same when it is tried again, so that a receiver knows a repeat. */
export const sendLetter = defineJob('platform.send-letter', z.object({ id: z.uuid(), letter: letterSchema }))
