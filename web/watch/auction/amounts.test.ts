import { expect, test } from 'vitest'
import { amountFrom, behindText, majorOf } from './amounts.ts'

test('amounts are typed with as many decimals as the currency has, in Arabic digits too', () => {
  expect(amountFrom('55.5', 'AED', 2)).toEqual({ amount: '5550', currency: 'AED' })
  expect(amountFrom('٥٥٫٥', 'AED', 2)).toEqual({ amount: '5550', currency: 'AED' })
  expect(amountFrom('1.250', 'JOD', 3)).toEqual({ amount: '1250', currency: 'JOD' })
  expect(amountFrom('500', 'JPY', 0)).toEqual({ amount: '500', currency: 'JPY' })
  for (const text of ['', '0', '-5', '5.555', 'a', '1,000']) expect(amountFrom(text, 'AED', 2)).toBe(null)
  expect(amountFrom('5.5', 'JPY', 0)).toBe(null)
})

test('an amount is proposed as people would type it', () => {
  expect(majorOf({ amount: '5500', currency: 'AED' }, 2)).toBe('55')
  expect(majorOf({ amount: '5550', currency: 'AED' }, 2)).toBe('55.50')
  expect(majorOf({ amount: '1250', currency: 'JOD' }, 3)).toBe('1.250')
  expect(majorOf({ amount: '500', currency: 'JPY' }, 0)).toBe('500')
})

test('a delay is told from a tenth of a second on', () => {
  expect([-0.2, 0, 0.09, 0.1, 2.34].map(behindText)).toEqual([null, null, null, '0.1', '2.3'])
})
