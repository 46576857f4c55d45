import type { Generated } from 'kysely'
import type { Award } from './giveaway.ts'
import type { GiveawayState } from './states.ts'

export interface GiveawayTables {
  'shop.giveaway': {
    id: string
    organisation_id: string
    variant_id: string
    market_code: string
    currency: string
    occasion_kind: string
    occasion_id: string
    winners: number
    seconds: number
    least_age: number
    followers_only: boolean
    open_elsewhere: boolean
    claim_hours: number
    prize_value: bigint
    made_by: string | null
    created_at: Generated<Date>
    seed: Buffer
    seed_hash: string
    state: Generated<GiveawayState>
    opened_at: Date | null
    closes_at: Date | null
    drawn_at: Date | null
    entries: Generated<number>
    entries_hash: string | null
    reason: string | null
  }
  'shop.giveaway_entry': {
    id: string
    giveaway_id: string
    person: string
    email_key: string
    viewer_id: string
    account_id: string | null
    email: string
    language: 'ar' | 'en'
    at: Generated<Date>
    place: number | null
    /** Its owner left before the draw. */
    withdrawn: Generated<boolean>
  }
  'shop.giveaway_award': {
    giveaway_id: string
    place: number
    entry_id: string
    viewer_id: string
    hold_id: string
    state: Generated<Award['state']>
    claim_until: Date | null
  }
}
