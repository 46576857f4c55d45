import type { ColumnType, Generated } from 'kysely'
import type { Bilingual } from '#platform/language'
import type { Visibility } from './show.ts'
import type { ShowState } from './states.ts'

/** Written as JSON text, read as the value. */
type Json<Value> = ColumnType<Value, string, string>

export interface ShowTables {
  'programme.show': {
    id: string
    slug: string
    title: Json<Bilingual>
    description: ColumnType<Bilingual | null, string | null, string | null>
    brand_organisation_id: string
    host_account_id: string
    market_code: string
    cover_url: string
    starts_at: Date
    time_zone: string
    planned_minutes: Generated<number>
    visibility: Generated<Visibility>
    state: ShowState
    loop_seconds: number | null
    version: Generated<number>
    announced_at: Date | null
    stopped_at: Date | null
    ended_at: Date | null
    practice_ended_at: Date | null
    deleted_at: Date | null
    created_at: Generated<Date>
    updated_at: Generated<Date>
  }
  'programme.lineup_item': {
    id: string
    show_id: string
    /** Null: taken out. */
    position: number | null
    product_id: string
    created_at: Generated<Date>
  }
}
