import type { ColumnType, Generated } from 'kysely'
import type { EndReason } from './offer.ts'

export interface OfferTables {
  'shop.offer': {
    id: string
    organisation_id: string
    variant_id: string
    market_code: string
    currency: string
    price: bigint
    usual_price: bigint
    lowest_price: bigint
    quantity: number
    most_per_person: number
    funded_by: 'seller'
    occasion_kind: string
    occasion_id: string
    starts_at: Date
    ends_at: Date
    ended_at: ColumnType<Date | null, never, Date>
    end_reason: ColumnType<EndReason | null, never, EndReason>
    made_by: string | null
    created_at: Generated<Date>
  }
}
