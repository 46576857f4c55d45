import { expect, test } from 'vitest'
import { freeMirrorOf, type MirrorParts, mirrorOf, taxWithin, unitsWorth, worthOf } from './money-back.ts'

/** The same numbers at every run. */
function dice(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state % below
  }
}

test('whatever is given back in whatever steps, no part gives back more than it got and the whole mirrors the sale', () => {
  for (let seed = 1; seed <= 300; seed++) {
    const roll = dice(seed)
    const sale = Array.from({ length: 1 + roll(7) }, (_, place) => ({
      ...{ place, debit: 'provider:sandbox:clearing' as const, amount: BigInt(1 + roll(20_000)) },
    }))
    const total = sale.reduce((sum, { amount }) => sum + amount, 0n)
    const earlier: MirrorParts[] = []
    for (let left = total; left > 0n; ) {
      const amount = left < 5n ? left : 1n + BigInt(roll(Number(left)))
      const parts = mirrorOf(sale, earlier, amount)
      expect(Object.values(parts).reduce((sum, part) => sum + part, 0n)).toBe(amount)
      expect(Object.values(parts).every((part) => part > 0n)).toBe(true)
      earlier.push(parts)
      left -= amount
    }
    for (const { place, amount } of sale) expect(earlier.reduce((sum, parts) => sum + (parts[place] ?? 0n), 0n)).toBe(amount)
    expect(() => mirrorOf(sale, earlier, 1n)).toThrow('cannot be given back')
  }
})

test('what the platform added to a reduced sale goes back to it in proportion', () => {
  const sale = [
    { place: 0, debit: 'provider:sandbox:clearing' as const, amount: 9_000n },
    { place: 1, debit: 'platform:ae:promotions' as const, amount: 1_000n },
  ]
  const half = mirrorOf(sale, [], 4_500n)
  expect(half).toEqual({ 0: 4_500n, 1: 500n })
  expect(mirrorOf(sale, [half], 4_500n)).toEqual({ 0: 4_500n, 1: 500n })
})

const line = (total: bigint, discount = 0n) => ({ total, discount })

test('a reduction belongs to what it lowered: a line, or the delivery', () => {
  const adjustments = [
    { amount: 400n, lineIndex: 0 },
    { amount: 150n, lineIndex: null },
  ]
  const worth = worthOf({ delivery: 150n, total: 1_600n, adjustments, lines: [line(1_000n, 400n), line(1_000n)] })
  expect(worth).toEqual({ lines: [600n, 1_000n], delivery: 0n })
})

test('a reduction of one unit more than the delivery cost leaves the delivery worth nothing', () => {
  const paid = { delivery: 749n, total: 999n, adjustments: [{ amount: 750n, lineIndex: null }], lines: [line(1_000n)] }
  expect(worthOf(paid)).toEqual({ lines: [999n], delivery: 0n })
})

test('all units of all lines and the delivery are worth what was paid', () => {
  const worth = worthOf({ delivery: 150n, total: 1_208n, adjustments: [], lines: [line(333n), line(667n)] })
  expect(worth.lines.reduce((sum, line) => sum + line, worth.delivery)).toBe(1_208n)
  const units = [0, 1, 2, 3, 4, 5, 6].map((before) => unitsWorth(worth.lines[1]!, 7, before, 1))
  expect(units.reduce((sum, unit) => sum + unit, 0n)).toBe(worth.lines[1])
  expect(worthOf({ delivery: 0n, total: 0n, adjustments: [], lines: [line(0n)] })).toEqual({ lines: [0n], delivery: 0n })
})

test('units of an order that cost nothing give back what was paid for them, and delivery goes with the last', () => {
  const sale = [
    { code: 'sale-seller-funded', amount: 1_001n },
    { code: 'sale-delivery-funded', amount: 150n },
  ]
  const step = (before: number, count: number, whole = false, total = 1_000n) =>
    freeMirrorOf(sale, [{ total, quantity: 3, before, count }], whole)
  expect([step(0, 1), step(1, 2, true)]).toEqual([
    [333n, 0n],
    [668n, 150n],
  ])
  expect(step(0, 2, false, 0n)).toEqual([667n, 0n])
})

test('the tax of all refunds is the tax of the order', () => {
  const steps: [bigint, bigint][] = [
    [0n, 100n],
    [100n, 333n],
    [433n, 775n],
  ]
  expect(steps.reduce((sum, [before, amount]) => sum + taxWithin(58n, 1_208n, before, amount), 0n)).toBe(58n)
})
