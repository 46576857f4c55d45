import { z } from 'zod'
import { bilingualSchema, languageSchema } from '#platform/language'
import { currencySchema, moneySchema, toWire } from '#platform/money'
import { addressFieldNames } from './addresses.ts'
import { ageLevels, type Market } from './market.ts'

/** What a shopper may know about the market: currency, tax, return window, fees. */
export const marketSchema = z
  .object({
    code: z.string(),
    name: bilingualSchema,
    country: z.string().regex(/^[A-Z]{2}$/),
    currency: currencySchema,
    languages: z.array(languageSchema),
    timeZone: z.string(),
    taxRateBasisPoints: z.int(),
    taxIncluded: z.boolean(),
    taxOnDelivery: z.boolean(),
    returnWindowDays: z.int(),
    processorFee: z.object({ version: z.int(), rateBasisPoints: z.int(), fixed: moneySchema }),
    salePolicy: z.object({ version: z.int(), creatorRateBasisPoints: z.int(), platformRateBasisPoints: z.int() }),
    age: z
      .object({ hosts: z.enum(ageLevels), adultShows: z.enum(ageLevels), validDays: z.int() })
      .meta({ description: 'How sure Souk must be that hosts, and those who watch what is for adults, are 18.' }),
    tipLimits: z.object({ minimum: moneySchema, maximum: moneySchema, maximumPerDay: moneySchema }),
  })
  .meta({ id: 'Market' })
export type MarketWire = z.infer<typeof marketSchema>

const daysSchema = z.int().min(0).max(90)

export const deliveryMethodSchema = z.object({
  code: z.string().regex(/^[a-z0-9-]{2,40}$/),
  name: bilingualSchema,
  price: moneySchema,
  /** From goods of this worth on it costs nothing. */
  freeFrom: moneySchema.nullable(),
  earliestDays: daysSchema,
  latestDays: daysSchema,
})

/** Empty: nothing is decided, and the general ones hold. The first one is preselected. */
export const deliveryTermsSchema = z
  .object({ taxOnDelivery: z.boolean(), methods: z.array(deliveryMethodSchema).max(10) })
  .meta({ id: 'DeliveryTerms' })

/** What buyers are offered now. */
export const deliveryNowSchema = z
  .object({
    ...deliveryTermsSchema.shape,
    decided: z.boolean().meta({ description: 'False: nobody decided, these are the general ways.' }),
  })
  .meta({ id: 'DeliveryNow' })

export const addressFormSchema = z
  .object({
    country: z.string(),
    fields: z.array(
      z.object({
        name: z.enum(addressFieldNames),
        label: bilingualSchema,
        required: z.boolean(),
        choices: z.array(z.object({ code: z.string(), name: bilingualSchema })).optional(),
        pattern: z.string().optional(),
        autocomplete: z.string(),
      }),
    ),
  })
  .meta({ id: 'AddressForm' })

export const marketListSchema = z.object({ items: z.array(marketSchema) })

export function marketToWire(market: Market): MarketWire {
  const { code, name, country, currency, timeZone, returnWindowDays, processorFee, salePolicy, age, tipLimits } = market
  return {
    ...{ code, name, country, currency, timeZone, returnWindowDays, salePolicy, age },
    languages: [...market.languages],
    taxRateBasisPoints: market.tax.rateBasisPoints,
    taxIncluded: market.tax.included,
    taxOnDelivery: market.tax.onDelivery ?? true,
    processorFee: { ...processorFee, fixed: toWire(processorFee.fixed) },
    tipLimits: {
      minimum: toWire(tipLimits.minimum),
      maximum: toWire(tipLimits.maximum),
      maximumPerDay: toWire(tipLimits.maximumPerDay),
    },
  }
}
