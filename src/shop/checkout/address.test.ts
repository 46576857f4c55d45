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

const washington = { line1: '1600 Pennsylvania Avenue NW', city: 'Washington', region: 'dc', postcode: '20500', country: 'US' }

test('in the States a state is chosen and the ZIP code checked', () => {
  expect(checkAddress(washington, 'en')).toMatchObject({ region: 'District of Columbia', postcode: '20500' })
  const pointers = (over: object) => {
    try {
      checkAddress({ ...washington, ...over }, 'en')
      return []
    } catch (error) {
      return (error as { extensions: { errors: { pointer: string }[] } }).extensions.errors.map(({ pointer }) => pointer)
    }
  }
  expect(pointers({ region: undefined, postcode: '2050' })).toEqual(['/body/address/region', '/body/address/postcode'])
})

test('in Jordan the neighbourhood is needed, the postcode is not; what a country does not ask for does not travel', () => {
  const amman = { line1: 'Rainbow Street 4', city: 'عمّان', area: 'Jabal Amman', region: 'x', country: 'JO' }
  expect(checkAddress(amman, 'en')).toEqual({ line1: 'Rainbow Street 4', city: 'Amman', area: 'Jabal Amman', country: 'JO' })
  expect(() => checkAddress({ ...amman, area: undefined }, 'en')).toThrow(
    expect.objectContaining({ extensions: { errors: [expect.objectContaining({ pointer: '/body/address/area' })] } }),
  )
})
