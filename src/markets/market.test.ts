import fc from 'fast-check'
import { expect, test } from 'vitest'
import { money } from '#platform/money'
import { type ProcessorFee, processorFeeOn } from './market.ts'

const fee: ProcessorFee = { version: 1, rateBasisPoints: 290, fixed: money(30n, 'USD') }

test('the quoted cost is the rate, rounded to the nearest unit, and the fixed part', () => {
  expect(processorFeeOn(fee, money(10_600n, 'USD'))).toEqual(money(337n, 'USD'))
  expect(processorFeeOn(fee, money(100n, 'USD'))).toEqual(money(33n, 'USD'))
})

test('no payment costs more than itself, and none costs less than nothing', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), (amount) => {
      const cost = processorFeeOn(fee, money(amount, 'USD')).amount
      expect(cost >= 0n && cost <= amount).toBe(true)
    }),
  )
})

test('a fee in one currency is not quoted on a payment in another', () => {
  expect(() => processorFeeOn(fee, money(100n, 'AED'))).toThrow(RangeError)
})
