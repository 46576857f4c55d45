import { expect, test } from 'vitest'
import { Refusal } from '../../api/refusal.ts'
import { ageAddress } from './to-age.ts'

const needed = (address: unknown) => new Refusal('safety/audience/age-check-needed', 403, { address })

test('a refusal for want of a proof of age leads to the page it names, and back to where it was met', () => {
  expect(ageAddress(needed('/age'), '/shows/knives?buy=prd_1')).toBe('/age?to=%2Fshows%2Fknives%3Fbuy%3Dprd_1')
  expect(ageAddress(needed('/age?market=ae'), '/cart')).toBe('/age?market=ae&to=%2Fcart')
})

test('any other refusal leads nowhere, and neither does one that names no page', () => {
  expect(ageAddress(new Refusal('shop/checkout/out-of-stock', 409, { address: '/age' }), '/')).toBeNull()
  expect(ageAddress(needed(undefined), '/')).toBeNull()
})
