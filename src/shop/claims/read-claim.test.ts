import { expect, test } from 'vitest'
import { chooseItem, readClaim } from './read-claim.ts'

test.each([
  ['claim 12 M', 12, ['m'], 1],
  ['Sold 12m', 12, ['m'], 1],
  ['SOLD #7', 7, [], 1],
  ['mine 3 red x2', 3, ['red'], 2],
  ['claim12', 12, [], 1],
  ['حجز 12 وسط', 12, ['وسط'], 1],
  ['حجز ١٢ وسط', 12, ['وسط'], 1],
  ['حَجْز ۱۲، أحمر', 12, ['احمر'], 1],
  ['احجز ٥ ×٣', 5, [], 3],
])('%s claims', (line, number, rest, quantity) => {
  expect(readClaim(line, [])).toEqual({ number, rest, quantity })
})

test.each(['claim', 'I claim 12', 'claim the 12th', 'claim 0', 'claim 1234', 'how much is 12?', '12 M', 'claimed 12', 'claim twelve'])(
  '%s claims nothing',
  (line) => {
    expect(readClaim(line, [])).toBe(null)
  },
)

test('words of the host claim as well, in whatever form they are written', () => {
  expect(readClaim('GIMME 4', ['gimme'])).toMatchObject({ number: 4 })
  expect(readClaim('أريد ٤', ['اريد'])).toMatchObject({ number: 4 })
})

const choices = [
  { item: 'clay 0.9', names: ['clay', 'Clay', 'طيني', 'M', 'Medium', 'وسط'] },
  { item: 'clay 1.4', names: ['clay', 'Clay', 'طيني', 'L', 'Large', 'كبير'] },
  { item: 'sand 1.4', names: ['sand', 'Sand', 'رملي', 'L', 'Large', 'كبير'] },
]

test('the words say which one, in either language and in any order; too few ask, wrong ones find none', () => {
  expect(chooseItem(choices, ['m'])).toBe('clay 0.9')
  expect(chooseItem(choices, ['متوسط'])).toBe('clay 0.9')
  expect(chooseItem(choices, ['large', 'sand'])).toBe('sand 1.4')
  expect(chooseItem(choices, ['كبير', 'طيني', 'please'])).toBe('clay 1.4')
  expect(chooseItem(choices, ['clay'])).toBe('which')
  expect(chooseItem(choices, ['sand', 'm'])).toBe('which')
  expect(chooseItem(choices, [])).toBe('which')
  expect(chooseItem(choices, ['blue'])).toBe(null)
  expect(chooseItem(choices.slice(0, 1), ['blue'])).toBe('clay 0.9')
})
