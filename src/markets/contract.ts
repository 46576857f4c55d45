import { z } from 'zod'
import { bilingualSchema, languageSchema } from '#platform/language'
import { currencySchema, moneySchema, toWire } from '#platform/money'
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
