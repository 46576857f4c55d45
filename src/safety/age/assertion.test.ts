import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ageLevels } from '#markets'
import { type Asserted, endOf, enough, reaches, standingOf } from './assertion.ts'

const NOW = new Date('2026-11-23T00:00:00Z')
const level = fc.constantFrom(...ageLevels)
const held: fc.Arbitrary<Asserted> = fc
  .record({ level, adult: fc.boolean(), hours: fc.integer({ min: -48, max: 48 }) })
  .map(({ hours, adult, level: stated }) => ({
    ...{ adult, level: adult ? stated : ('declared' as const) },
    expiresAt: new Date(NOW.getTime() + hours * 3_600_000),
  }))

test('nobody stands at a level that no living assertion gives', () => {
  fc.assert(
    fc.property(fc.array(held), (all) => {
      const standing = standingOf(all, NOW)
      const given = all.some((one) => one.adult && one.level === standing.level && one.expiresAt > NOW)
      expect(standing.level === null || given).toBe(true)
    }),
  )
})

test('whoever says that they are under 18 is not let in by their own word, in whatever order they say it', () => {
  fc.assert(
    fc.property(fc.array(held), (all) => {
      const minor: Asserted = { level: 'declared', adult: false, expiresAt: new Date(NOW.getTime() + 1) }
      expect(standingOf([...all, minor], NOW).level).not.toBe('declared')
      expect(standingOf([minor, ...all], NOW).saidMinorUntil).not.toBeNull()
    }),
  )
})

test('a level is enough for itself and for those before it', () => {
  fc.assert(
    fc.property(level, level, (one, other) => {
      expect(reaches(one, other)).toBe(ageLevels.indexOf(one) >= ageLevels.indexOf(other))
      expect(enough(other).includes(one)).toBe(reaches(one, other))
      expect(reaches(null, other)).toBe(false)
    }),
  )
})

test('a guest is asked again within a day, and so is whoever said that they are under 18', () => {
  const hours = (end: Date) => (end.getTime() - NOW.getTime()) / 3_600_000
  expect(hours(endOf(NOW, { adult: true, guest: false, validDays: 365 }))).toBe(365 * 24)
  expect(hours(endOf(NOW, { adult: true, guest: true, validDays: 365 }))).toBe(24)
  expect(hours(endOf(NOW, { adult: false, guest: false, validDays: 365 }))).toBe(24)
})
