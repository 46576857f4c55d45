import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromUuid, type Id, uuidOf } from '#platform/ids'
import {
  lowestSince,
  type PriceSince,
  type Promotion,
  type PromotionSpan,
  priceSteps,
  priorOfLowered,
  priorPrice,
  type Terms,
} from './index.ts'

const DAY_MS = 86_400_000
const brand: Id<'org'> = fromUuid('org', uuidOf('org', 'brand'))
const pot: Id<'prd'> = fromUuid('prd', uuidOf('prd', 'pot'))
const goods = { organisationId: brand, productId: pot }

/** Days before now. */
const ago = (days: number): Date => new Date(Date.UTC(2026, 5, 1) - days * DAY_MS)
const now = ago(0)
const costs = (...prices: [days: number, amount: bigint][]): PriceSince[] => prices.map(([days, amount]) => ({ since: ago(days), amount }))
const percent = (basisPoints: number): Terms => ({ kind: 'discount', reduction: { type: 'percent', basisPoints } })
const promoted = (terms: Terms, from: number, until: number | null, over: Partial<Promotion> = {}): PromotionSpan => ({
  promotion: {
    ...{ id: fromUuid('prm', uuidOf('prm', `${from} ${until} ${terms.kind}`)), title: { en: 'Winter', ar: 'شتاء' } },
    ...{ organisationId: brand, fundedBy: 'seller', productIds: [], terms },
    ...over,
  },
  ...{ from: ago(from), until: until === null ? null : ago(until) },
})
const stepsOf = (prices: PriceSince[], ...spans: PromotionSpan[]) => priceSteps(goods, prices, spans, now)
const before = (began: number, prices: PriceSince[], ...spans: PromotionSpan[]) => priorPrice(stepsOf(prices, ...spans), ago(began), now)
const ofLowered = (prices: PriceSince[], ...spans: PromotionSpan[]) => priorOfLowered(stepsOf(prices, ...spans), now)

describe('the price before a promotion', () => {
  test('is the lowest of the 30 days before it, however it was raised first', () => {
    expect(before(2, costs([90, 100n]))).toBe(100n)
    expect(before(2, costs([90, 100n], [5, 150n]))).toBe(100n)
    expect(before(2, costs([90, 100n], [40, 150n]))).toBe(150n)
  })
  test('counts what another promotion made of it, until 30 days after that one', () => {
    expect(before(2, costs([90, 100n]), promoted(percent(2_000), 20, 10))).toBe(80n)
    expect(before(2, costs([90, 100n]), promoted(percent(2_000), 50, 40))).toBe(100n)
  })
  test('does not count itself', () => {
    expect(before(5, costs([90, 100n]), promoted(percent(2_000), 5, null))).toBe(100n)
  })
  test('is the one before the first of an uninterrupted series that only fell', () => {
    const [first, second] = [promoted(percent(1_000), 20, null), promoted(percent(2_000), 10, null)]
    expect(before(10, costs([90, 100n]), first, second)).toBe(100n)
    // A pause between them, or a first one that took off more, breaks the series.
    expect(before(10, costs([90, 100n]), promoted(percent(1_000), 20, 11), second)).toBe(90n)
    expect(before(10, costs([90, 100n]), promoted(percent(3_000), 20, 10), second)).toBe(70n)
    expect(before(10, costs([90, 100n]), promoted(percent(3_000), 20, 5), second)).toBe(70n)
  })
  test('follows a price that rose while it went on', () => {
    expect(before(200, costs([300, 200n], [150, 100n], [20, 150n]))).toBe(100n)
  })
  test('never is one that was lowered for good long since', () => {
    expect(before(200, costs([300, 200n], [150, 100n]))).toBe(100n)
  })
  test('is nobody’s guess where nothing was sold before', () => {
    expect(before(5, costs([5, 100n]))).toBeNull()
    expect(before(5, [])).toBeNull()
  })
})

