import fc from 'fast-check'
import { expect, test } from 'vitest'
import { practiceStates, showStates, stateNames } from './states.ts'

const walk = (table: typeof showStates, wishes: readonly (typeof stateNames)[number][]) =>
  wishes.reduce<(typeof stateNames)[number][]>((path, wish) => (table.can(path.at(-1)!, wish) ? [...path, wish] : path), [table.initial])

test('whatever is wished in whatever order, a show that was seen never becomes a plan again, and what is over stays over', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...stateNames), { maxLength: 30 }), (wishes) => {
      const path = walk(showStates, wishes)
      const onAir = path.indexOf('live')
      if (onAir >= 0) expect(path.slice(onAir).every((state) => ['live', 'stopped', 'ended'].includes(state))).toBe(true)
      for (const [place, state] of path.entries()) if (showStates.final.includes(state)) expect(place).toBe(path.length - 1)
    }),
  )
})

test('a practice goes everywhere a show goes, and back to the plan', () => {
  for (const from of stateNames) for (const to of stateNames) if (showStates.can(from, to)) expect(practiceStates.can(from, to)).toBe(true)
  expect(practiceStates.before('scheduled')).toEqual(['draft', 'live', 'stopped'])
})
