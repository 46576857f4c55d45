import type { Generated } from 'kysely'
import type { FileState, RecordingState, StopReason } from './recording.ts'

export interface RecordingTables {
  'live.recording': {
    broadcast_id: string
    show_id: string
    state: Generated<RecordingState>
    started_at: Date
    stop_reason: StopReason | null
    ended_at: Date | null
    hidden_at: Date | null
    withheld_at: Date | null
    removed_at: Date | null
    file_state: Generated<FileState>
    file_progress_percent: Generated<number>
    file_size_bytes: bigint | null
    created_at: Generated<Date>
  }
  'live.recorded_segment': {
    broadcast_id: string
    number: number
    rendition: 'opus' | 'aac'
    start_ticks: bigint
    duration_ticks: bigint
    init_number: number
    discontinuity: boolean
    size_bytes: number
  }
}
