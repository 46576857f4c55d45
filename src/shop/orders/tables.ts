import type { ColumnType, Generated } from 'kysely'
import type { Bilingual } from '#platform/language'
import type { Adjustment } from '#shop/pricing'
import type { InvoiceContent } from './invoice.ts'
import type { ActorKind, EventFacts, OrderEventKind } from './journal.ts'
import type { Address, Contact, LineSnapshot, ShippingChoice } from './order.ts'
import type { Fulfilment, Phase, SellerOrderState } from './states.ts'

/** Read only: `shop.place_orders` writes. */
type Read<Value> = ColumnType<Value, never, never>
/** Kept as JSON. */
type Json<Value> = ColumnType<Value, string, string>

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
    link_version: number
  }
  'shop.seller_order': {
    id: string
    order_id: string
    organisation_id: string
    number: bigint
    state: Read<SellerOrderState>
    phase: Phase
    fulfilment: Fulfilment
    hold_until: Date | null
    shipped_at: Date | null
    delivered_at: Date | null
    return_until: Date | null
    refunded: bigint
    unread_by_seller: number
    unread_by_buyer: number
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
    shipped: number
    cancelled: number
    returned: number
  }
  'shop.order_policy': { market_code: string; hold_seconds: number }
  'shop.order_buyer': { key: string; order_id: string; placed_at: Date }
  'shop.order_event': {
    id: string
    seller_order_id: string
    kind: OrderEventKind
    at: Generated<Date>
    actor_kind: ActorKind
    actor_id: string | null
    actor_name: string | null
    reason: string | null
    from_state: SellerOrderState | null
    to_state: SellerOrderState | null
    facts: Json<EventFacts>
  }
  'shop.order_cancellation': {
    id: string
    seller_order_id: string
    state: 'requested' | 'approved' | 'refused'
    reason_code: string
    note: string | null
    answer: string | null
    asked_at: Generated<Date>
    answered_at: Date | null
  }
  'shop.parcel': {
    id: string
    seller_order_id: string
    number: number
    carrier: string
    tracking_number: string
    tracking_url: string | null
    shipped_at: Generated<Date>
    delivered_at: Date | null
  }
  'shop.parcel_line': { parcel_id: string; position: number; quantity: number }
  'shop.order_refund': {
    id: string
    seller_order_id: string
    number: number
    amount: bigint
    currency: string
    reason_code: string
    note: string | null
    state: 'pending' | 'succeeded' | 'failed'
    parts: Json<Record<string, string>>
    lines: Json<{ position: number; quantity: number }[]>
    delivery: bigint
    tax: bigint
    actor_kind: ActorKind
    actor_id: string | null
    actor_name: string | null
    at: Generated<Date>
    settled_at: Date | null
  }
  'shop.order_message': {
    id: string
    seller_order_id: string
    side: 'buyer' | 'seller'
    account_id: string | null
    author_name: string
    body: string
    picture_url: string | null
    /** By an operator. */
    withheld_at: Generated<Date | null>
    at: Generated<Date>
  }
  'shop.order_note': { id: string; seller_order_id: string; account_id: string; author_name: string; body: string; at: Generated<Date> }
  'shop.seller_identity': { organisation_id: string; legal_name: string; address: string; tax_number: string; invoice_prefix: string }
  'shop.invoice_series': { organisation_id: string; kind: 'invoice' | 'credit-note'; last: number }
  'shop.invoice': {
    id: string
    organisation_id: string
    kind: 'invoice' | 'credit-note'
    number: number
    seller_order_id: string
    refund_id: string | null
    issued_at: Generated<Date>
    content: Json<InvoiceContent>
  }
}
