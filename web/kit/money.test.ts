import { expect, test } from 'vitest'
import { decimalText, exponentOf, formatMoney, moneyParts, timesMoney } from './money.ts'

const money = (amount: string, currency: string) => ({ amount, currency })

test('each currency has its own number of decimals', () => {
  expect(['AED', 'JOD', 'JPY'].map(exponentOf)).toEqual([2, 3, 0])
  expect(decimalText(money('5', 'AED'))).toBe('0.05')
  expect(decimalText(money('28750', 'JOD'))).toBe('28.750')
  expect(decimalText(money('-1240', 'JPY'))).toBe('-1240')
})

test('sums beyond the exact range of a float stay exact', () => {
  expect(formatMoney(money('900719925474099312', 'AED'), { locale: 'en-AE' })).toBe('AED\u00a09,007,199,254,740,993.12')
})

test('the mark stands where the language puts it', () => {
  expect(moneyParts(money('14900', 'AED'), { locale: 'en-AE', short: true })).toEqual({ mark: 'AED', figure: '149', markFirst: true })
  expect(moneyParts(money('16400', 'AED'), { locale: 'ar-AE' })).toEqual({ mark: 'د.إ', figure: '164.00', markFirst: false })
})

test('a card leaves out empty decimals and nothing else', () => {
  expect(moneyParts(money('14950', 'AED'), { locale: 'en-AE', short: true }).figure).toBe('149.50')
})

test('digits are those of the locale', () => {
  expect(moneyParts(money('14900', 'EGP'), { locale: 'ar-EG', short: true }).figure).toBe('١٤٩')
})

test('a line of several pieces is exact', () => {
  expect(timesMoney(money('14999', 'AED'), 3)).toEqual(money('44997', 'AED'))
})
