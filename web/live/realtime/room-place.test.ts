import { expect, test } from 'vitest'
import { takeMessages } from './room-place.ts'

const place = { epoch: 'a', seq: 7 }
const seqs = (items: { seq: number }[]): number[] => items.map((item) => item.seq)

test('messages that follow are taken and move the place', () => {
  const taken = takeMessages(place, 'a', [{ seq: 8 }, { seq: 9 }])
  expect(seqs(taken.fresh)).toEqual([8, 9])
  expect(taken).toMatchObject({ place: { epoch: 'a', seq: 9 }, gap: false })
})

test('what a resume repeats is dropped', () => {
  const taken = takeMessages(place, 'a', [{ seq: 6 }, { seq: 7 }, { seq: 8 }])
  expect(seqs(taken.fresh)).toEqual([8])
  expect(taken.gap).toBe(false)
})

test('a gap keeps what stood before it and asks for the rest', () => {
  const taken = takeMessages(place, 'a', [{ seq: 8 }, { seq: 10 }])
  expect(seqs(taken.fresh)).toEqual([8])
  expect(taken).toMatchObject({ place: { epoch: 'a', seq: 8 }, gap: true })
})

test('messages of another epoch are not mixed in', () => {
  expect(takeMessages(place, 'b', [{ seq: 8 }])).toMatchObject({ place, fresh: [], gap: true })
})

test('an empty resume is no gap', () => {
  expect(takeMessages(place, 'a', [])).toMatchObject({ place, fresh: [], gap: false })
})
