import { expect, test } from 'vitest'
import { checkAddress } from './address.ts'

const address = { line1: 'Corniche Street 4', city: 'sharjah', country: 'AE' }

test.each(['sharjah', 'Sharjah', ' SHARJAH ', 'الشارقة'])('%s is an emirate, spelled in the buyer’s language', (city) => {
  expect(checkAddress({ ...address, city }, 'ar').city).toBe('الشارقة')
  expect(checkAddress({ ...address, city }, 'en').city).toBe('Sharjah')
})

test('a city that is no emirate is refused with its place in the request', () => {
  expect(() => checkAddress({ ...address, city: 'Paris' }, 'en')).toThrow(
    expect.objectContaining({ extensions: { errors: [expect.objectContaining({ pointer: '/body/address/city' })] } }),
  )
})

test('elsewhere a city is what the buyer writes', () => {
  expect(checkAddress({ ...address, city: 'Lyon', country: 'FR' }, 'en').city).toBe('Lyon')
})
