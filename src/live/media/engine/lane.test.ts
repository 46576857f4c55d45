import { expect, test } from 'vitest'
import { Lane } from './lane.ts'

test('numbers run on over a new publisher, and gaps stay gaps', () => {
  const lane = new Lane(1, 100)
  lane.beginEpoch()
  expect([65_535, 0, 2, 1].map((sequence) => lane.place(sequence))).toEqual([101, 102, 104, 103])
  lane.beginEpoch()
  expect([9, 10].map((sequence) => lane.place(sequence))).toEqual([105, 106])
})
