import { z } from 'zod'
import { emailSchema } from '#people/accounts/contract'
import { bilingualSchema, languageSchema } from '#platform/language'
import { subscriptionSchema } from '#platform/push'

export const wishSchema = z.discriminatedUnion('channel', [
  z.object({ channel: z.literal('email'), email: emailSchema.optional(), language: languageSchema }),
  z.object({ channel: z.literal('push'), subscription: subscriptionSchema, language: languageSchema }),
])
export type Wish = z.output<typeof wishSchema>

export const wishAnswerSchema = z.object({
  state: z.enum(['confirm', 'set']).meta({ description: '`confirm`: a letter asks whether the address is theirs.' }),
})

export const ownRemindersSchema = z
  .object({
    email: z.enum(['none', 'pending', 'confirmed']),
    push: z.boolean(),
    accountEmail: z.string().nullable().meta({ description: 'Where a signed-in person is written to, without asking.' }),
    pushKey: z.string().meta({ description: 'Public key to subscribe with.' }),
  })
  .meta({ id: 'OwnReminders' })

export const linkParamsSchema = z.object({ token: z.string().min(1).max(200) })
export const linkSchema = z
  .object({
    state: z.enum(['pending', 'confirmed', 'stopped']),
    show: z.object({ slug: z.string(), title: bilingualSchema, startsAt: z.iso.datetime({ offset: true }), timeZone: z.string() }),
  })
  .meta({ id: 'ReminderLink' })
