import { z } from 'zod'

export const tokenRequestSchema = z.object({
  number: z.string().min(12).max(23),
  expiryMonth: z.int().min(1).max(12),
  expiryYear: z.int().min(2000).max(2100),
  code: z.string().regex(/^\d{3,4}$/),
})

/** What the provider's page hands to the shop's page. */
export const cardTokenSchema = z.object({ token: z.string(), brand: z.string(), last4: z.string() })

export const challengeAnswerSchema = z.object({ outcome: z.enum(['approved', 'refused']) })

export const pageQuerySchema = z.object({
  lang: z.enum(['ar', 'en']).catch('en').default('en'),
  theme: z.enum(['desk', 'video']).catch('desk').default('desk'),
})
