import type { ColumnType, Generated } from 'kysely'
import type { Language } from '#platform/language'
import type { AwardState, LogEntry, LotMode, UnpaidChoice } from './lot.ts'
import type { LotState } from './states.ts'

export interface RungRow {
  from: string
  step: string
}

export interface AuctionTables {
  'shop.lot': {
    id: string
    organisation_id: string
    variant_id: string
    market_code: string
    currency: string
    occasion_kind: string
    occasion_id: string
    starting_bid: bigint
    reserve: bigint | null
    ladder: ColumnType<RungRow[], string, never>
    mode: LotMode
    duration_seconds: number
    counter_seconds: number
    delivery: bigint
    pay_minutes: number
    if_unpaid: UnpaidChoice
    made_by: string | null
    created_at: Generated<Date>
    state: Generated<LotState>
    opened_at: Date | null
    ends_at: Date | null
    closed_at: Date | null
    sequence: Generated<number>
    bidders: Generated<number>
    bids: Generated<number>
    leader: number | null
    leader_maximum: bigint | null
    runner_up_maximum: bigint | null
    price: bigint | null
    why: string | null
  }
  'shop.bidder': {
    id: string
    viewer_id: string
    account_id: string | null
    email: string
    language: Language
    strikes: Generated<number>
    last_strike_at: Date | null
    created_at: Generated<Date>
  }
  'shop.proxy_bid': {
    lot_id: string
    bidder_id: string
    number: number
    maximum: bigint | null
    sequence: number
    viewer_id: string
  }
  'shop.bid': {
    lot_id: string
    sequence: number
    id: string
    kind: LogEntry['kind']
    number: number | null
    maximum: bigint | null
    price: bigint | null
    leader: number | null
    ends_at: Date | null
    at: Date
    refers: number | null
    reason: string | null
    voided: Generated<boolean>
  }
  'shop.lot_award': {
    lot_id: string
    attempt: number
    bidder_id: string
    number: number
    viewer_id: string
    price: bigint
    hold_id: string
    state: Generated<AwardState>
    pay_until: Date | null
    created_at: Generated<Date>
  }
}
