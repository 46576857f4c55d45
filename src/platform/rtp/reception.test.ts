import { expect, test } from 'vitest'
import { Reception } from './reception.ts'

const receive = (reception: Reception, ...sequences: number[]) => sequences.map((sequence) => reception.receive(sequence & 0xffff, 0, 0))

test('a gap is asked for, once in a while, until it comes', () => {
  const reception = new Reception(1, 90_000)
  receive(reception, 65_534, 65_535, 2)
  expect(reception.takeRequests(1000)).toEqual({ sequences: [0, 1], gaveUp: false })
  expect(reception.takeRequests(1010).sequences).toEqual([])
  receive(reception, 0)
  expect(reception.takeRequests(1100).sequences).toEqual([1])
})

test('what never comes is given up, and said so once', () => {
  const reception = new Reception(1, 90_000)
  receive(reception, 10, 12)
  const rounds = Array.from({ length: 12 }, (_, round) => reception.takeRequests(1000 + round * 100))
  expect(rounds.map((round) => round.sequences.length)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0])
  expect(rounds.map((round) => round.gaveUp).indexOf(true)).toBe(10)
  expect(rounds.filter((round) => round.gaveUp)).toHaveLength(1)
})

test('a repetition is told from a packet that was missing', () => {
  const reception = new Reception(1, 90_000)
  expect(receive(reception, 5, 7, 7, 6, 6)).toEqual([true, true, false, true, false])
})

test('loss is the share of the last stretch, and recovery takes it back', () => {
  const reception = new Reception(1, 90_000)
  receive(reception, 0, 1, 2, 4, 5, 6, 8, 9)
  expect(reception.report(0)).toMatchObject({ lossFraction: 0.2, lost: 2, highestSequence: 9 })
  receive(reception, 3, 7, 10)
  expect(reception.report(0)).toMatchObject({ lossFraction: 0, lost: 0 })
})

test('what had to be asked for is counted though it came', () => {
  const reception = new Reception(1, 90_000)
  receive(reception, 0, 1, 3, 4)
  reception.takeRequests(1000)
  receive(reception, 2)
  expect(reception.report(0)).toMatchObject({ lossFraction: 0, missedFraction: 0.2 })
  expect(reception.report(0)).toMatchObject({ missedFraction: 0 })
})

test('a report tells how long ago the sender reported', () => {
  const reception = new Reception(1, 90_000)
  receive(reception, 0)
  reception.noteSenderReport(0x00012345, 0x67890000, 1000)
  expect(reception.report(1500)).toMatchObject({ lastSenderReport: 0x23456789, delaySinceSenderReport: 32_768 })
})
