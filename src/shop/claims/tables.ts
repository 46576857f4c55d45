import type { ColumnType, Generated } from 'kysely'
import type { CancelReason } from './claim.ts'

export interface ClaimTables {
  'shop.claim_list': {
    id: string
    organisation_id: string
    market_code: string
    occasion_kind: string
    occasion_id: string
    words: string[]
    hold_seconds: number
    most_per_person: number
    opened_at: ColumnType<Date | null, never, Date>
    closed_at: ColumnType<Date | null, never, Date>
    planned_by: string | null
    created_at: Generated<Date>
  }
  'shop.claim_item': {
    id: string
    list_id: string
    number: number
    product_id: string
    variant_id: string
    price: bigint
    currency: string
    quantity: ColumnType<number, number, number>
  }
  'shop.claim': {
    id: string
    item_id: string
    name: string
    said: string | null
    cancelled_by: ColumnType<string | null, never, string>
    cancel_reason: ColumnType<CancelReason | null, never, CancelReason>
    created_at: Generated<Date>
  }
}
