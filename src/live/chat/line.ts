import type { Id } from '#platform/ids'
import type { ChatMessage, chatRoles } from './contract.ts'

export type ChatRole = (typeof chatRoles)[number]

/** One line as it is stored. */
export interface Line {
  readonly id: Id<'msg'>
  readonly showId: Id<'shw'>
  readonly key: string
  readonly viewerId: Id<'vwr'> | null
  readonly accountId: Id<'acc'> | null
  readonly name: string
  readonly role: ChatRole
  readonly text: string
  readonly sentAt: Date
}

export function lineToWire({ id, sentAt, name, role, text }: Omit<Line, 'key'>): ChatMessage {
  return { id, at: sentAt.toISOString(), name, role, text }
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
