import type { DeliveryMethod, Market, Markets } from '#markets'
import { createMemo } from '#platform/memo'
import { exponentOf, type Money } from '#platform/money'
import type { ShippingChoice } from '#shop/orders'

const HOUR_MS = 3_600_000

export interface ShippingOption extends ShippingChoice {
  readonly price: Money
}

/** Port: what delivery costs and when it arrives; `goods` is their price before reductions. The default: what the market's operator decided. */
export interface ShippingQuotes {
  /** At least one, the first one preselected. */
  quote(input: { market: Market; country: string; goods?: bigint; now: Date }): Promise<readonly ShippingOption[]>
}

interface FlatRate {
  readonly code: string
  readonly name: ShippingChoice['name']
  /** Thousandths of the currency's major unit, because some currencies have three decimals. */
  readonly priceThousandths: bigint
  readonly days: readonly [earliest: number, latest: number]
}

const flatRates: readonly FlatRate[] = [
  { code: 'door', name: { en: 'To the door', ar: 'إلى الباب' }, priceThousandths: 15_000n, days: [2, 3] },
  { code: 'pickup', name: { en: 'Pickup point nearby', ar: 'نقطة استلام قريبة' }, priceThousandths: 8_000n, days: [1, 2] },
]

/** What the flat rates are worth where the major unit is not about a dirham. */
const currencyFactor: Readonly<Record<string, readonly [numerator: bigint, denominator: bigint]>> = {
  ...{ BHD: [1n, 10n], JOD: [1n, 5n], KWD: [1n, 12n], OMR: [1n, 10n], EUR: [1n, 4n], GBP: [1n, 5n], USD: [1n, 4n] },
  ...{ EGP: [10n, 1n], MAD: [3n, 1n], TRY: [10n, 1n], JPY: [40n, 1n] },
}

/** What the market's operator decided; where nobody did, two flat rates. */
export function createFlatRates(markets?: Pick<Markets, 'deliveryMethods'>): ShippingQuotes {
  // Asked for every quote; the days change with the market's day, so each hour is worked out once.
  const memo = createMemo<(days: number) => string>(100)
  return {
    async quote({ market, goods = 0n, now }) {
      const hour = Math.floor(now.getTime() / HOUR_MS)
      const key = `${market.code} ${hour}`
      const known = memo.get(key, 0)
      const dayAfter = known ?? daysOf(market, hour)
      if (!known) memo.set(key, dayAfter, Number.POSITIVE_INFINITY)
      const decided = (await markets?.deliveryMethods(market.code)) ?? []
      const methods = decided.length > 0 ? decided : generalOf(market.currency)
      return methods.map(({ code, name, price, freeFrom, earliestDays, latestDays }) => ({
        ...{ code, name, earliest: dayAfter(earliestDays), latest: dayAfter(latestDays) },
        price: freeFrom !== null && goods >= freeFrom.amount ? { amount: 0n, currency: price.currency } : price,
      }))
    },
  }
}

function daysOf(market: Market, hour: number): (days: number) => string {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: market.timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const known = new Map<number, string>()
  return (days) => {
    const day = known.get(days) ?? format.format(new Date((hour + days * 24) * HOUR_MS))
    known.set(days, day)
    return day
  }
}

const general = new Map<string, readonly DeliveryMethod[]>()

function generalOf(currency: string): readonly DeliveryMethod[] {
  const known = general.get(currency)
  if (known) return known
  const made = flatRates.map(({ code, name, priceThousandths, days: [earliestDays, latestDays] }) => ({
    ...{ code, name, price: priceIn(currency, priceThousandths), freeFrom: null, earliestDays, latestDays },
  }))
  general.set(currency, made)
  return made
}

function priceIn(currency: string, thousandths: bigint): Money {
  const [numerator, denominator] = currencyFactor[currency] ?? [1n, 1n]
  return { amount: (thousandths * numerator * 10n ** BigInt(exponentOf(currency))) / (denominator * 1_000n), currency }
}
