import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readRange } from './byte-range.ts'

test('a range is read as players write it', () => {
  expect(readRange('bytes=0-', 100)).toEqual({ start: 0, end: 100 })
  expect(readRange('bytes=10-19', 100)).toEqual({ start: 10, end: 20 })
  expect(readRange('bytes=90-500', 100)).toEqual({ start: 90, end: 100 })
  expect(readRange('bytes=-30', 100)).toEqual({ start: 70, end: 100 })
  expect(readRange('bytes=-300', 100)).toEqual({ start: 0, end: 100 })
})

test('what is beyond the end is outside, and what makes no sense is the whole', () => {
  expect([readRange('bytes=100-', 100), readRange('bytes=-0', 100)]).toEqual(['outside', 'outside'])
  for (const header of [undefined, '', 'bytes=', 'bytes=-', 'bytes=5-2', 'bytes=0-1,4-5', 'pages=1-2', 'bytes=a-b']) {
    expect(readRange(header, 100), header).toBeNull()
  }
})

test('whatever is asked, what is answered lies within the file', () => {
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), fc.integer({ min: 1, max: 150 }), (first, last, size) => {
      const range = readRange(`bytes=${first}-${last}`, size)
      if (range === null || range === 'outside') return
      expect(range.start).toBeLessThan(range.end)
      expect(range.end).toBeLessThanOrEqual(size)
    }),
  )
})
