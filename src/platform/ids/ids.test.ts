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

test('ids sort in the order they were made, within a millisecond and past a clock that steps back', () => {
  const now = Date.now()
  const uuids = Array.from({ length: 20_000 }, (_, place) => newUuid(now - (place % 7)))
  expect(uuids.toSorted()).toEqual(uuids)
  expect(new Set(uuids).size).toBe(uuids.length)
})

test('an id of another kind, and text that is no id, are refused', () => {
  expect(idSchema('ord').safeParse(newId('shw')).success).toBe(false)
  expect(idSchema('ord').safeParse('ord_81234567890123456789012345').success).toBe(false)
  expect(() => toUuid('ord_short')).toThrow(TypeError)
})
