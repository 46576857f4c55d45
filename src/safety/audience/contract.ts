import { z } from 'zod'

/** Who may see something: everyone, or people known to be adults. */
export const audienceSchema = z.enum(['everyone', 'adults'])
export type Audience = z.infer<typeof audienceSchema>
