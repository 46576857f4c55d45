import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema, languageSchema } from '#platform/language'
import { moneySchema } from '#platform/money'
import { requirementKinds } from './provider.ts'
import { waits } from './tables.ts'

const timeSchema = z.iso.datetime({ offset: true })

export const organisationSchema = z.object({ organisationId: idSchema('org') })

/** A brand's account with the provider, and what stands between it and its money. */
export const payeeSchema = z
  .object({
    provider: z.string(),
    state: z.enum(['none', 'pending', 'restricted', 'enabled']),
    requirements: z.array(z.enum(requirementKinds)),
    /** Where the brand is at home (ISO 3166-1 alpha-2); null until somebody said it. */
    country: z.string().nullable(),
    /** Until when the provider asks for it. */
    dueAt: timeSchema.nullable(),
    /** Days between the delivery of goods and the transfer of their share. */
    settlementDelayDays: z.int(),
    /** One entry a currency. */
    sums: z.array(z.object({ waiting: moneySchema, sent: moneySchema })),
  })
  .meta({ id: 'Payee' })
export type PayeeWire = z.input<typeof payeeSchema>

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' })
/** ISO 3166-1 alpha-2. */
const countrySchema = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .refine((code) => regions.of(code) !== undefined, 'is no country')

export const onboardingRequestSchema = organisationSchema.extend({
  /** In which the provider's pages speak, where they know it. */
  language: languageSchema,
  /** Where the brand is at home: counts until its account is open, and may be left out once it was said. */
  country: countrySchema.optional(),
})
export const onboardingSchema = z.object({ url: z.string() })

export const settlementSchema = z
  .object({
    /** The seller's order. */
    id: idSchema('sor'),
    number: z.string(),
    placedAt: timeSchema,
    gross: moneySchema,
    /** What others had of it when it was sold. */
    fees: moneySchema,
    share: moneySchema,
    parts: z.array(
      z.object({
        party: z.enum(['seller', 'creator', 'agency', 'platform', 'processor', 'delivery', 'tax']),
        name: bilingualSchema,
        amount: moneySchema,
      }),
    ),
    /** What is with the brand now: sent, less what was taken back. */
    sent: moneySchema,
    recalled: moneySchema,
    state: z.enum(['waiting', 'moving', 'sent', 'recalled', 'nothing']),
    waitsFor: z.enum(waits).nullable(),
    /** When the settlement delay is over; null before the goods are there. */
    dueAt: timeSchema.nullable(),
  })
  .meta({ id: 'Settlement' })
export type SettlementWire = z.input<typeof settlementSchema>

export const settlementPageSchema = z.object({ items: z.array(settlementSchema), nextCursor: z.string().nullable() })
