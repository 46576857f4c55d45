import { createHash, createHmac } from 'node:crypto'

/**
 * The draw, so that anybody can do it again. Everything is text in UTF-8; hashes are SHA-256 in lower-case hexadecimal.
 *
 * 1. Before the first entry: `seedHash = SHA-256(seed)`, of the 32 bytes of the seed, is published.
 * 2. At the close: entry codes are sorted as text; `entriesHash = SHA-256(codes joined by "\n")`.
 * 3. Each entry's ticket is `HMAC-SHA-256(key = seed, message = entriesHash + ":" + code)`.
 * 4. Entries sorted by ticket, as text, are the drawn order: the first win, and whoever does not claim is followed by the next.
 */
export const seedHashOf = (seed: Uint8Array): string => createHash('sha256').update(seed).digest('hex')

export const entriesHashOf = (codes: readonly string[]): string =>
  createHash('sha256').update(codes.toSorted(byText).join('\n')).digest('hex')

export const ticketOf = (seed: Uint8Array, entriesHash: string, code: string): string =>
  createHmac('sha256', seed).update(`${entriesHash}:${code}`).digest('hex')

/** The codes in the drawn order. */
export function drawnOrder(seed: Uint8Array, codes: readonly string[]): string[] {
  const entriesHash = entriesHashOf(codes)
  return codes
    .map((code) => ({ code, ticket: ticketOf(seed, entriesHash, code) }))
    .sort((a, b) => byText(a.ticket, b.ticket))
    .map(({ code }) => code)
}

/** By code units: the same in every language and library. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
