import { createHash } from 'node:crypto'
import { type Id, toUuid } from '#platform/ids'
import type { ChatMessage, chatRoles } from './contract.ts'
import { QUOTE_LENGTH } from './limits.ts'

export type ChatRole = (typeof chatRoles)[number]

export interface Quote {
  readonly id: Id<'msg'>
  readonly author: string
  readonly name: string
  readonly text: string
}

/** One line as it is stored. */
export interface Line {
  readonly id: Id<'msg'>
  readonly showId: Id<'shw'>
  readonly key: string
  readonly viewerId: Id<'vwr'> | null
  readonly accountId: Id<'acc'> | null
  readonly author: string
  readonly name: string
  readonly role: ChatRole
  readonly text: string
  readonly sentAt: Date
  /** Null while it waits for a moderator. */
  readonly shownAt: Date | null
  readonly heldWord: string | null
  readonly quote: Quote | null
  readonly mentions: readonly string[]
  /** Where in the video it was said. */
  readonly moment: { readonly broadcastId: Id<'brd'>; readonly mediaTime: number } | null
}

export function lineToWire({ id, sentAt, author, name, role, text, quote, mentions }: Omit<Line, 'key'>): ChatMessage {
  return { id, at: sentAt.toISOString(), author, name, role, text, replyTo: quote, mentions: [...mentions] }
}

/** One person in one show, for everybody to see: the same for all their lines, and no way back to who it is. The migration says it in SQL. */
export function authorOf(showId: Id<'shw'>, person: Id<'acc'> | Id<'vwr'>): string {
  const digest = createHash('sha256')
    .update(`${toUuid(showId)}${toUuid(person)}`)
    .digest()
  return digest.subarray(0, 9).toString('base64url')
}

export function quoteOf({ id, author, name, text }: Quote): Quote {
  return { id, author, name, text: text.length > QUOTE_LENGTH ? `${text.slice(0, QUOTE_LENGTH - 1).trimEnd()}…` : text }
}

/** Controls, and marks that would reorder the words of others around a line. Direction comes from the text itself. */
const UNSEEN = /[\p{Cc}\u200b\u200e\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** A line on one line: no control characters, no runs of spaces, one form of each letter. Empty when nothing is left. */
export function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').replace(UNSEEN, '').trim()
}

/** Whether two names would be taken for one: case, accents, vowel marks and stretching do not tell people apart. */
export function sameName(one: string, other: string): boolean {
  return bare(one) === bare(other)
}

function bare(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\s]/gu, '')
    .toLowerCase()
}
