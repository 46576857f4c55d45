import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { RemovalReason } from '../../../src/live/chat/contract.ts'

/** Why a line was taken down. */
export const removalWords: Record<RemovalReason, MessageDescriptor> = {
  spam: msg`Advertising or repetition`,
  abuse: msg`Insult or threat`,
  hate: msg`Hatred of a group`,
  adult: msg`Not for everybody’s eyes`,
  private: msg`Somebody’s private details`,
  'off-topic': msg`Nothing to do with this show`,
}

/** Who speaks for the show. */
export const roleWords: Partial<Record<string, MessageDescriptor>> = {
  host: msg({ message: 'Host', context: 'role in the chat' }),
  moderator: msg({ message: 'Moderator', context: 'role in the chat' }),
  brand: msg({ message: 'Brand', context: 'role in the chat' }),
}

const address = /\bhttps?:\/\/[^\s<>"']+[^\s<>"'.,;:!?)\]]/giu

/** A text in parts; those with an address lead there. Only lines of the people of the show are asked for it. */
export function linkParts(text: string): { text: string; url: string | null }[] {
  const parts: { text: string; url: string | null }[] = []
  let at = 0
  for (const found of text.matchAll(address)) {
    if (found.index > at) parts.push({ text: text.slice(at, found.index), url: null })
    parts.push({ text: found[0], url: URL.canParse(found[0]) ? found[0] : null })
    at = found.index + found[0].length
  }
  if (at < text.length) parts.push({ text: text.slice(at), url: null })
  return parts
}
