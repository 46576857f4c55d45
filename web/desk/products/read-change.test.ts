import { expect, test } from 'vitest'
import { readChange } from './read-change.ts'

const markets = [{ code: 'jo', currency: 'JOD' }]
const form = (fields: Record<string, string>): FormData => {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}
const price = (by: string, much: string) => readChange('price', form({ market: 'jo', by, much }), markets)

test('a share is counted in hundredths of a percent, an amount in the smallest coin of the market', () => {
  expect(price('percent', '-12,5')).toEqual({ kind: 'price-percent', market: 'jo', basisPoints: -1250 })
  expect(price('amount', '-0.250')).toEqual({ kind: 'price-amount', market: 'jo', amount: '-250' })
  expect(price('amount', '1.5')).toEqual({ kind: 'price-amount', market: 'jo', amount: '1500' })
})

test.each(['', '0', 'much', '-100', '5000'])('%s percent is no change', (much) => expect(price('percent', much)).toBeNull())
test.each(['', '0', '1.2345', '-'])('%s is no amount', (much) => expect(price('amount', much)).toBeNull())

test('units are whole and not nothing', () => {
  const units = (text: string) => readChange('stock', form({ units: text }), markets)
  expect(units('-5')).toEqual({ kind: 'stock', change: -5 })
  expect([units('0'), units('1.5'), units('some')]).toEqual([null, null, null])
})
