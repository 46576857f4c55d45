import { DAY_MS } from '#platform/time'
import type { PriceLine } from './price-input.ts'
import { priceLines } from './price-lines.ts'
import type { Promotion } from './promotion.ts'

const PRIOR_MS = 30 * DAY_MS

/** A price of one unit, in minor units, in force until the next one's moment. */
export interface PriceSince {
  readonly since: Date
  readonly amount: bigint
}

/** When a promotion that comes by itself was in force; `until` null: it still is. */
export interface PromotionSpan {
  readonly promotion: Promotion
  readonly from: Date
  readonly until: Date | null
}

/** What one unit cost whoever bought it, from a moment on. Times are milliseconds, amounts minor units. */
export interface PriceStep {
  readonly since: number
  /** As it was set. */
  readonly list: bigint
  /** What promotions that come by themselves made of it. */
  readonly price: bigint
  readonly promoted: boolean
}

export type PricedGoods = Pick<PriceLine, 'organisationId' | 'productId'>

/**
 * The prices of one unit over time, the oldest first: as they were set, and as promotions lowered them for everybody. What is lowered only for
 * more than one unit, with other goods or by a code never was the price of a unit, so it makes no step.
 */
export function priceSteps(goods: PricedGoods, prices: readonly PriceSince[], spans: readonly PromotionSpan[], now: Date): PriceStep[] {
  const set = prices.toSorted((a, b) => a.since.getTime() - b.since.getTime())
  const about = spans.filter(({ promotion }) => concerns(promotion, goods))
  const first = set[0]?.since.getTime() ?? Number.POSITIVE_INFINITY
  const turns = about
    .flatMap(({ from, until }) => (until ? [from, until] : [from]))
    .map((moment) => moment.getTime())
    .filter((moment) => moment >= first && moment <= now.getTime())
  return [...new Set([...set.map(({ since }) => since.getTime()), ...turns])]
    .sort((a, b) => a - b)
    .map((since) => {
      const list = set.findLast((price) => price.since.getTime() <= since)!.amount
      const running = about.filter(({ from, until }) => from.getTime() <= since && (until === null || until.getTime() > since))
      const off = takenOffUnit(
        goods,
        list,
        running.map(({ promotion }) => promotion),
      )
      return { since, list, price: list - off, promoted: off > 0n }
    })
}

/** Whether it is about a unit of these goods, alone or with others. */
export function concerns({ organisationId, productIds, terms }: Promotion, goods: PricedGoods): boolean {
  if (organisationId !== null && organisationId !== goods.organisationId) return false
  const named = terms.kind === 'bundle' ? terms.parts.map(({ productId }) => productId) : productIds
  return named.length === 0 || named.includes(goods.productId)
}

function takenOffUnit(goods: PricedGoods, unitPrice: bigint, promotions: readonly Promotion[]): bigint {
  if (promotions.length === 0) return 0n
  const line = { ...goods, unitPrice, key: '', quantity: 1, inDeal: false }
  // The currency only words the reasons.
  const { adjustments } = priceLines({ lines: [line], currency: 'USD', delivery: 0n, promotions, coupons: [] })
  return adjustments.reduce((sum, { amount }) => sum + amount, 0n)
}

/**
 * The price before a reduction that began then, as article 6a of directive 98/6/EC asks: the lowest of the 30 days before it, or before the first
 * of a series of reductions that only ever went on falling. Null where nothing was sold before. Two things keep it from growing old: where the
 * price rose since, the reduction counts from there; and what has been the set price for more than 30 days is a price, no reduction.
 */
export function priorPrice(steps: readonly PriceStep[], began: Date, now: Date): bigint | null {
  const risen = steps.findLastIndex((step, place) => place > 0 && step.since > began.getTime() && step.price > steps[place - 1]!.price)
  const start = risen < 0 ? seriesStart(steps, began.getTime()) : steps[risen]!.since
  const lowest = lowestWithin(steps, start - PRIOR_MS, start)
  if (lowest === null) return null
  const settled = settledPrices(steps, start, now.getTime())
  return settled.reduce((least, price) => (price < least ? price : least), lowest)
}

/** Back over each announced reduction that the next one followed without a break, as long as nothing rose in between. */
function seriesStart(steps: readonly PriceStep[], began: number): number {
  let start = began
  for (let place = steps.findLastIndex(({ since }) => since < began); place > 0; place--) {
    const [before, step, after] = [steps[place - 1]!, steps[place]!, steps[place + 1]]
    const announced = step.price < before.price && (step.promoted || start - step.since <= PRIOR_MS)
    if (!announced || (after && after.since <= start && after.price > step.price)) break
    start = step.since
  }
  return start
}

/** The lowest price in force at any moment from `from` up to, not including, `until`; null when there was none. */
function lowestWithin(steps: readonly PriceStep[], from: number, until: number): bigint | null {
  let lowest: bigint | null = null
  for (const [place, { since, price }] of steps.entries()) {
    const ended = steps[place + 1]?.since ?? Number.POSITIVE_INFINITY
    if (since < until && ended > from && (lowest === null || price < lowest)) lowest = price
  }
  return lowest
}

/** Set prices that stood for more than 30 days since `start`. */
function settledPrices(steps: readonly PriceStep[], start: number, now: number): bigint[] {
  const set = steps.filter((step, place) => place === 0 || step.list !== steps[place - 1]!.list)
  return set.flatMap(({ since, list }, place) => {
    const ended = set[place + 1]?.since ?? now
    return ended - Math.max(since, start) > PRIOR_MS ? [list] : []
  })
}

/**
 * The price before, of goods whose set price was lowered in the last 30 days; null where it was not, or where a lower one stood in the 30 days
 * before: who raises it first and lowers it then has lowered nothing.
 */
export function priorOfLowered(steps: readonly PriceStep[], now: Date): bigint | null {
  const last = steps.findLastIndex((step, place) => place === 0 || step.list !== steps[place - 1]!.list)
  const lowered = steps[last]
  if (!lowered || lowered.since <= now.getTime() - PRIOR_MS) return null
  const prior = priorPrice(steps, new Date(lowered.since), now)
  return prior !== null && prior > lowered.list ? prior : null
}

/** The lowest price in force at any time since then. */
export const lowestSince = (steps: readonly PriceStep[], since: Date): bigint | null =>
  lowestWithin(steps, since.getTime(), Number.POSITIVE_INFINITY)
