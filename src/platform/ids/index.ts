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
  'dlg',
  'vwr',
  'prd',
  'var',
  'ctc',
  'bop',
  'svw',
  'imp',
  'loc',
  'hld',
  'off',
  'prm',
  'drp',
  'que',
  'clm',
  'cli',
  'lot',
  'bdr',
  'gva',
  'gen',
  'ord',
  'sor',
  'oln',
  'pay',
  'rfd',
  'crd',
  'dsp',
  'evd',
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
  'clp',
  'msg',
  'mut',
  'blw',
  'whp',
  'whe',
  'age',
  'aud',
  'chk',
  'doc',
  'rpt',
  'dec',
] as const
export type IdKind = (typeof idKinds)[number]

/** Wire text of one kind; made by `newId` or `fromUuid`, or validated by `idSchema`. */
export type Id<Kind extends IdKind> = `${Kind}_${string}` & { readonly __id: Kind }

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** The last millisecond an id was made in, and how many of its 12 counting bits are used up. */
let lastMs = 0
let counted = 0

/**
 * A UUIDv7: 48 bits of Unix milliseconds, 12 bits that count, then random. Those of one process sort in the order they were made, within a
 * millisecond too and when the clock steps back: a list sorted by id is a list sorted by time.
 */
export function newUuid(nowMs: number = Date.now()): string {
  counted = nowMs > lastMs ? 0 : counted + 1
  lastMs = Math.max(nowMs, lastMs) + (counted >> 12)
  counted &= 0xfff
  const time = lastMs.toString(16).padStart(12, '0')
  // The tail of a version 4 UUID is random with the same variant bits, and comes from a cached pool.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counted.toString(16).padStart(3, '0')}${randomUUID().slice(18)}`
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

/** Value of each character, by code; 255 where there is none. Ids are converted several times in every request, so they go by table. */
const tableOf = (digits: string): Uint8Array => {
  const table = new Uint8Array(128).fill(255)
  for (const [value, digit] of Array.from(digits).entries()) table[digit.charCodeAt(0)] = value
  return table
}
const LETTER_VALUES = tableOf(ALPHABET)
const HEX_VALUES = tableOf('0123456789abcdef')
/** Two letters for each value of 10 bits. */
const PAIRS = Array.from({ length: 1024 }, (_, bits) => ALPHABET[bits >> 5]! + ALPHABET[bits & 31]!)

export function fromUuid<Kind extends IdKind>(kind: Kind, uuid: string): Id<Kind> {
  const hex = uuid.replaceAll('-', '')
  const value = (place: number): number => HEX_VALUES[hex.charCodeAt(place)]!
  // Two padding bits and one byte make the first pair; then five hexadecimal digits make four letters.
  let text = `${kind}_${PAIRS[(value(0) << 4) | value(1)]!}`
  for (let place = 2; place < 32; place += 5) {
    const bits = (value(place) << 16) | (value(place + 1) << 12) | (value(place + 2) << 8) | (value(place + 3) << 4) | value(place + 4)
    text += PAIRS[bits >> 10]! + PAIRS[bits & 1023]!
  }
  return text as Id<Kind>
}

/** The UUID behind wire text. Throws on text that `idSchema` would refuse. */
export function toUuid(id: string): string {
  const start = id.indexOf('_') + 1
  let wrong = 0
  const value = (place: number): number => {
    const digit = LETTER_VALUES[id.charCodeAt(start + place)] ?? 255
    wrong |= digit & 0xe0
    return digit
  }
  const first = (value(0) << 5) | value(1)
  if (id.length - start !== 26 || first > 255) throw new TypeError(`not an id: ${id}`)
  // A leading 1 keeps the zeros in front.
  let hex = (0x100 + first).toString(16).slice(1)
  for (let place = 2; place < 26; place += 4) {
    const bits = (value(place) << 15) | (value(place + 1) << 10) | (value(place + 2) << 5) | value(place + 3)
    hex += (0x100000 + bits).toString(16).slice(1)
  }
  if (wrong !== 0) throw new TypeError(`not an id: ${id}`)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** Zod schema of one kind's wire text. The first letter stands for 5 bits of which a UUID fills 3. */
export function idSchema<Kind extends IdKind>(kind: Kind): z.ZodType<Id<Kind>, string> {
  return z
    .string()
    .regex(new RegExp(`^${kind}_[0-7][${ALPHABET}]{25}$`), `expected an id that starts with ${kind}_`)
    .meta({ example: fromUuid(kind, '019abcde-0000-7000-8000-000000000000') }) as unknown as z.ZodType<Id<Kind>, string>
}
