import { expect, test } from 'vitest'
import { combinationsOf, optionOf } from './combinations.ts'

const colour = optionOf({ en: 'Colour', ar: 'اللون', values: 'Clay | طيني\nSand' }, 0)!
const size = optionOf({ en: 'Size', ar: '', values: 'S\nM\n\n' }, 1)!

test('an option is its name and a value a line, in both languages where both are typed', () => {
  expect(colour).toMatchObject({
    code: 'colour',
    values: [
      { code: 'clay', name: { en: 'Clay', ar: 'طيني' } },
      { code: 'sand', name: { ar: 'Sand' } },
    ],
  })
  expect(optionOf({ en: 'Colour', ar: '', values: ' \n' }, 0)).toBeNull()
})

test('there is a variant for each choice, named by it', () => {
  const made = combinationsOf([colour, size], { en: 'Pot', ar: 'إناء' })
  expect(made).toHaveLength(4)
  expect(made[0]).toEqual({ options: { colour: 'clay', size: 's' }, title: { en: 'Clay, S', ar: 'طيني، S' } })
  expect(combinationsOf([], { en: 'Pot', ar: 'إناء' })).toEqual([{ options: {}, title: { en: 'Pot', ar: 'إناء' } }])
})
