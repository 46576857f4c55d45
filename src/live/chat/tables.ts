import type { ChatRole } from './line.ts'

export interface ChatTables {
  'live.chat_message': {
    id: string
    show_id: string
    key: string
    viewer_id: string | null
    account_id: string | null
    name: string
    role: ChatRole
    text: string
    sent_at: Date
    removed_at: Date | null
    removed_by: string | null
  }
}
