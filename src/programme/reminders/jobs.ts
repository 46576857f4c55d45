import { z } from 'zod'
import { defineJob } from '#platform/jobs'

/** Sends one browser what it asked for. */
export const pushReminder = defineJob(
  'programme.push-reminder',
  z.object({ reminderId: z.uuid(), news: z.object({ title: z.string(), body: z.string(), url: z.string(), tag: z.string() }) }),
)

export const forgetReminders = defineJob('programme.forget-reminders', z.object({}))
