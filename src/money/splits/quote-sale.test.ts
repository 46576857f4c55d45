import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addSplits, quoteBasket, quoteSale, totalOf } from './index.ts'

const feeSchedule = { version: 1, rateBasisPoints: 290, fixedMinor: 100n }

test('a sale with tax inside: every party by name, the seller takes what remains', () => {
  const quote = quoteSale({
    goods: 24_500n,
    delivery: 1_500n,
    taxRateBasisPoints: 500,
    taxIncluded: true,
    policy: {
      creatorBasisPoints: 1_200,
      platformBasisPoints: 800,
      agencyBasisPoints: 1_000,
      feeSchedule: { ...feeSchedule, fixedMinor: 0n },
    },
  })
  expect(quote.tax).toBe(1_238n)
  expect(quote.parts).toEqual([
    { party: 'seller', amount: 17_912n },
    { party: 'creator', amount: 2_800n },
    { party: 'agency', amount: 280n },
    { party: 'platform', amount: 1_587n },
    { party: 'processor', amount: 754n },
    { party: 'delivery', amount: 1_429n },
    { party: 'tax', amount: 1_238n },
  ])
})

test('tax on top raises the total', () => {
  const policy = { creatorBasisPoints: 0, platformBasisPoints: 1_000, feeSchedule: { ...feeSchedule, rateBasisPoints: 0, fixedMinor: 0n } }
  const quote = quoteSale({ goods: 10_000n, delivery: 0n, taxRateBasisPoints: 1_500, taxIncluded: false, policy })
  expect(quote.total).toBe(11_500n)
  expect(quote.parts).toEqual([
    { party: 'seller', amount: 9_000n },
    { party: 'platform', amount: 1_000n },
    { party: 'tax', amount: 1_500n },
  ])
})

test('a fee above the price leaves nobody below zero', () => {
  const policy = { creatorBasisPoints: 1_200, platformBasisPoints: 800, feeSchedule: { ...feeSchedule, fixedMinor: 5_000n } }
  const quote = quoteSale({ goods: 300n, delivery: 0n, taxRateBasisPoints: 500, taxIncluded: true, policy })
  expect(quote.parts).toEqual([
    { party: 'processor', amount: 286n },
    { party: 'tax', amount: 14n },
  ])
})

const policies = fc.record({
  creatorBasisPoints: fc.integer({ min: 0, max: 5_000 }),
  platformBasisPoints: fc.integer({ min: 0, max: 4_999 }),
  agencyBasisPoints: fc.integer({ min: 0, max: 2_000 }),
  feeSchedule: fc.record({ version: fc.constant(1), rateBasisPoints: fc.integer({ min: 0, max: 1_000 }), fixedMinor: fc.bigInt(0n, 500n) }),
})
const baskets = fc.record({
  sellers: fc.array(
    fc
      .record({ goods: fc.bigInt(0n, 100_000_000n), percentFunded: fc.bigInt(0n, 100n), policy: policies })
      .map(({ goods, percentFunded, policy }) => ({ goods, policy, weight: goods, funded: (goods * percentFunded) / 100n })),
    { minLength: 1, maxLength: 5 },
  ),
  delivery: fc.bigInt(0n, 10_000n),
  deliveryTaxed: fc.boolean(),
  taxRateBasisPoints: fc.integer({ min: 0, max: 3_000 }),
  taxIncluded: fc.boolean(),
})

test('whatever the basket, its parts add up to what the buyer pays, for each seller and for all', () => {
  fc.assert(
    fc.property(baskets, (input) => {
      const quote = quoteBasket(input)
      expect(totalOf(quote.parts)).toBe(quote.total)
      for (const seller of quote.sellers) expect(totalOf(seller.parts)).toBe(seller.total)
      expect(addSplits(quote.sellers.map((seller) => seller.parts))).toEqual(quote.parts)
      expect(quote.sellers.reduce((sum, seller) => sum + seller.total, 0n)).toBe(quote.total)
      for (const [index, seller] of quote.sellers.entries()) expect(totalOf(seller.subsidy)).toBe(input.sellers[index]!.funded)
    }),
  )
})

test('what the platform pays is taken from nobody: seller and creator get as much as without it', () => {
  const policy = {
    creatorBasisPoints: 1_200,
    platformBasisPoints: 800,
    feeSchedule: { ...feeSchedule, rateBasisPoints: 0, fixedMinor: 0n },
  }
  const sale = { delivery: 1_500n, taxRateBasisPoints: 500, taxIncluded: true }
  const without = quoteBasket({ ...sale, sellers: [{ goods: 24_500n, policy }] })
  const funded = quoteBasket({ ...sale, sellers: [{ goods: 24_500n, funded: 20_000n, policy }] })
  expect(funded.total).toBe(6_000n)
  expect(totalOf(funded.parts)).toBe(6_000n)
  expect(addSplits([funded.parts, funded.subsidy])).toEqual(without.parts)
})

test('where nothing costs anything, nobody gets anything and no fee is due', () => {
  const policy = { creatorBasisPoints: 1_200, platformBasisPoints: 800, feeSchedule }
  const quote = quoteSale({ goods: 0n, delivery: 0n, taxRateBasisPoints: 500, taxIncluded: true, policy })
  expect([quote.total, quote.parts]).toEqual([0n, []])
})

test('delivery bears no tax where a market says so', () => {
  const policy = { creatorBasisPoints: 0, platformBasisPoints: 0, feeSchedule: { ...feeSchedule, rateBasisPoints: 0, fixedMinor: 0n } }
  const sale = { goods: 10_000n, delivery: 1_000n, taxRateBasisPoints: 1_000, taxIncluded: false, policy }
  expect(quoteSale(sale).tax).toBe(1_100n)
  expect(quoteSale({ ...sale, deliveryTaxed: false }).tax).toBe(1_000n)
})
