import type { ColumnType } from 'kysely'
import type { Bilingual } from '#platform/language'
import type { Adjustment } from '#shop/pricing'
import type { Address, Contact, LineSnapshot, ShippingChoice } from './order.ts'
import type { SellerOrderState } from './states.ts'

/** Read only: `shop.place_orders` writes. */
type Read<Value> = ColumnType<Value, never, never>

/** An adjustment as it is kept: its amount in digits. */
export type KeptAdjustment = Omit<Adjustment, 'amount'> & { readonly amount: string }

export interface OrderTables {
  'shop.order': {
    id: string
    number: bigint
    viewer_id: string
    payment_id: string
    market_code: string
    currency: string
    goods: bigint
    delivery: bigint
    tax: bigint
    total: bigint
    tax_included: boolean
    tax_rate_basis_points: number
    contact: Read<Contact>
    address: Read<Address>
    language: 'ar' | 'en'
    shipping: Read<ShippingChoice>
    occasion_kind: string | null
    occasion_id: string | null
    media_time: bigint | null
    held_at: Date
    placed_at: Date
    seller_orders: string[]
    discount: bigint
  }
  'shop.seller_order': {
    id: string
    order_id: string
    organisation_id: string
    number: bigint
    state: SellerOrderState
    currency: string
    goods: bigint
    delivery: bigint
    tax: bigint
    total: bigint
    split: Read<Record<string, string>>
    discount: bigint
    adjustments: Read<readonly KeptAdjustment[] | null>
    subsidy: Read<Record<string, string> | null>
    creator: Read<{ accountId: string; name: Bilingual } | null>
    buyer_name: string
    city: string
    search: string
    placed_at: Date
  }
  'shop.order_line': {
    seller_order_id: string
    position: number
    hold_id: string
    variant_id: string
    quantity: number
    unit_price: bigint
    total: bigint
    discount: bigint
    snapshot: Read<LineSnapshot>
  }
}
