import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fromUuid, type Id, uuidOf } from '#platform/ids'
import { type CouponPromotion, type PriceInput, type PriceLine, type Promotion, priceLines, type Terms } from './index.ts'

const org = (name: string): Id<'org'> => fromUuid('org', uuidOf('org', name))
const prd = (name: string): Id<'prd'> => fromUuid('prd', uuidOf('prd', name))
const title = { en: 'Winter', ar: 'شتاء' }

const line = (key: string, unitPrice: bigint, over: Partial<PriceLine> = {}): PriceLine => ({
  ...{ key, unitPrice, quantity: 1, organisationId: org('a'), productId: prd(key), inDeal: false },
  ...over,
})
const promotion = <T extends Terms>(name: string, terms: T, over: Partial<Promotion> = {}): Promotion & { terms: T } => ({
  ...{ id: fromUuid('prm', uuidOf('prm', name)), title, organisationId: org('a'), fundedBy: 'seller' as const, productIds: [] },
  ...over,
  terms,
})
const coupon = (
  code: string,
  reduction: CouponPromotion['terms']['reduction'],
  over: Partial<Promotion> = {},
  minimum = 0n,
): CouponPromotion => promotion(code, { kind: 'coupon', code, minimum, reduction }, over)
const price = (input: Partial<PriceInput>) =>
  priceLines({ lines: [], currency: 'AED', delivery: 1_500n, promotions: [], coupons: [], ...input })
const offOf = (input: Partial<PriceInput>) =>
  price(input).adjustments.map(({ lineIndex, amount, fundedBy }) => [lineIndex, amount, fundedBy])
const refusals = (input: Partial<PriceInput>) => price(input).coupons.map(({ refusal }) => refusal)

const platform = { organisationId: null, fundedBy: 'platform' as const }

describe('what is held at the price of a deal', () => {
  const lines = [line('a', 10_000n, { inDeal: true }), line('b', 10_000n)]
  test('is lowered by no promotion and no code', () => {
    const ten = promotion('ten', { kind: 'discount', reduction: { type: 'percent', basisPoints: 1_000 } })
    expect(offOf({ lines, promotions: [ten], coupons: [coupon('FIVE', { type: 'fixed', amount: 500n })] })).toEqual([
      [1, 1_000n, 'seller'],
      [1, 500n, 'seller'],
    ])
    expect(refusals({ lines: [lines[0]!], coupons: [coupon('FIVE', { type: 'fixed', amount: 500n })] })).toEqual(['deals-only'])
  })
  test('is delivered for nothing where a code says so', () => {
    expect(offOf({ lines: [lines[0]!], coupons: [coupon('SHIP', { type: 'shipping' }, platform)] })).toEqual([[null, 1_500n, 'platform']])
  })
})

describe('promotions that come by themselves', () => {
  test('a discount goes before buy-more, and buy-more before a bundle: a unit is lowered once', () => {
    const lines = [line('a', 10_000n), line('b', 5_000n, { quantity: 2 }), line('c', 2_000n)]
    const promotions = [
      promotion('bundle', {
        kind: 'bundle',
        parts: [
          { productId: prd('a'), quantity: 1 },
          { productId: prd('c'), quantity: 1 },
        ],
        reduction: { type: 'fixed', amount: 1_000n },
      }),
      promotion('more', { kind: 'buy-more', tiers: [{ quantity: 2, basisPoints: 1_000 }] }, { productIds: [prd('b')] }),
      promotion('less', { kind: 'discount', reduction: { type: 'percent', basisPoints: 2_000 } }, { productIds: [prd('a')] }),
    ]
    expect(offOf({ lines, promotions })).toEqual([
      [0, 2_000n, 'seller'],
      [1, 1_000n, 'seller'],
    ])
    expect(offOf({ lines, promotions: promotions.slice(0, 1) })).toEqual([
      [0, 833n, 'seller'],
      [2, 167n, 'seller'],
    ])
  })
  test('the highest tier that is reached counts, over all its products together', () => {
    const tiers = [
      { quantity: 2, basisPoints: 500 },
      { quantity: 3, basisPoints: 1_000 },
    ]
    const lines = [line('a', 1_000n, { quantity: 2 }), line('b', 1_000n)]
    expect(offOf({ lines, promotions: [promotion('more', { kind: 'buy-more', tiers })] })).toEqual([
      [0, 200n, 'seller'],
      [1, 100n, 'seller'],
    ])
  })
  test('a bundle is counted in whole sets, also where its units stand on several lines', () => {
    const parts = [{ productId: prd('cup'), quantity: 2 }]
    const lines = [line('x', 900n, { productId: prd('cup') }), line('y', 700n, { productId: prd('cup'), quantity: 2 })]
    const half = promotion('pair', { kind: 'bundle', parts, reduction: { type: 'percent', basisPoints: 5_000 } })
    expect(offOf({ lines, promotions: [half] })).toEqual([
      [0, 450n, 'seller'],
      [1, 350n, 'seller'],
    ])
  })
  test('a discount of a fixed sum makes nothing cheaper than nothing', () => {
    const dear = promotion('dear', { kind: 'discount', reduction: { type: 'fixed', amount: 5_000n } })
    expect(offOf({ lines: [line('a', 3_000n), line('b', 9_000n)], promotions: [dear] })).toEqual([
      [0, 3_000n, 'seller'],
      [1, 5_000n, 'seller'],
    ])
  })
})

