import { expect, test } from 'vitest'
import type { Signal } from '../../api/desk-types.ts'
import { checksOf } from './checks.ts'
import { goodSignal } from './signal.fixture.ts'

const idsOf = (signal: Signal, wanted: 'right' | 'wrong'): string[] =>
  checksOf(signal).flatMap(({ id, state }) => (state === wanted ? [id] : []))

test('waits for the picture before it judges anything', () => {
  expect(checksOf(null)).toMatchObject([{ id: 'waiting', state: 'waiting' }])
  expect(checksOf({ ...goodSignal, width: null })).toMatchObject([{ id: 'waiting', state: 'waiting' }])
})

test('a good signal is right in everything, and each warning is said beside what is right', () => {
  expect(idsOf(goodSignal, 'right')).toEqual(['picture', 'sound', 'settings'])
  const faulty: Signal = { ...goodSignal, audio: null, warnings: ['no-audio', 'b-frames'] }
  expect(idsOf(faulty, 'right')).toEqual(['picture'])
  expect(idsOf(faulty, 'wrong')).toEqual(['no-audio', 'b-frames'])
})
