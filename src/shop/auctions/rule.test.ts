import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isLadder, stepAt, usualLadder } from './ladder.ts'
import { endAfterBid, judge, type Maximum, nextBid, nobody, priceOf, type Standing, standingAfter, type Terms } from './rule.ts'

const ladder = usualLadder('AED')
const terms: Terms = { startingBid: 1_000n, reserve: null, ladder }

const currencies = fc.constantFrom('AED', 'USD', 'JOD', 'JPY', 'EGP')
const manyBids = fc.array(fc.record({ number: fc.integer({ min: 1, max: 6 }), maximum: fc.bigInt({ min: 1n, max: 400_000n }) }), {
  minLength: 1,
  maxLength: 40,
})
const someTerms = fc
  .record({
    currency: currencies,
    startingBid: fc.bigInt({ min: 1n, max: 50_000n }),
    above: fc.option(fc.bigInt({ min: 0n, max: 200_000n })),
  })
  .map(({ currency, startingBid, above }): Terms => {
    return { startingBid, reserve: above === null ? null : startingBid + above, ladder: usualLadder(currency) }
  })

/** Bids one after the other, as the room judges them. */
function run(on: Terms, bids: readonly Maximum[]): { standing: Standing; taken: Maximum[]; prices: bigint[] } {
  let standing = nobody
  const taken: Maximum[] = []
  const prices: bigint[] = []
  for (const bid of bids) {
    const judged = judge(on, standing, bid)
    if (!judged.taken) continue
    standing = judged.standing
    taken.push(bid)
    prices.push(judged.price)
  }
  return { standing, taken, prices }
}

/** Said in another way: everybody's highest, and who reached it first. */
function bySorting(bids: readonly Maximum[]): { leader: number; first: bigint; second: bigint | null } {
  const highest = new Map<number, { maximum: bigint; place: number }>()
  for (const [place, { number, maximum }] of bids.entries()) {
    if (maximum > (highest.get(number)?.maximum ?? 0n)) highest.set(number, { maximum, place })
  }
  const order = [...highest].sort(([, a], [, b]) => (a.maximum === b.maximum ? a.place - b.place : a.maximum > b.maximum ? -1 : 1))
  return { leader: order[0]![0], first: order[0]![1].maximum, second: order[1]?.[1].maximum ?? null }
}

test('the highest maximum leads, the earlier of equal ones, and pays one step above the second, within the own maximum', () => {
  fc.assert(
    fc.property(someTerms, manyBids, (on, bids) => {
      const { standing, taken } = run(on, bids)
      if (taken.length === 0) return
      const { leader, first, second } = bySorting(taken)
      expect(standing).toEqual({ leader, leaderMaximum: first, runnerUpMaximum: second })
      const enough = second === null ? on.startingBid : second + stepAt(on.ladder, second)
      const price = priceOf(on, standing)!
      expect(price <= first).toBe(true)
      if (on.reserve === null || first < on.reserve) expect(price).toBe(enough < first ? enough : first)
      else expect(price >= on.reserve).toBe(true)
    }),
  )
})

test('prices of a lot never fall, and nobody is asked to bid against less than it costs', () => {
  fc.assert(
    fc.property(someTerms, manyBids, (on, bids) => {
      const { prices, standing } = run(on, bids)
      for (const [index, price] of prices.entries()) if (index > 0) expect(price >= prices[index - 1]!).toBe(true)
      const price = priceOf(on, standing)
      expect(nextBid(on, standing) > (price ?? 0n)).toBe(true)
    }),
  )
})

test('judging again what was taken comes to the same: a voided bid leaves what the others made', () => {
  fc.assert(
    fc.property(someTerms, manyBids, fc.nat(), (on, bids, pick) => {
      const { standing, taken } = run(on, bids)
      expect(standingAfter(taken)).toEqual(standing)
      const others = taken.filter((_, index) => index !== pick % Math.max(1, taken.length))
      const left = others.length > 0 ? bySorting(others) : { leader: null, first: null }
      expect(standingAfter(others)).toMatchObject({ leader: left.leader, leaderMaximum: left.first })
    }),
  )
})

test('whoever leads raises the own maximum only, and does not pay more for it than a step above the second', () => {
  const { standing } = run(terms, [
    { number: 1, maximum: 10_000n },
    { number: 2, maximum: 5_000n },
  ])
  expect(priceOf(terms, standing)).toBe(5_300n)
  expect(judge(terms, standing, { number: 1, maximum: 10_000n })).toEqual({ taken: false, why: 'leads-already', least: 10_001n })
  expect(judge(terms, standing, { number: 1, maximum: 20_000n })).toMatchObject({ taken: true, price: 5_300n })
  expect(judge(terms, standing, { number: 3, maximum: 5_599n })).toEqual({ taken: false, why: 'too-low', least: 5_600n })
})

test('a reserve is paid as soon as somebody would, and not before', () => {
  const kept: Terms = { ...terms, reserve: 20_000n }
  const { standing } = run(kept, [{ number: 1, maximum: 15_000n }])
  expect(priceOf(kept, standing)).toBe(1_000n)
  const met = judge(kept, standing, { number: 2, maximum: 30_000n })
  expect(met).toMatchObject({ taken: true, price: 20_000n })
})

test('the usual ladder is one in every currency, and one whose steps shrink is none', () => {
  for (const currency of ['AED', 'USD', 'JOD', 'KWD', 'JPY', 'KRW', 'EGP', 'EUR', 'ISK']) expect(isLadder(usualLadder(currency))).toBe(true)
  expect(usualLadder('JPY')[1]).toEqual({ from: 3_000n, step: 200n })
  expect(usualLadder('JOD')[0]).toEqual({ from: 0n, step: 500n })
  expect(isLadder([])).toBe(false)
  expect(isLadder([{ from: 0n, step: 0n }])).toBe(false)
  expect(
    isLadder([
      { from: 0n, step: 5n },
      { from: 100n, step: 4n },
    ]),
  ).toBe(false)
})

test('a bid in the last ten seconds gives the others their time to answer; sudden death does not', () => {
  const now = new Date('2026-11-22T20:00:00Z')
  const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000)
  const soft = { mode: 'soft-close', counterSeconds: 15 } as const
  expect(endAfterBid(soft, inSeconds(10), now)).toEqual(inSeconds(10))
  expect(endAfterBid(soft, inSeconds(9.999), now)).toEqual(inSeconds(15))
  expect(endAfterBid({ ...soft, counterSeconds: 5 }, inSeconds(8), now)).toEqual(inSeconds(8))
  expect(endAfterBid({ ...soft, mode: 'sudden-death' }, inSeconds(0.001), now)).toEqual(inSeconds(0.001))
})
