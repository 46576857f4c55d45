import { expect, test } from 'vitest'
import { draftOfPlan, firstDraft, type LineupProduct, planFault, planOf } from './planned-offer.ts'

const variant = (id: string, amount: string, available: number) => ({ id, price: { amount, currency: 'AED' }, available })
const product = { variants: [variant('var_1', '14900', 3), variant('var_2', '9900', 12)] } as unknown as LineupProduct

test('a first draft is a tenth off the variant of which most is free, and can be planned as it is', () => {
  const draft = firstDraft(product)!
  expect(draft).toEqual({ variantId: 'var_2', price: '89.10', quantity: '5', mostPerPerson: '1', minutes: '5' })
  const plan = planOf(draft, product)!
  expect(plan).toEqual({ variantId: 'var_2', price: { amount: '8910', currency: 'AED' }, quantity: 5, mostPerPerson: 1, seconds: 300 })
  expect(draftOfPlan(plan)).toEqual(draft)
})

test('what would be refused when it opens is no plan', () => {
  const draft = firstDraft(product)!
  expect(planFault({ ...draft, price: '99' }, product)).toBe('price-too-high')
  expect(planFault({ ...draft, quantity: '13' }, product)).toBe('quantity-too-high')
  expect(planFault({ ...draft, mostPerPerson: '11' }, product)).toBe('limit')
  expect(planOf({ ...draft, variantId: 'var_9' }, product)).toBeNull()
})
