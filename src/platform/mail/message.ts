import { z } from 'zod'
import { languageSchema } from '#platform/language'

/** One letter to one person. `unsubscribeUrl` takes a bare POST and ends what the letter is part of. */
export const letterSchema = z.object({
  to: z.email().max(254),
  subject: z.string().min(1).max(300),
  text: z.string(),
  html: z.string(),
  language: languageSchema,
  unsubscribeUrl: z.url().optional(),
})
export type Letter = z.infer<typeof letterSchema>
