import { expect, test } from 'vitest'
import { bearerOf, hashStreamKey, newStreamKey } from './stream-key.ts'

test('a key is long, new each time, and kept as a hash', () => {
  const [one, other] = [newStreamKey(), newStreamKey()]
  expect(one).toMatch(/^sk_[\w-]{43}$/)
  expect(one).not.toBe(other)
  expect(hashStreamKey(one)).toHaveLength(32)
})

test('only a bearer secret is taken from the header', () => {
  expect(bearerOf('Bearer sk_abc')).toBe('sk_abc')
  expect(bearerOf('bearer sk_abc')).toBe('sk_abc')
  expect([undefined, '', 'sk_abc', 'Basic sk_abc', 'Bearer a b'].map(bearerOf)).toEqual([null, null, null, null, null])
})
