import fc from 'fast-check'
import { expect, test } from 'vitest'
import { add, allocate, exponentOf, fractionOf, fromWire, money, moneySchema, moneyText, rateOf, toWire } from './index.ts'

const amount = fc.bigInt({ min: 0n, max: 10n ** 15n })

test('parts of an allocation add up to the whole and lie within one unit of their share', () => {
  fc.assert(
    fc.property(amount, fc.array(fc.bigInt({ min: 0n, max: 10_000n }), { minLength: 1, maxLength: 12 }), (total, weights) => {
      const sum = weights.reduce((a, b) => a + b, 0n)
      fc.pre(sum > 0n)
      const parts = allocate(total, weights)
      expect(parts.reduce((a, b) => a + b, 0n)).toBe(total)
      parts.forEach((part, index) => {
        const share = (total * weights[index]!) / sum
        expect(part === share || part === share + 1n).toBe(true)
      })
    }),
  )
})

test('a rate rounds the way it is told', () => {
  expect(rateOf(333n, 1200, 'down')).toBe(39n)
  expect(rateOf(333n, 1200, 'up')).toBe(40n)
  expect(fractionOf(16_400n, 5n, 105n, 'nearest')).toBe(781n)
  expect(fractionOf(5n, 1n, 2n, 'nearest')).toBe(3n)
})

test('currencies keep their own decimals, and two currencies are never added', () => {
  expect([exponentOf('JPY'), exponentOf('AED'), exponentOf('JOD')]).toEqual([0, 2, 3])
  expect(() => exponentOf('XXX')).toThrow(RangeError)
  expect(() => add(money(1n, 'AED'), money(1n, 'JOD'))).toThrow(RangeError)
})

test('the wire carries amounts that a JSON number would round', () => {
  const value = money(9_007_199_254_740_993n, 'AED')
  expect(fromWire(JSON.parse(JSON.stringify(toWire(value))))).toEqual(value)
})

test('what is no amount is refused before a rule about amounts meets it', () => {
  const positive = moneySchema.refine(({ amount }) => BigInt(amount) > 0n)
  expect(positive.safeParse({ amount: 'many', currency: 'AED' }).success).toBe(false)
  expect(positive.safeParse({ amount: '0', currency: 'AED' }).success).toBe(false)
  expect(positive.safeParse({ amount: '1', currency: 'AED' }).success).toBe(true)
})

test('an amount carries the mark that its reader knows', () => {
  expect(moneyText(149_000n, 'AED', 'en')).toBe('AED\u00a01,490.00')
  expect(moneyText(149_000n, 'AED', 'ar')).toBe('1,490.00\u00a0د.إ')
})
