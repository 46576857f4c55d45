import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromUuid, idSchema, newId, newUuid, toUuid } from './index.ts'

test('wire text and UUID name the same row, both ways', () => {
  fc.assert(
    fc.property(fc.uuid(), (uuid) => {
      const id = fromUuid('ord', uuid)
      expect(idSchema('ord').parse(id)).toBe(id)
      expect(toUuid(id)).toBe(uuid)
    }),
  )
})

test('new ids sort by the time they were made', () => {
  const ids = [3, 1, 2].map((hour) => fromUuid('ord', newUuid(Date.UTC(2026, 0, 1, hour))))
  expect(ids.toSorted()).toEqual([ids[1], ids[2], ids[0]])
})

test('an id of another kind, and text that is no id, are refused', () => {
  expect(idSchema('ord').safeParse(newId('shw')).success).toBe(false)
  expect(idSchema('ord').safeParse('ord_81234567890123456789012345').success).toBe(false)
  expect(() => toUuid('ord_short')).toThrow(TypeError)
})
