import type { ColumnType, Generated } from 'kysely'
import type { ClipState, Run } from './clip.ts'

export interface ClipTables {
  'live.clip': {
    id: string
    show_id: string
    broadcast_id: string
    title_en: string | null
    title_ar: string | null
    start_ticks: bigint
    end_ticks: bigint
    state: Generated<ClipState>
    /** Written as JSON text, read as the value. */
    runs: ColumnType<readonly Run[] | null, string | null | undefined, string | null>
    started_at: Date | null
    size_bytes: bigint | null
    width: number | null
    height: number | null
    hidden_at: Date | null
    withheld_at: Date | null
    withheld_with_show_at: Date | null
    removed_at: Date | null
    key: string
    created_by: string | null
    created_at: Generated<Date>
  }
}
