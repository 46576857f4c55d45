import { expect, test } from 'vitest'
import { frameWithin, oembedAddress, slugIn } from './oembed.ts'

test('only addresses of shows on this Souk are answered', () => {
  const here = ['souk.test']
  expect(slugIn('https://souk.test/shows/evenings?lang=ar', here)).toBe('evenings')
  expect(slugIn('https://souk.test/embed/shows/evenings', here)).toBe('evenings')
  for (const address of [
    'https://elsewhere.test/shows/evenings',
    'https://souk.test/desk',
    'not an address',
    'https://souk.test/shows/a/b',
    'https://souk.test/shows/%E0%A4%A',
  ]) {
    expect(slugIn(address, here)).toBeNull()
  }
})

test('a frame keeps its shape within what the page allows', () => {
  expect(frameWithin()).toEqual({ width: 360, height: 640 })
  expect(frameWithin(180)).toEqual({ width: 180, height: 320 })
  expect(frameWithin(1000, 320)).toEqual({ width: 180, height: 320 })
})

test('a page asks with the address of the show in the address', () => {
  const asked = new URL(oembedAddress('https://souk.test', 'evenings'))
  expect(asked.searchParams.get('url')).toBe('https://souk.test/shows/evenings')
})
