import { expect, test } from 'vitest'
import { createMatcher } from './block-words.ts'
import { suggestWords } from './suggest-words.ts'

test('words of lines that keep going down are suggested, with how many lines', () => {
  const removed = ['crypto bonus now', 'CRYPTO for the pot', 'crypto, bonus!', 'the pot is lovely']
  const kept = ['the pot is lovely', 'the sand one', 'is the pot heavy', 'the pot']
  expect(suggestWords(removed, kept, createMatcher([]))).toEqual([
    { word: 'crypto', removed: 3, kept: 0 },
    { word: 'bonus', removed: 2, kept: 0 },
  ])
  expect(suggestWords(removed, kept, createMatcher(['crypto'])).map(({ word }) => word)).toEqual(['bonus'])
})
