import { expect, test } from 'vitest'
import { isGlobal, readGtin } from './gtin.ts'

test.each(['96385074', '036000291452', '4006381333931', '10614141000415'])('%s is a number of the trade', (gtin) => {
  expect(readGtin(gtin)).toBe(gtin)
})

test('blanks and hyphens between the digits do not count', () => {
  expect(readGtin(' 4 006381-333931 ')).toBe('4006381333931')
})

test.each(['4006381333932', '4060381333931', '400638133393', '123', '', '0000000000000', '40063813339３1', 'ABC-1'])(
  '%s is none',
  (text) => {
    expect(readGtin(text)).toBeNull()
  },
)

test('what a shop numbers for itself is known to nobody else', () => {
  expect(['4006381333931', '036000291452', '96385074'].map(isGlobal)).toEqual([true, true, true])
  expect(['2000000000008', '0200000000003', '20000004'].map(isGlobal)).toEqual([false, false, false])
})
