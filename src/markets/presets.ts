import type { Bilingual } from '#platform/language'
import { exponentOf, money } from '#platform/money'
import type { Market } from './market.ts'

interface Preset {
  code: string
  name: Bilingual
  country: string
  currency: string
  timeZone: string
  /** The usual rate on goods. */
  taxRateBasisPoints: number
  taxIncluded: boolean
}

/** Places one can start with. Rates are the general ones in force in 2026; whoever opens a market checks them. */
export const presets: readonly Preset[] = [
  preset('ae', 'AE', 'AED', 'Asia/Dubai', 500, { en: 'United Arab Emirates', ar: 'الإمارات العربية المتحدة' }),
  preset('sa', 'SA', 'SAR', 'Asia/Riyadh', 1500, { en: 'Saudi Arabia', ar: 'المملكة العربية السعودية' }),
  preset('jo', 'JO', 'JOD', 'Asia/Amman', 1600, { en: 'Jordan', ar: 'الأردن' }),
  preset('eg', 'EG', 'EGP', 'Africa/Cairo', 1400, { en: 'Egypt', ar: 'مصر' }),
  preset('bh', 'BH', 'BHD', 'Asia/Bahrain', 1000, { en: 'Bahrain', ar: 'البحرين' }),
  preset('om', 'OM', 'OMR', 'Asia/Muscat', 500, { en: 'Oman', ar: 'عُمان' }),
  preset('kw', 'KW', 'KWD', 'Asia/Kuwait', 0, { en: 'Kuwait', ar: 'الكويت' }),
  preset('de', 'DE', 'EUR', 'Europe/Berlin', 1900, { en: 'Germany', ar: 'ألمانيا' }),
  preset('gb', 'GB', 'GBP', 'Europe/London', 2000, { en: 'United Kingdom', ar: 'المملكة المتحدة' }),
  { ...preset('us', 'US', 'USD', 'America/New_York', 0, { en: 'United States', ar: 'الولايات المتحدة' }), taxIncluded: false },
]

function preset(code: string, country: string, currency: string, timeZone: string, taxRateBasisPoints: number, name: Bilingual): Preset {
  return { code, country, currency, timeZone, taxRateBasisPoints, name, taxIncluded: true }
}

/** What an operator decides about a market when it opens. */
export interface MarketTerms {
  taxRateBasisPoints: number
  taxIncluded: boolean
  returnWindowDays: number
  processorRateBasisPoints: number
  creatorRateBasisPoints: number
  platformRateBasisPoints: number
}

/** The market of a preset on the operator's terms; null for a code that is none. Tip limits are 2 to 100 of the major unit. */
export function marketOf(code: string, terms: MarketTerms): Market | null {
  const found = presets.find((candidate) => candidate.code === code)
  if (!found) return null
  const { name, country, currency, timeZone } = found
  const major = 10n ** BigInt(exponentOf(currency))
  return {
    ...{ code, name, country, currency, timeZone, returnWindowDays: terms.returnWindowDays },
    languages: ['ar', 'en'],
    tax: { rateBasisPoints: terms.taxRateBasisPoints, included: terms.taxIncluded, onDelivery: true },
    settlementDelayDays: 2,
    processorFee: { version: 1, rateBasisPoints: terms.processorRateBasisPoints, fixed: money(major / 4n, currency) },
    salePolicy: {
      version: 1,
      creatorRateBasisPoints: terms.creatorRateBasisPoints,
      platformRateBasisPoints: terms.platformRateBasisPoints,
    },
    tipLimits: {
      minimum: money(2n * major, currency),
      maximum: money(100n * major, currency),
      maximumPerDay: money(500n * major, currency),
    },
    ageRule: { hostMinimum: 18, adultMinimum: 18 },
    age: { hosts: 'declared', adultShows: 'declared', validDays: 365 },
  }
}
