import { createHash, randomBytes } from 'node:crypto'

const PREFIX = 'sk_'
const KEY_BYTES = 32

/** A new key: random, because whoever has it may go on air. */
export function newStreamKey(): string {
  return PREFIX + randomBytes(KEY_BYTES).toString('base64url')
}

/** What is kept of it. A plain hash is enough: there is nothing to guess in 256 random bits. */
export function hashStreamKey(key: string): Buffer {
  return createHash('sha256').update(key).digest()
}

/** The secret of an `Authorization: Bearer …` header, or null. */
export function bearerOf(header: string | undefined): string | null {
  return /^Bearer ([\w.~+/=-]+)$/i.exec(header ?? '')?.[1] ?? null
}
