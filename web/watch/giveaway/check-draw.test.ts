import { expect, test } from 'vitest'
import { checkDraw } from './check-draw.ts'

const draw = {
  seedHash: '4bb06f8e4e3a7715d201d573d0aa423762e55dabd61a2c02278fa56cc6d294e0',
  seed: '07'.repeat(32),
  entriesHash: '591576c31149b6f6d947a7e960ef83562f733e0c55445b52acf45c69f5eb3e9e',
  ...{ drawnAt: '2026-11-22T20:00:00Z', winners: 1, order: ['sand', 'clay', 'wheel', 'kiln'], awards: [] },
}

test('a page does the draw again, and sees when anything was changed afterwards', async () => {
  expect(await checkDraw(draw)).toEqual({ seed: true, entries: true, order: true })
  expect(await checkDraw({ ...draw, order: ['clay', 'sand', 'wheel', 'kiln'] })).toMatchObject({ order: false })
  expect(await checkDraw({ ...draw, order: ['sand', 'clay', 'wheel', 'spade'] })).toMatchObject({ entries: false })
  expect(await checkDraw({ ...draw, seed: '08'.repeat(32) })).toMatchObject({ seed: false })
  expect(await checkDraw({ ...draw, seed: null })).toBe(null)
})
