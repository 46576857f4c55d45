import type { Market } from '#markets'
import { createMemo } from '#platform/memo'
import { exponentOf, type Money } from '#platform/money'
import type { ShippingChoice } from '#shop/orders'

const HOUR_MS = 3_600_000

export interface ShippingOption extends ShippingChoice {
  readonly price: Money
}

/** Port: what delivery costs and when it arrives. The default has two flat rates a market. */
export interface ShippingQuotes {
  /** At least one, the first one preselected. */
  quote(input: { market: Market; country: string; now: Date }): Promise<readonly ShippingOption[]>
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

export function createFlatRates(): ShippingQuotes {
  // Asked for every quote; the answer changes with the market's day, so each hour is worked out once.
  const memo = createMemo<readonly ShippingOption[]>(100)
  return {
    quote({ market, now }) {
      const hour = Math.floor(now.getTime() / HOUR_MS)
      const key = `${market.code} ${hour}`
      const known = memo.get(key, 0)
      const options = known ?? optionsIn(market, hour)
      if (!known) memo.set(key, options, Number.POSITIVE_INFINITY)
      return Promise.resolve(options)
    },
  }
}

function optionsIn(market: Market, hour: number): ShippingOption[] {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: market.timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const dayAfter = (count: number): string => format.format(new Date((hour + count * 24) * HOUR_MS))
  return flatRates.map(({ code, name, priceThousandths, days: [earliest, latest] }) => ({
    ...{ code, name, price: priceIn(market.currency, priceThousandths) },
    ...{ earliest: dayAfter(earliest), latest: dayAfter(latest) },
  }))
}

function priceIn(currency: string, thousandths: bigint): Money {
  const [numerator, denominator] = currencyFactor[currency] ?? [1n, 1n]
  return { amount: (thousandths * numerator * 10n ** BigInt(exponentOf(currency))) / (denominator * 1_000n), currency }
}
