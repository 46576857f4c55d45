import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { deriveSecret } from '#platform/signing'

const IV_BYTES = 12
const TAG_BYTES = 16

export interface Seal {
  /** Encrypted for this name only: the same bytes under another name do not open. */
  close(name: string, bytes: Buffer): Buffer
  /** Throws when the bytes were changed, or belong to another name. */
  open(name: string, sealed: Buffer): Buffer
}

/** AES-256-GCM with a key that is not in the database: a copy of the database alone shows no document. */
export function createSeal(secret: string): Seal {
  const key = Buffer.from(deriveSecret(secret, 'age documents'), 'base64url')
  return {
    close(name, bytes) {
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(name))
      const text = Buffer.concat([cipher.update(bytes), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), text])
    },
    open(name, sealed) {
      const tag = sealed.subarray(IV_BYTES, IV_BYTES + TAG_BYTES)
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV_BYTES)).setAAD(Buffer.from(name)).setAuthTag(tag)
      return Buffer.concat([decipher.update(sealed.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
    },
  }
}