describe('what makes no price of a unit', () => {
  test.each<[string, PromotionSpan]>([
    ['more than one unit', promoted({ kind: 'buy-more', tiers: [{ quantity: 2, basisPoints: 5_000 }] }, 20, 10)],
    [
      'two of it as a set',
      promoted({ kind: 'bundle', parts: [{ productId: pot, quantity: 2 }], reduction: { type: 'percent', basisPoints: 5_000 } }, 20, 10),
    ],
    ['a code', promoted({ kind: 'coupon', code: 'WINTER', minimum: 0n, reduction: { type: 'percent', basisPoints: 5_000 } }, 20, 10)],
    ['goods of others', promoted(percent(5_000), 20, 10, { organisationId: fromUuid('org', uuidOf('org', 'other')) })],
    ['other goods', promoted(percent(5_000), 20, 10, { productIds: [fromUuid('prd', uuidOf('prd', 'cup'))] })],
  ])('%s', (_what, span) => {
    expect(before(2, costs([90, 100n]), span)).toBe(100n)
  })
})

describe('the price before a set price that was lowered', () => {
  test('is announced for 30 days, and only where it was lowered', () => {
    expect(ofLowered(costs([90, 100n], [5, 80n]))).toBe(100n)
    expect(ofLowered(costs([90, 100n], [31, 80n]))).toBeNull()
    expect(ofLowered(costs([90, 80n], [10, 100n], [5, 80n]))).toBeNull()
    expect(ofLowered(costs([90, 100n]))).toBeNull()
  })
  test('counts a promotion that made it as low before', () => {
    expect(ofLowered(costs([90, 100n], [5, 85n]), promoted(percent(2_000), 20, 10))).toBeNull()
    expect(ofLowered(costs([90, 100n], [5, 70n]), promoted(percent(2_000), 20, 10))).toBe(80n)
  })
  test('goes back over reductions that followed each other without a break', () => {
    expect(ofLowered(costs([90, 100n], [12, 90n], [5, 80n]))).toBe(100n)
    expect(ofLowered(costs([90, 100n], [50, 90n], [5, 80n]))).toBe(90n)
  })
})

test('the lowest price since a day counts the one in force that day, and promotions', () => {
  expect(lowestSince(stepsOf(costs([90, 100n], [20, 120n])), ago(30))).toBe(100n)
  expect(lowestSince(stepsOf(costs([90, 100n], [40, 120n])), ago(30))).toBe(120n)
  expect(lowestSince(stepsOf(costs([90, 100n]), promoted(percent(1_000), 40, 20)), ago(30))).toBe(90n)
})

const histories = fc
  .uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 6 })
  .chain((days) => fc.tuple(...days.map((day) => fc.tuple(fc.constant(day), fc.bigInt(1n, 1_000n)))))
const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 9_000 }))
    .map(([from, days, off]) => promoted(percent(off), from, from - days < 0 ? null : from - days)),
  { maxLength: 4 },
)

test('whatever was done: the price before was a price once, no higher than any that was set and stood for the 30 days before', () => {
  fc.assert(
    fc.property(histories, spans, fc.integer({ min: 1, max: 119 }), (prices, past, began) => {
      const steps = stepsOf(costs(...prices), ...past)
      const prior = priorPrice(steps, ago(began), now)
      if (prior === null) return
      expect(steps.some(({ price, list }) => price === prior || list === prior)).toBe(true)
      const standing = steps.filter(({ since }) => since <= ago(30).getTime()).at(-1)
      const still = standing && steps.every((step) => step.since <= standing.since || step.list === standing.list)
      const settledSince = steps.find((step) => steps.every((each) => each.since < step.since || each.list === step.list))!.since
      if (still && now.getTime() - Math.max(settledSince, ago(began).getTime()) > 30 * DAY_MS) expect(prior <= standing.list).toBe(true)
    }),
  )
})

test('one more promotion in the past never makes the lowest price higher', () => {
  fc.assert(
    fc.property(histories, spans, fc.integer({ min: 1, max: 119 }), (prices, past, since) => {
      const plain = lowestSince(stepsOf(costs(...prices)), ago(since))
      const lowered = lowestSince(stepsOf(costs(...prices), ...past), ago(since))
      expect(lowered !== null && plain !== null ? lowered <= plain : lowered === plain).toBe(true)
    }),
  )
})
