import { expect, test } from 'vitest'
import { isNarrowed, readOrderFilter } from './order-filter.ts'

test('the address narrows by text and by state', () => {
  expect(readOrderFilter({ q: ' SK-48213 ', state: 'to-ship' })).toEqual({ q: 'SK-48213', state: 'to-ship' })
})

test('a number in the address is searched as text', () => {
  expect(readOrderFilter({ q: 48213 })).toEqual({ q: '48213' })
})

test('what the address says wrong is left out', () => {
  const filter = readOrderFilter({ q: '   ', state: 'lost' })
  expect(filter).toEqual({})
  expect(isNarrowed(filter)).toBe(false)
})
