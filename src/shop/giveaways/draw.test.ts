import { randomBytes, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawnOrder, entriesHashOf, seedHashOf } from './draw.ts'

const codes = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 60 })
const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 })

test('the same seed and entries make the same order, however the entries are listed', () => {
  fc.assert(
    fc.property(seeds, codes, fc.nat(), (seed, entries, turn) => {
      const order = drawnOrder(seed, entries)
      expect(order.toSorted()).toEqual(entries.toSorted())
      const turned = [...entries.slice(turn % entries.length), ...entries.slice(0, turn % entries.length)]
      expect(drawnOrder(seed, turned)).toEqual(order)
      expect(entriesHashOf(turned)).toBe(entriesHashOf(entries))
    }),
  )
})

test('one more entry, or another seed, makes another hash', () => {
  fc.assert(
    fc.property(seeds, codes, fc.uuid(), (seed, entries, extra) => {
      fc.pre(!entries.includes(extra))
      expect(entriesHashOf([...entries, extra])).not.toBe(entriesHashOf(entries))
      expect(seedHashOf(seed)).toMatch(/^[0-9a-f]{64}$/)
    }),
  )
})

test('every entry wins as often as every other, and takes every place as often', () => {
  const entries = Array.from({ length: 10 }, (): string => randomUUID())
  const draws = 3_000
  const wins = new Map(entries.map((code) => [code, [0, 0, 0]]))
  for (let draw = 0; draw < draws; draw++) {
    const order = drawnOrder(randomBytes(32), entries)
    for (const place of [0, 1, 2]) wins.get(order[place]!)![place]! += 1
  }
  // Chi square with 9 degrees of freedom is above 45 once in a million times.
  for (const place of [0, 1, 2]) {
    const expected = draws / entries.length
    const chiSquare = [...wins.values()].reduce((sum, counts) => sum + (counts[place]! - expected) ** 2 / expected, 0)
    expect(chiSquare).toBeLessThan(45)
  }
})

test('a draw done elsewhere comes to this', () => {
  const seed = Buffer.alloc(32, 7)
  expect(seedHashOf(seed)).toBe('4bb06f8e4e3a7715d201d573d0aa423762e55dabd61a2c02278fa56cc6d294e0')
  const entries = ['kiln', 'clay', 'sand', 'wheel']
  expect(entriesHashOf(entries)).toBe('591576c31149b6f6d947a7e960ef83562f733e0c55445b52acf45c69f5eb3e9e')
  expect(drawnOrder(seed, entries)).toEqual(['sand', 'clay', 'wheel', 'kiln'])
})
