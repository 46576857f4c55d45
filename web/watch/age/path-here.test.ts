import { expect, test } from 'vitest'
import { pathHere } from './path-here.ts'

const ORIGIN = 'https://souk.test'

test('the page goes on to a path of this Souk', () => {
  for (const asked of ['/', '/shows/x?lang=ar#top', '/replays/x']) expect(pathHere(asked, ORIGIN)).toBe(asked)
})

test('the page leads to no other site, whatever a browser drops from the address or takes for a slash', () => {
  for (const asked of [
    ...['//evil.example', '/\\evil.example', '/\t/evil.example', '/\n\\evil.example', '\t//evil.example', '/\r/\tevil.example'],
    ...['https://evil.example/', 'javascript:alert(1)', 'shows/x', '//', '', null],
  ]) {
    expect(pathHere(asked, ORIGIN)).toBe('/')
  }
})
