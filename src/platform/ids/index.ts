/**
 * Identifiers. A row's key is a UUIDv7; on the wire and in logs it is text with a prefix that names its kind
 * (`shw_01k9…`, 26 characters of Crockford base 32). Domain code carries the wire text; stores convert at the SQL edge.
 */
import { hash, randomUUID } from 'node:crypto'
import { z } from 'zod'

export const idKinds = [
  'acc',
  'org',
  'mem',
  'vwr',
  'prd',
  'var',
  'loc',
  'hld',
  'ord',
  'sor',
  'oln',
  'pay',
  'whk',
  'lac',
  'trf',
  'set',
  'chn',
  'shw',
  'lin',
  'run',
  'brd',
  'cue',
  'msg',
  'whp',
  'whe',
  'age',
  'aud',
] as const
export type IdKind = (typeof idKinds)[number]

/** Wire text of one kind; made by `newId` or `fromUuid`, or validated by `idSchema`. */
export type Id<Kind extends IdKind> = `${Kind}_${string}` & { readonly __id: Kind }

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** A UUIDv7: 48 bits of Unix milliseconds, then random. Sorts by creation time. */
export function newUuid(nowMs: number = Date.now()): string {
  const time = nowMs.toString(16).padStart(12, '0')
  // The tail of a version 4 UUID is random with the same variant bits, and comes from a cached pool.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}

/**
 * A UUIDv8 that the same words always make, for a row that a caller's own key names: the primary key then refuses the second one, and no
 * index over the words is needed.
 */
export function uuidOf(...words: readonly string[]): string {
  const hex = hash('sha256', words.join(' '))
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

export function newId<Kind extends IdKind>(kind: Kind): Id<Kind> {
  return fromUuid(kind, newUuid())
}

/** Two letters for each value of 10 bits. Ids are converted several times in every request, so they go by table. */
const PAIRS = Array.from({ length: 1024 }, (_, bits) => ALPHABET[bits >> 5]! + ALPHABET[bits & 31]!)
const BITS = new Map(PAIRS.map((pair, bits) => [pair, bits]))

export function fromUuid<Kind extends IdKind>(kind: Kind, uuid: string): Id<Kind> {
  const hex = uuid.replaceAll('-', '')
  // Two padding bits and one byte make the first pair; then five hexadecimal digits make four letters.
  let text = PAIRS[Number.parseInt(hex.slice(0, 2), 16)]!
  for (let place = 2; place < 32; place += 5) {
    const bits = Number.parseInt(hex.slice(place, place + 5), 16)
    text += PAIRS[bits >> 10]! + PAIRS[bits & 1023]!
  }
  return `${kind}_${text}` as Id<Kind>
}

/** The UUID behind wire text. Throws on text that `idSchema` would refuse. */
export function toUuid(id: string): string {
  const text = id.slice(id.indexOf('_') + 1)
  const first = BITS.get(text.slice(0, 2))
  if (text.length !== 26 || first === undefined || first > 255) throw new TypeError(`not an id: ${id}`)
  let hex = first.toString(16).padStart(2, '0')
  for (let place = 2; place < 26; place += 4) {
    const high = BITS.get(text.slice(place, place + 2))
    const low = BITS.get(text.slice(place + 2, place + 4))
    if (high === undefined || low === undefined) throw new TypeError(`not an id: ${id}`)
    hex += (high * 1024 + low).toString(16).padStart(5, '0')
  }
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Zod schema of one kind's wire text. The first letter stands for 5 bits of which a UUID fills 3. */
export function idSchema<Kind extends IdKind>(kind: Kind): z.ZodType<Id<Kind>, string> {
  return z
    .string()
    .regex(new RegExp(`^${kind}_[0-7][${ALPHABET}]{25}$`), `expected an id that starts with ${kind}_`)
    .meta({ example: fromUuid(kind, '019abcde-0000-7000-8000-000000000000') }) as unknown as z.ZodType<Id<Kind>, string>
}
