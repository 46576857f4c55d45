import type { ColumnType, Generated } from 'kysely'
import type { Bilingual } from '#platform/language'
import type { PlannedOffer, PlannedSale } from './rundown.ts'

/** Written as JSON text, read as the value. */
type Json<Value> = ColumnType<Value, string, string>

export interface RundownTables {
  'programme.rundown_item': {
    id: string
    show_id: string
    position: number
    title: Json<Bilingual>
    script: ColumnType<Bilingual | null, string | null, string | null>
    lineup_item_id: string | null
    starts_at_seconds: number
    duration_seconds: number
    sale: ColumnType<PlannedSale | null, string | null, never>
    offer: ColumnType<PlannedOffer | null, string | null, never>
    created_at: Generated<Date>
  }
}
