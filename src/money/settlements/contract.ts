import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema, languageSchema } from '#platform/language'
import { moneySchema } from '#platform/money'
import { moveFailures, requirementKinds } from './provider.ts'
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
  .regex(/^[A-Z]{2}$/, { abort: true })
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

/** A share on its way to or from a brand that the provider refused to move. */
export const refusedMoveSchema = z
  .object({
    /** The seller's order. */
    id: idSchema('sor'),
    number: z.string(),
    brand: z.object({ id: idSchema('org'), name: bilingualSchema }),
    kind: z.enum(['transfer', 'recall']).meta({ description: 'To the brand, or back from it.' }),
    amount: moneySchema,
    payee: z.string().meta({ description: 'The brand’s account, as the provider calls it.' }),
    provider: z.string(),
    failure: z.enum(moveFailures),
    said: z.string().nullable().meta({ description: 'The provider’s own words, in its own language.' }),
    refusals: z.int().min(1).meta({ description: 'Since something of this share moved last.' }),
    since: timeSchema.meta({ description: 'Of the first of these refusals.' }),
    refusedAt: timeSchema.meta({ description: 'Of the newest one.' }),
    state: z.enum(['waits', 'asked']).meta({ description: 'Whether the provider is being asked again right now.' }),
    nextAt: timeSchema.nullable().meta({ description: 'When it is asked again by itself.' }),
  })
  .meta({ id: 'RefusedMove' })
export type RefusedMoveWire = z.input<typeof refusedMoveSchema>

export const refusedMovePageSchema = z.object({ items: z.array(refusedMoveSchema), nextCursor: z.string().nullable() })
export const refusedMoveTriedSchema = z.object({
  refused: refusedMoveSchema.nullable().meta({ description: 'As it stands now; null when nothing is refused any more.' }),
})
