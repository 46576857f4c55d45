import { expect, test } from 'vitest'
import type { Party, SplitPart } from '../split-bar.tsx'
import { scaleOf, waterfallOf } from './waterfall.ts'

const aed = (amount: string) => ({ amount, currency: 'AED' })
const part = (party: Party, amount: string): SplitPart => ({ party, name: { en: party, ar: party }, amount: aed(amount) })

test('parts stand end to end in the order of every bar, whatever order they came in', () => {
  const { steps } = waterfallOf([part('tax', '1000'), part('creator', '2000'), part('seller', '7000')], aed('10000'))
  expect(steps.map((step) => [step.party, step.fromPercent, step.toPercent])).toEqual([
    ['seller', 0, 70],
    ['creator', 70, 90],
    ['tax', 90, 100],
  ])
})

test('a party that gets nothing is absent', () => {
  const { steps } = waterfallOf([part('seller', '10000'), part('agency', '0')], aed('10000'))
  expect(steps.map((step) => step.party)).toEqual(['seller'])
})

test('parts that do not explain what was paid say by how much, to the last minor unit', () => {
  expect(waterfallOf([part('seller', '9007199254740993')], aed('9007199254740994')).leftOver).toBe(1n)
  expect(waterfallOf([part('seller', '10000')], aed('10000')).leftOver).toBe(0n)
})

test('the scale runs from nothing to the whole', () => {
  expect(scaleOf(aed('26000')).map((mark) => mark.amount)).toEqual(['0', '6500', '13000', '19500', '26000'])
})
