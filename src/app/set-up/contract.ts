import { z } from 'zod'
import { emailSchema, newPasswordSchema } from '#people/accounts/contract'
import { bilingualSchema } from '#platform/language'
import { currencySchema } from '#platform/money'

const rateSchema = z.int().min(0).max(10_000)

export const setUpStateSchema = z.object({
  needed: z.boolean(),
  /** Places to start with, with the general tax on goods. */
  markets: z.array(
    z.object({
      code: z.string(),
      name: bilingualSchema,
      currency: currencySchema,
      taxRateBasisPoints: rateSchema,
      taxIncluded: z.boolean(),
    }),
  ),
})

export const firstOperatorSchema = z.object({
  person: z.object({ name: z.string().trim().min(1).max(80), email: emailSchema, password: newPasswordSchema }),
  platform: z.object({
    name: bilingualSchema,
    slug: z
      .string()
      .max(60)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  }),
  market: z.object({
    code: z.string(),
    taxRateBasisPoints: rateSchema,
    taxIncluded: z.boolean(),
    returnWindowDays: z.int().min(0).max(365),
    processorRateBasisPoints: rateSchema,
    /** Of the price of goods; what is left after both is the seller's. */
    creatorRateBasisPoints: z.int().min(0).max(5000),
    platformRateBasisPoints: z.int().min(0).max(5000),
  }),
})
