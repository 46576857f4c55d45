import type { Market } from '#markets'
import { money } from '#platform/money'

/** The market of the demo. Its fees and rates are examples, published like any market's. */
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
