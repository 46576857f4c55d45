import type { Market } from '#markets'
import { exponentOf, type Money } from '#platform/money'
import type { ShippingChoice } from '#shop/orders'

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
  return {
    quote: ({ market, now }) =>
      Promise.resolve(
        flatRates.map(({ code, name, priceThousandths, days: [earliest, latest] }) => ({
          ...{ code, name, price: priceIn(market.currency, priceThousandths) },
          earliest: dayAfter(now, earliest, market.timeZone),
          latest: dayAfter(now, latest, market.timeZone),
        })),
      ),
  }
}

function priceIn(currency: string, thousandths: bigint): Money {
  const [numerator, denominator] = currencyFactor[currency] ?? [1n, 1n]
  return { amount: (thousandths * numerator * 10n ** BigInt(exponentOf(currency))) / (denominator * 1_000n), currency }
}

const formats = new Map<string, Intl.DateTimeFormat>()
const days = new Map<string, string>()

/** The day `count` days from now as the market's calendar names it. Asked for every quote, so each hour is worked out once. */
function dayAfter(now: Date, count: number, timeZone: string): string {
  const hour = Math.floor(now.getTime() / 3_600_000)
  const key = `${timeZone} ${hour} ${count}`
  const known = days.get(key)
  if (known) return known
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(timeZone, format)
  const day = format.format(new Date(hour * 3_600_000 + count * 86_400_000))
  if (days.size > 200) days.clear()
  days.set(key, day)
  return day
}
