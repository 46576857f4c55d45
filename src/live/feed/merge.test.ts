import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromUuid, type Id } from '#platform/ids'
import { newestFirst, type Place, placeAfter, type Remembered, readCursor, START, writeCursor } from './merge.ts'

const item: fc.Arbitrary<Remembered> = fc
  .record({ clip: fc.boolean(), uuid: fc.uuid(), at: fc.integer({ min: 0, max: 50 }) })
  .map(({ clip, uuid, at }) =>
    clip
      ? { kind: 'clip', key: fromUuid('clp', uuid), at: new Date(at * 1000) }
      : { kind: 'replay', key: fromUuid('brd', uuid), at: new Date(at * 1000) },
  )

/** What a store answers: of one kind, newest first, after the place. */
function listed<Kind extends Remembered['kind']>(all: readonly Remembered[], kind: Kind, place: Place[Kind], limit: number): Remembered[] {
  const mine = all.filter((one) => one.kind === kind).toSorted(newestFirst)
  const after = place && mine.findIndex((one) => one.key === place.key)
  return mine.slice(after === null ? 0 : after + 1).slice(0, limit)
}

test('page after page every item comes once, newest first, whatever the size of a page', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(item, { selector: ({ key }) => key as string, maxLength: 40 }),
      fc.integer({ min: 1, max: 7 }),
      (all, limit) => {
        const seen: Remembered[] = []
        let place = START
        for (;;) {
          const page = [...listed(all, 'clip', place.clip, limit), ...listed(all, 'replay', place.replay, limit)]
            .toSorted(newestFirst)
            .slice(0, limit)
          if (page.length === 0) break
          seen.push(...page)
          place = readCursor(writeCursor(placeAfter(place, page)))!
        }
        expect(seen).toEqual(all.toSorted(newestFirst))
      },
    ),
  )
})

test('a cursor that nobody gave out is none', () => {
  const id = fromUuid('brd', '019abcde-0000-7000-8000-000000000000') as unknown as Id<'clp'>
  for (const text of [
    '',
    'abc',
    Buffer.from('[1,2]').toString('base64url'),
    writeCursor({ clip: { key: id, at: new Date(0) }, replay: null }),
  ]) {
    expect(readCursor(text), text).toBeNull()
  }
})
