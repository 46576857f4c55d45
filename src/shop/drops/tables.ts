import type { ColumnType, Generated } from 'kysely'
import type { DropEndReason } from './drop.ts'

export interface DropTables {
  'shop.drop': {
    id: string
    organisation_id: string
    product_id: string
    variant_id: string
    market_code: string
    currency: string
    price: bigint
    usual_price: bigint
    lowest_price: bigint
    quantity: number
    most_per_person: number
    turn_seconds: number
    open_seconds: number
    occasion_kind: string
    occasion_id: string
    announced_for: Date
    opened_at: ColumnType<Date | null, never, Date>
    ends_at: ColumnType<Date | null, never, Date>
    ended_at: ColumnType<Date | null, never, Date>
    end_reason: ColumnType<DropEndReason | null, never, DropEndReason>
    planned_by: string | null
    created_at: Generated<Date>
  }
}
