import type { ColumnType, Generated } from 'kysely'
import type { Bilingual } from '#platform/language'
import type { HoldState } from './states.ts'

export interface InventoryTables {
  'shop.stock_location': {
    id: string
    organisation_id: string
    name: ColumnType<Bilingual, string, string>
    main: Generated<boolean>
    created_at: Generated<Date>
  }
  'shop.stock_movement': {
    id: Generated<bigint>
    variant_id: string
    location_id: string
    kind: 'received' | 'adjusted' | 'moved' | 'sold' | 'returned' | 'shipped'
    on_hand_change: number
    allocated_change: number
    cause_kind: string
    cause_id: string
    actor_id: string | null
    note: string | null
    at: Generated<Date>
  }
  'shop.stock_level': { variant_id: string; location_id: string; on_hand: number; reserved: number; allocated: number; fenced: number }
  'shop.stock_fence': {
    id: string
    variant_id: string
    quantity: number
    left_over: number
    held: number
    sold: number
    most_per_person: number
    starts_at: Date
    ends_at: Date
    open: boolean
  }
  'shop.hold': {
    id: string
    viewer_id: string
    variant_id: string
    location_id: string
    quantity: number
    fence_id: string | null
    unit_price: bigint
    currency: string
    market_code: string
    occasion_kind: string | null
    occasion_id: string | null
    media_time: bigint | null
    state: HoldState
    active: boolean
    held_until: Date
    paying_until: Date | null
    order_id: string | null
    created_at: Date
  }
}
