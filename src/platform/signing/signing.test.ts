import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSigner } from './index.ts'

const signer = createSigner('a secret of this installation', 'tests')

test('what was signed comes back', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(signer.verify(signer.sign(text))).toBe(text)
    }),
  )
})

test('nothing that was changed comes back', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.string({ minLength: 1, maxLength: 1 }), (text, place, letter) => {
      const signed = signer.sign(text)
      const at = place % signed.length
      const changed = signed.slice(0, at) + letter + signed.slice(at + 1)
      fc.pre(changed !== signed)
      expect(signer.verify(changed)).toBeNull()
    }),
  )
})

test('a signature is for one purpose and one secret', () => {
  const signed = signer.sign('vwr_1')
  expect(createSigner('a secret of this installation', 'other').verify(signed)).toBeNull()
  expect(createSigner('another secret', 'tests').verify(signed)).toBeNull()
})

test('text without a signature is nothing', () => {
  for (const text of ['', '.', 'text', 'text.', 'text.short']) expect(signer.verify(text)).toBeNull()
})
