import { expect, test } from 'vitest'
import { defineStates } from './index.ts'

test('a table answers what may follow, what came before and where it ends', () => {
  const lamp = defineStates('lamp', 'off', { off: ['on', 'broken'], on: ['off', 'broken'], broken: [] })
  expect(lamp.can('off', 'on')).toBe(true)
  expect(lamp.can('broken', 'on')).toBe(false)
  expect(lamp.before('broken')).toEqual(['off', 'on'])
  expect(lamp.final).toEqual(['broken'])
})

test('a state that nothing reaches is refused', () => {
  expect(() => defineStates('lamp', 'off', { off: [], on: ['off'] })).toThrow(/nothing leads from off to on/)
})

test('a way to itself is refused', () => {
  expect(() => defineStates('lamp', 'off', { off: ['off'] })).toThrow(/leads to itself/)
})
