import { expect, test } from 'vitest'
import { returnPath } from './session.ts'

test('sign-in returns to the page of the desk that was wanted', () => {
  expect(returnPath('/desk/orders?state=cancelled')).toBe('/desk/orders?state=cancelled')
  expect(returnPath('/desk')).toBe('/desk')
})

test('sign-in leads to no other site, to no other page and not back to itself', () => {
  for (const asked of [
    'https://evil.example/desk',
    '//evil.example',
    '/\\evil.example',
    '/deskevil',
    '/shows/x',
    '/desk/sign-in',
    undefined,
  ]) {
    expect(returnPath(asked)).toBeNull()
  }
})
