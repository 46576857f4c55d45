import { expect, test } from 'vitest'
import { draftFor, faultOf, majorText, type OfferProposal, priceFrom } from './offer-draft.ts'

const aed = (amount: string) => ({ amount, currency: 'AED' })
const proposal: OfferProposal = {
  ...{ variantId: 'var_1', usualPrice: aed('14900'), lowestPrice: aed('14900'), available: 64, prices: [aed('13400'), aed('12600')] },
}

test('a draft can be opened as it stands', () => {
  const draft = draftFor(proposal)
  expect(draft).toMatchObject({ price: '134.00', quantity: '20', minutes: '5' })
  expect(faultOf(draft, proposal)).toBe(null)
})

test('a price is read in its currency’s decimals, in both kinds of digits', () => {
  expect(priceFrom('129.5', 'AED')).toEqual(aed('12950'))
  expect(priceFrom('١٢٩٫٥', 'AED')).toEqual(aed('12950'))
  expect(priceFrom('1.250', 'JOD')).toEqual({ amount: '1250', currency: 'JOD' })
  expect(priceFrom('1.255', 'AED')).toBe(null)
  expect(priceFrom('free', 'AED')).toBe(null)
  expect(majorText({ amount: '5', currency: 'JOD' })).toBe('0.005')
})

test.each([
  [{ price: '149' }, 'price-too-high'],
  [{ price: '' }, 'price'],
  [{ quantity: '65' }, 'quantity-too-high'],
  [{ quantity: '1.5' }, 'quantity'],
  [{ mostPerPerson: '0' }, 'limit'],
])('%o is refused: %s', (change, fault) => {
  expect(faultOf({ ...draftFor(proposal), ...change }, proposal)).toBe(fault)
})
