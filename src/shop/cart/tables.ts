import type { ColumnType, Generated } from 'kysely'
import type { Address, Contact } from '#shop/orders'

type Json<Value> = ColumnType<Value, string, string>

export interface CartTables {
  'shop.cart_line': {
    owner_id: string
    variant_id: string
    market_code: string
    quantity: number
    saved_for_later: boolean
    seen_price: bigint
    currency: string
    show_id: string | null
    hold_id: string | null
    added_at: Generated<Date>
  }
  'shop.saved_address': {
    id: string
    account_id: string
    contact: Json<Contact>
    address: Json<Address>
    used_at: Generated<Date>
  }
}
