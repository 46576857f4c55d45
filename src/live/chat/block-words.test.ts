import { describe, expect, test } from 'vitest'
import { createMatcher, ruleLetters } from './block-words.ts'

const finds = (word: string, text: string) => createMatcher([word])(text) === word

describe('Arabic', () => {
  test.each([
    ['احتيال', 'هذا إحتيـــال واضح'],
    ['إحتيال', 'اِحْتِيَال'],
    ['رخيصة', 'بضاعه رخيصه'],
    ['غبى', 'أنت غبي'],
    ['مؤذ', 'موذ'],
    ['احتيال', 'والاحتيال'],
    ['احتيال', 'ا ح ت ي ا ل'],
    ['احتيال', 'ا.ح.ت.ي.ا.ل'],
    ['احتيال', 'احتيااااال'],
    ['کلب', 'كلب'],
    ['رقم ٥', 'رقم 5'],
    ['مسء', 'مس'],
  ])('%s is found in %s', (word, text) => {
    expect(finds(word, text)).toBe(true)
  })

  test.each([
    ['غش', 'قماش الغشاء'],
    ['كلب', 'مكالبات'],
    ['حر', 'البحر'],
    ['احتيال', 'احتياج'],
  ])('%s is not found in %s', (word, text) => {
    expect(finds(word, text)).toBe(false)
  })
})

describe('English', () => {
  test.each([
    ['spam', 'This is SPAM!'],
    ['spam', 'ѕраm'],
    ['spam', 's p a m'],
    ['spam', 's.p-a_m'],
    ['spam', 'sp.am'],
    ['spam', '$pam'],
    ['spam', 'sp4m'],
    ['spam', 'spaaaam'],
    ['scam', 'sc@m'],
    ['fake', 'ｆａｋｅ'],
    ['buy elsewhere', 'Buy   ELSEWHERE, friends'],
    ['scam*', 'scammers'],
    ['resume', 'résumé'],
    ["can't", 'cant'],
    ['kill', 'k1ll'],
  ])('%s is found in %s', (word, text) => {
    expect(finds(word, text)).toBe(true)
  })

  test.each([
    ['ass', 'as glass passes'],
    ['to', 'too'],
    ['spam', 'spammer'],
    ['scam', 'scammers'],
    ['cup', 'two cups and a teacup'],
    ['a', 'pan'],
    ['buy elsewhere', 'buy it elsewhere'],
    ['layla', 'mail @ layl'],
    ['100', '1000'],
  ])('%s is not found in %s', (word, text) => {
    expect(finds(word, text)).toBe(false)
  })
})

test('a rule without letters is none', () => {
  expect(['***', '', '🙂', ' - '].map(ruleLetters)).toEqual(['', '', '', ''])
  expect(ruleLetters('Scam*')).toBe('scam*')
})

test('of many words the one that is there is told', () => {
  expect(createMatcher(['spam', 'احتيال', 'buy elsewhere'])('please buy elsewhere')).toBe('buy elsewhere')
  expect(createMatcher([])('anything')).toBeNull()
})
