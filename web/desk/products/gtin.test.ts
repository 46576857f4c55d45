import { expect, test } from 'vitest'
import { isGtin } from './gtin.ts'

test('a mistyped digit is seen before it is sent', () => {
  expect(['96385074', '036000291452', '4006381333931', '10614141000415'].filter(isGtin)).toHaveLength(4)
  expect(['4006381333932', '4060381333931', '123', ''].filter(isGtin)).toEqual([])
})
