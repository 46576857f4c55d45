import type { MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { RemovalReason } from '../../../src/live/chat/contract.ts'

/** Why a line was taken down. */
export const removalWords: Record<RemovalReason, MessageDescriptor> = {
  spam: msg`Spam`,
  abuse: msg`Insults or harassment`,
  hate: msg`Hatred against a group of people`,
  adult: msg`Sexual content`,
  private: msg`Somebody’s private life or data`,
  'off-topic': msg`Nothing to do with this show`,
}

/** Who speaks for the show. */
export const roleWords: Partial<Record<string, MessageDescriptor>> = {
  host: msg({ message: 'Host', context: 'role in the chat' }),
  moderator: msg({ message: 'Moderator', context: 'role in the chat' }),
  brand: msg({ message: 'Brand', context: 'role in the chat' }),
}