describe('codes', () => {
  const lines = [line('a', 10_000n), line('b', 10_000n, { organisationId: org('b') })]
  test('of two brands and of the platform go together; the platform takes its part of what the brands left', () => {
    const coupons = [
      coupon('ALL', { type: 'percent', basisPoints: 1_000 }, platform),
      coupon('B', { type: 'fixed', amount: 2_000n }, { organisationId: org('b') }),
      coupon('A', { type: 'percent', basisPoints: 5_000 }),
    ]
    const taken = price({ lines, coupons }).coupons.map(({ amount, refusal }) => [amount, refusal])
    expect(taken).toEqual([
      [1_300n, null],
      [2_000n, null],
      [5_000n, null],
    ])
  })
  test('of one brand do not: the one that takes off more stays', () => {
    const coupons = [coupon('LESS', { type: 'fixed', amount: 100n }), coupon('MORE', { type: 'fixed', amount: 200n })]
    expect(refusals({ lines, coupons })).toEqual(['not-combined', null])
  })
  test('from a minimum on, which counts what promotions left', () => {
    const half = promotion('half', { kind: 'discount', reduction: { type: 'percent', basisPoints: 5_000 } })
    const answer = price({ lines, promotions: [half], coupons: [coupon('BIG', { type: 'fixed', amount: 100n }, {}, 6_000n)] }).coupons[0]!
    expect([answer.refusal, answer.missing]).toEqual(['minimum', 1_000n])
  })
  test('for products that are not there take nothing off', () => {
    expect(refusals({ lines, coupons: [coupon('C', { type: 'fixed', amount: 1n }, { organisationId: org('c') })] })).toEqual(['no-product'])
  })
  test('of a brand pay its own part of the delivery, and never more than its goods bring', () => {
    expect(offOf({ lines, coupons: [coupon('SHIP', { type: 'shipping' })] })).toEqual([[null, 750n, 'seller']])
    expect(offOf({ lines: [line('a', 900n)], coupons: [coupon('SHIP', { type: 'shipping' })] })).toEqual([[null, 900n, 'seller']])
  })
})

test('a label says in both languages what was lowered', () => {
  const input = { lines: [line('a', 10_000n)], currency: 'JOD', coupons: [coupon('SALAM', { type: 'fixed', amount: 1_500n })] }
  expect(price(input).adjustments[0]!.label).toEqual({ en: 'Code SALAM · JOD 1.500 off', ar: 'الرمز SALAM · خصم JOD 1.500' })
})

