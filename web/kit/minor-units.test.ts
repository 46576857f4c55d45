import { expect, test } from 'vitest'
import { moneyFrom } from './minor-units.ts'

test.each([
  ['149.5', 'AED', '14950'],
  ['149', 'AED', '14900'],
  ['28.750', 'JOD', '28750'],
  ['1,5', 'USD', '150'],
])('%s %s is %s minor units', (text, currency, amount) => {
  expect(moneyFrom(text, currency)).toEqual({ amount, currency })
})

test.each([
  ['', 'AED'],
  ['0', 'AED'],
  ['-5', 'AED'],
  ['1.234', 'AED'],
  ['1.5', 'JPY'],
  ['abc', 'AED'],
])('%s %s is no price', (text, currency) => {
  expect(moneyFrom(text, currency)).toBeNull()
})
