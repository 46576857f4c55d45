import type { ColumnType, Generated } from 'kysely'
import type { Bilingual } from '#platform/language'
import type { ShowState } from './states.ts'

/** Written as JSON text, read as the value. */
type Json<Value> = ColumnType<Value, string, string>

export interface ShowTables {
  'programme.show': {
    id: string
    slug: string
    title: Json<Bilingual>
    brand_organisation_id: string
    host_account_id: string
    market_code: string
    cover_url: string
    starts_at: Date
    time_zone: string
    state: ShowState
    loop_seconds: number | null
    created_at: Generated<Date>
    updated_at: Generated<Date>
  }
  'programme.lineup_item': {
    id: string
    show_id: string
    position: number
    product_id: string
    created_at: Generated<Date>
  }
}
