import { expect, test } from 'vitest'
import { createMemo } from './index.ts'

test('an answer is remembered until it lapses', () => {
  const memo = createMemo<string>(10)
  memo.set('a', 'one', 1_000)
  expect(memo.get('a', 999)).toBe('one')
  expect(memo.get('a', 1_000)).toBeUndefined()
})

test('the oldest answer makes room, and setting again makes young', () => {
  const memo = createMemo<number>(2)
  memo.set('a', 1, 10)
  memo.set('b', 2, 10)
  memo.set('a', 3, 10)
  memo.set('c', 4, 10)
  expect([memo.get('a', 0), memo.get('b', 0), memo.get('c', 0)]).toEqual([3, undefined, 4])
})

test('answers are forgotten by key and by what they say', () => {
  const memo = createMemo<number>(10)
  for (const value of [1, 2, 3]) memo.set(`${value}`, value, 10)
  memo.delete('1')
  memo.deleteWhere((value) => value === 3)
  expect([memo.get('1', 0), memo.get('2', 0), memo.get('3', 0)]).toEqual([undefined, 2, undefined])
})
