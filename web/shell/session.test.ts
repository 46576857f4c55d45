import { expect, test } from 'vitest'
import { returnPath } from './session.ts'

test('sign-in returns to the page of the desk that was wanted', () => {
  expect(returnPath('/desk/orders?state=cancelled')).toBe('/desk/orders?state=cancelled')
  expect(returnPath('/desk')).toBe('/desk')
})

test('sign-in returns to a page that asked for proof of age', () => {
  expect(returnPath('/age?market=ae&for=host')).toBe('/age?market=ae&for=host')
  expect(returnPath('/shows/x?lang=ar')).toBe('/shows/x?lang=ar')
})

test('sign-in leads to no other site, to no other page and not back to itself', () => {
  for (const asked of [
    'https://evil.example/desk',
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/deskevil',
    '/orders/x',
    '/desk/sign-in',
    undefined,
  ]) {
    expect(returnPath(asked)).toBeNull()
  }
})
