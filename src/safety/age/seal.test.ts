import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { mediaTypeOf } from './media-type.ts'
import { createSeal } from './seal.ts'

const seal = createSeal('a secret for tests that is long enough')

test('a sealed document opens under its own name and secret, unchanged, and in no other way', () => {
  const bytes = randomBytes(4000)
  const sealed = seal.close('doc_1', bytes)
  expect(sealed.includes(bytes.subarray(0, 16))).toBe(false)
  expect(seal.open('doc_1', sealed)).toEqual(bytes)
  expect(() => seal.open('doc_2', sealed)).toThrow('authenticate')
  expect(() => createSeal('another secret that is long enough').open('doc_1', sealed)).toThrow('authenticate')
  sealed[40]! ^= 1
  expect(() => seal.open('doc_1', sealed)).toThrow('authenticate')
})

test('a file is what its bytes say', () => {
  expect(mediaTypeOf(Buffer.from('%PDF-1.7'))).toBe('application/pdf')
  expect(mediaTypeOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg')
  expect(mediaTypeOf(Buffer.from('RIFF\0\0\0\0WEBPVP8 '))).toBe('image/webp')
  for (const wrong of ['', '<svg onload=alert(1)>', '<html>', 'MZ']) expect(mediaTypeOf(Buffer.from(wrong))).toBeNull()
})
