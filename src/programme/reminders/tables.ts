import type { ColumnType, Generated } from 'kysely'
import type { Language } from '#platform/language'

export interface ReminderTables {
  'programme.reminder': {
    id: string
    show_id: string
    channel: 'email' | 'push'
    address: string
    push_keys: ColumnType<{ p256dh: string; auth: string } | null, string | null, string | null>
    account_id: string | null
    viewer_id: string | null
    language: Language
    state: 'pending' | 'confirmed' | 'stopped'
    asked_at: Generated<Date>
    letter_at: Date | null
  }
  'programme.reminder_told': {
    reminder_id: string
    news: 'soon' | 'started' | 'moved' | 'cancelled'
    starts_at: Date
    told_at: Generated<Date>
  }
}