const names = fc.constantFrom('a', 'b', 'c')
const reductions = fc.oneof(
  fc.record({ type: fc.constant('percent' as const), basisPoints: fc.integer({ min: 1, max: 10_000 }) }),
  fc.record({ type: fc.constant('fixed' as const), amount: fc.bigInt(1n, 500_000n) }),
)
const owners = fc.record({
  organisationId: fc.oneof(fc.constant(null), names.map(org)),
  productIds: fc.oneof(
    fc.constant([]),
    names.map((name) => [prd(name)]),
  ),
  fundedBy: fc.constantFrom('seller' as const, 'platform' as const),
})
const automatics = fc
  .tuple(
    fc.uuid(),
    owners,
    fc.oneof(
      fc.record({ kind: fc.constant('discount' as const), reduction: reductions }),
      fc.record({
        kind: fc.constant('buy-more' as const),
        tiers: fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 5 }), basisPoints: fc.integer({ min: 1, max: 10_000 }) }), {
          minLength: 1,
        }),
      }),
      fc.record({
        kind: fc.constant('bundle' as const),
        parts: fc.array(fc.record({ productId: names.map(prd), quantity: fc.integer({ min: 1, max: 3 }) }), { minLength: 1, maxLength: 2 }),
        reduction: reductions,
      }),
    ),
  )
  .map(([id, owner, terms]): Promotion => ({ ...promotion(id, terms), ...owner }))
const codes = fc
  .tuple(fc.uuid(), owners, fc.oneof(reductions, fc.constant({ type: 'shipping' as const })), fc.bigInt(0n, 20_000n))
  .map(([id, owner, reduction, minimum]) => coupon(id, reduction, owner, minimum))
const heldLines = fc
  .array(
    fc.record({
      ...{ key: fc.uuid(), organisationId: names.map(org), productId: names.map(prd) },
      ...{ quantity: fc.integer({ min: 1, max: 9 }), unitPrice: fc.bigInt(0n, 100_000n), inDeal: fc.boolean() },
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((lines) => [...new Map(lines.map((each) => [each.key, each])).values()])
const inputs = fc.record({
  lines: heldLines,
  currency: fc.constant('AED'),
  delivery: fc.bigInt(0n, 5_000n),
  promotions: fc.uniqueArray(automatics, { selector: ({ id }) => id, maxLength: 5 }),
  coupons: fc.uniqueArray(codes, { selector: ({ id }) => id, maxLength: 4 }),
})

test('whatever is asked: no line and no delivery falls below zero, and each code is answered by what it took off', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { adjustments, coupons } = priceLines(input)
      const off = (index: number | null) =>
        adjustments.filter(({ lineIndex }) => lineIndex === index).reduce((all, { amount }) => all + amount, 0n)
      input.lines.forEach((each, index) => expect(off(index)).toBeLessThanOrEqual(each.unitPrice * BigInt(each.quantity)))
      expect(off(null)).toBeLessThanOrEqual(input.delivery)
      for (const { amount } of adjustments) expect(amount).toBeGreaterThan(0n)
      for (const {
        promotion: { id },
        amount,
      } of coupons) {
        expect(adjustments.filter(({ promotionId }) => promotionId === id).reduce((all, each) => all + each.amount, 0n)).toBe(amount)
      }
      // What a brand pays, for goods and delivery together, is never more than its goods.
      for (const seller of new Set(input.lines.map(({ organisationId }) => organisationId))) {
        const worth = input.lines.reduce(
          (all, each) => (each.organisationId === seller ? all + each.unitPrice * BigInt(each.quantity) : all),
          0n,
        )
        const paid = adjustments.filter((each) => each.organisationId === seller && each.fundedBy === 'seller')
        expect(paid.reduce((all, { amount }) => all + amount, 0n)).toBeLessThanOrEqual(worth)
      }
    }),
  )
})

test('neither the order of lines nor that of codes and promotions changes anything, and the same again answers the same', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const byKey = ({ lines, promotions, coupons, ...rest }: PriceInput) => {
        const priced = priceLines({ lines, promotions, coupons, ...rest })
        const keyed = priced.adjustments.map(({ lineIndex, ...each }) => ({
          ...each,
          key: lineIndex === null ? null : lines[lineIndex]!.key,
        }))
        return [keyed, new Map(priced.coupons.map(({ promotion: { id }, amount, refusal }) => [id, [amount, refusal]]))]
      }
      const turned = {
        ...input,
        lines: input.lines.toReversed(),
        promotions: input.promotions.toReversed(),
        coupons: input.coupons.toReversed(),
      }
      expect(byKey(turned)).toEqual(byKey(input))
      expect(byKey(input)).toEqual(byKey(input))
    }),
  )
})
