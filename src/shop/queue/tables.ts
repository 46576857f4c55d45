import type { Generated } from 'kysely'
import type { Language } from '#platform/language'
import type { QueueState } from './entry.ts'

export interface QueueTables {
  'shop.turn_letter': { place_id: string; queue_id: string; email: string; language: Language; asked_at: Generated<Date> }
  'shop.queue': {
    id: string
    variant_id: string
    most_per_person: number
    last_ticket: number
    closed: boolean
    alive: boolean
    waiting: number
  }
  'shop.queue_entry': {
    id: string
    queue_id: string
    ticket: number
    viewer_id: string
    account_id: string | null
    quantity: number
    unit_price: bigint
    currency: string
    occasion_kind: string | null
    occasion_id: string | null
    state: QueueState
    turn_until: Date | null
    joined_at: Date
    turned_at: Date | null
    settled_at: Date | null
  }
}
