import type { Generated } from 'kysely'
import type { RemovalReason } from './contract.ts'
import type { ChatRole } from './line.ts'

export interface MessageTable {
  id: string
  show_id: string
  key: string
  viewer_id: string | null
  account_id: string | null
  author: string
  name: string
  role: ChatRole
  text: string
  sent_at: Date
  shown_at: Date | null
  held_word: string | null
  released_by: string | null
  reply_to: string | null
  mentions: string[]
  broadcast_id: string | null
  media_time: bigint | null
  removed_at: Date | null
  removed_by: string | null
  removal_reason: RemovalReason | null
  mute_id: string | null
}

export interface ChatTables {
  'live.chat_message': MessageTable
  'live.chat_mute': {
    id: string
    show_id: string
    viewer_id: string | null
    account_id: string | null
    name: string
    until: Date | null
    muted_by: string
    muted_at: Date
    lifted_at: Date | null
  }
  'live.chat_rules': {
    show_id: string
    slow_seconds: number
    followers_only: boolean
    pinned_id: string | null
  }
  'live.chat_block_word': {
    id: string
    organisation_id: string
    show_id: string | null
    word: string
    letters: string
    added_by: string
    added_at: Generated<Date>
  }
}
