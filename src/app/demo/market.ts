import { type Market, marketOf } from '#markets'
import { money } from '#platform/money'

/** The first market of the demo. Its fees and rates are examples, published like any market's. */
export const emirates: Market = {
  code: 'ae',
  name: { en: 'United Arab Emirates', ar: 'الإمارات العربية المتحدة' },
  country: 'AE',
  currency: 'AED',
  languages: ['ar', 'en'],
  timeZone: 'Asia/Dubai',
  tax: { rateBasisPoints: 500, included: true },
  returnWindowDays: 14,
  settlementDelayDays: 2,
  processorFee: { version: 1, rateBasisPoints: 220, fixed: money(100n, 'AED') },
  salePolicy: { version: 1, creatorRateBasisPoints: 1200, platformRateBasisPoints: 800 },
  tipLimits: { minimum: money(200n, 'AED'), maximum: money(10_000n, 'AED'), maximumPerDay: money(50_000n, 'AED') },
  ageRule: { hostMinimum: 18, adultMinimum: 18 },
  age: { hosts: 'document', adultShows: 'declared', validDays: 365 },
}

const terms = { returnWindowDays: 14, processorRateBasisPoints: 250, creatorRateBasisPoints: 1200, platformRateBasisPoints: 800 }
/** Three decimals, tax in the price. Brands are paid on delivery. */
const jordan: Market = { ...marketOf('jo', { ...terms, taxRateBasisPoints: 1600, taxIncluded: true })!, settlementDelayDays: 0 }
/** Tax on top of the price. */
const unitedStates = marketOf('us', { ...terms, taxRateBasisPoints: 800, taxIncluded: false })!

export type DemoMarket = 'ae' | 'jo' | 'us'
export const markets: Readonly<Record<DemoMarket, Market>> = { ae: emirates, jo: jordan, us: unitedStates }

/** What of the smallest coin a price ends on, and what a dirham is worth there, in millionths: a price that somebody would print. */
const RATES: Readonly<Record<DemoMarket, { readonly millionths: bigint; readonly step: bigint }>> = {
  ae: { millionths: 1_000_000n, step: 1n },
  jo: { millionths: 1_930_000n, step: 250n },
  us: { millionths: 272_000n, step: 50n },
}

/** The price in every market of one in fils. */
export const pricesOf = (fils: bigint) =>
  (Object.keys(markets) as DemoMarket[]).map((market) => {
    const { millionths, step } = RATES[market]
    const amount = ((fils * millionths) / 1_000_000n / step) * step
    return { market, price: money(amount > 0n ? amount : step, markets[market].currency) }
  })
