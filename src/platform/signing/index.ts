/** Text that comes back from a browser unchanged or not at all: HMAC-SHA256 with a key of its own for every purpose. */
import { createHmac, createSecretKey, hkdfSync, type KeyObject, timingSafeEqual } from 'node:crypto'

export interface Signer {
  /** `text`, a dot, and the signature in base64url. */
  sign(text: string): string
  /** The text, or null when the signature is not ours. */
  verify(signed: string): string | null
}

/** A signature made for one purpose says nothing for another. `secret` is the installation's. */
export function createSigner(secret: string, purpose: string): Signer {
  const key = keyOf(secret, purpose)
  const signatureOf = (text: string) => createHmac('sha256', key).update(text).digest()
  return {
    sign: (text) => `${text}.${signatureOf(text).toString('base64url')}`,
    verify(signed) {
      const dot = signed.lastIndexOf('.')
      if (dot < 0) return null
      const text = signed.slice(0, dot)
      // Compared as text: base64url has several spellings of the same bytes, and a token must have one.
      const expected = Buffer.from(signatureOf(text).toString('base64url'))
      const claimed = Buffer.from(signed.slice(dot + 1))
      return claimed.length === expected.length && timingSafeEqual(claimed, expected) ? text : null
    },
  }
}

/** By secret and purpose, which are both few: who signs one letter makes a signer for it. */
const keys = new Map<string, Map<string, KeyObject>>()

function keyOf(secret: string, purpose: string): KeyObject {
  const known = keys.get(secret)?.get(purpose)
  if (known) return known
  // Made into a key once: from bytes, every signature costs seven times as much.
  const key = createSecretKey(deriveKey(secret, purpose))
  keys.set(secret, (keys.get(secret) ?? new Map<string, KeyObject>()).set(purpose, key))
  return key
}

/** A secret of its own for a library that signs by itself. */
export function deriveSecret(secret: string, purpose: string): string {
  return deriveKey(secret, purpose).toString('base64url')
}

function deriveKey(secret: string, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `souk ${purpose}`, 32))
}
