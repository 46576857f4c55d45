/**
 * Identifiers. A row's key is a UUIDv7; on the wire and in logs it is text with a prefix that names its kind
 * (`shw_01k9…`, 26 characters of Crockford base 32). Domain code carries the wire text; stores convert at the SQL edge.
 */
import { randomBytes } from 'node:crypto'
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
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** A UUIDv7: 48 bits of Unix milliseconds, then random. Sorts by creation time. */
export function newUuid(nowMs: number = Date.now()): string {
  const bytes = randomBytes(16)
  bytes.writeUIntBE(nowMs, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

export function newId<Kind extends IdKind>(kind: Kind): Id<Kind> {
  return fromUuid(kind, newUuid())
}

export function fromUuid<Kind extends IdKind>(kind: Kind, uuid: string): Id<Kind> {
  let value = BigInt(`0x${uuid.replaceAll('-', '')}`)
  let text = ''
  for (let place = 0; place < 26; place++) {
    text = ALPHABET[Number(value & 31n)]! + text
    value >>= 5n
  }
  return `${kind}_${text}` as Id<Kind>
}

/** The UUID behind wire text. Throws on text that `idSchema` would refuse. */
export function toUuid(id: string): string {
  const text = id.slice(id.indexOf('_') + 1)
  if (text.length !== 26) throw new TypeError(`not an id: ${id}`)
  let value = 0n
  for (const letter of text) {
    const digit = ALPHABET.indexOf(letter)
    if (digit < 0) throw new TypeError(`not an id: ${id}`)
    value = (value << 5n) | BigInt(digit)
  }
  const hex = value.toString(16).padStart(32, '0')
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
  if (!UUID.test(uuid)) throw new TypeError(`not an id: ${id}`)
  return uuid
}

/** Zod schema of one kind's wire text. The first letter stands for 5 bits of which a UUID fills 3. */
export function idSchema<Kind extends IdKind>(kind: Kind): z.ZodType<Id<Kind>, string> {
  return z
    .string()
    .regex(new RegExp(`^${kind}_[0-7][${ALPHABET}]{25}$`), `expected an id that starts with ${kind}_`)
    .transform((text) => text as Id<Kind>)
    .meta({ example: fromUuid(kind, '019abcde-0000-7000-8000-000000000000') }) as unknown as z.ZodType<Id<Kind>, string>
}
