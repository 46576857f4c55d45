import type { ColumnType, Generated } from 'kysely'
import type { Bilingual } from '#platform/language'

type Json<Value> = ColumnType<Value, string, never>

export interface PromotionTables {
  'shop.promotion': {
    id: string
    owner_id: string
    organisation_id: string | null
    funded_by: 'seller' | 'platform'
    kind: 'discount' | 'buy-more' | 'bundle' | 'coupon' | 'limit'
    market_code: string
    currency: string
    title: Json<Bilingual>
    code: string | null
    terms: Json<unknown>
    product_ids: string[]
    first_order_only: boolean
    most_uses: number | null
    most_per_person: number | null
    uses: Generated<number>
    starts_at: Date
    ends_at: Date | null
    published_at: Date | null
    deactivated_at: Date | null
    made_by: string | null
    created_at: Generated<Date>
  }
  'shop.promotion_use': {
    promotion_id: string
    order_id: string
    viewer_id: string
    email_key: string
    quantity: number
    amount: bigint
    used_at: Date
  }
}
