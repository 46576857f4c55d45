import { expect, test } from 'vitest'
import { linkParts } from './link-parts.ts'

test('addresses of the web are told from the text around them', () => {
  expect(linkParts('look: https://souk.example/a?b=1, or http://x.example.')).toEqual([
    { text: 'look: ', url: null },
    { text: 'https://souk.example/a?b=1', url: 'https://souk.example/a?b=1' },
    { text: ', or ', url: null },
    { text: 'http://x.example', url: 'http://x.example' },
    { text: '.', url: null },
  ])
})

test('nothing else is an address', () => {
  expect(linkParts('javascript:alert(1) souk.example')).toEqual([{ text: 'javascript:alert(1) souk.example', url: null }])
})
