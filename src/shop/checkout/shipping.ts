import { generalDelivery, type Market, type Markets } from '#markets'
import { createMemo } from '#platform/memo'
import type { Money } from '#platform/money'
import { HOUR_MS } from '#platform/time'
import type { ShippingChoice } from '#shop/orders'

export interface ShippingOption extends ShippingChoice {
  readonly price: Money
}

/** Port: what delivery costs and when it arrives; `goods` is their price before reductions. The default: what the market's operator decided. */
export interface ShippingQuotes {
  /** At least one, the first one preselected. */
  quote(input: { market: Market; country: string; goods?: bigint; now: Date }): Promise<readonly ShippingOption[]>
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
      const methods = decided.length > 0 ? decided : generalDelivery(market.currency)
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
