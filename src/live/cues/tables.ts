import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { OfferOnAir, SaleOnAir } from './contract.ts'
import type { CueKind } from './cue.ts'

export interface CueTables {
  'live.cue': {
    id: string
    seq: GeneratedAlways<bigint>
    show_id: string
    broadcast_id: string
    epoch: number
    media_time: bigint
    rtp: bigint
    at: Date
    kind: CueKind
    lineup_item_id: string | null
    product_id: string | null
    offer_id: string | null
    offer: ColumnType<OfferOnAir | null, string | null, never>
    sale_id: string | null
    sale: ColumnType<SaleOnAir | null, string | null, never>
    key: string
    created_by: string | null
    created_at: Generated<Date>
  }
  'live.cue_lead': {
    broadcast_id: string
    lead_milliseconds: number
    updated_at: Generated<Date>
  }
}
