import { expect, test } from 'vitest'
import { findMentions } from './mentions.ts'

const speakers = [
  { author: 'a', name: 'Huda' },
  { author: 'b', name: 'Huda Ali' },
  { author: 'c', name: 'سامي' },
  { author: 'd', name: 'سامي' },
]

test.each([
  ['@huda does it pour?', ['a']],
  ['look @Huda Ali, look', ['b']],
  ['يا @سامي!', ['c', 'd']],
  ['@Huda and @سامي', ['a', 'c', 'd']],
  ['mail@Huda', []],
  ['@nobody', []],
  ['Huda', []],
  ['@', []],
])('%s calls %j', (text, authors) => {
  expect(findMentions(text, speakers)).toEqual(authors)
})

test('nobody calls everybody', () => {
  const many = Array.from({ length: 20 }, (_, index) => ({ author: `${index}`, name: `P${index}` }))
  expect(findMentions(many.map(({ name }) => `@${name}`).join(' '), many)).toHaveLength(5)
})
