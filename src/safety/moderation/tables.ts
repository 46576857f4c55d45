import type { ColumnType } from 'kysely'
import type { Bilingual } from '#platform/language'
import type { ActKind, Ground } from './contract.ts'
import type { DecisionState, ReportState } from './states.ts'

/** Written as JSON text, read as the value. */
type Json<Value> = ColumnType<Value, string, string>

export interface ModerationTables {
  'safety.report': {
    id: string
    subject_kind: string
    subject_id: string
    subject_title: Json<Bilingual>
    snapshot: Json<Record<string, unknown>>
    ground: Ground
    urgency: number
    words: string
    reporter_account_id: string | null
    reporter_viewer_id: string | null
    reported_at: Date
    state: ReportState
    decision_id: string | null
  }
  'safety.decision': {
    id: string
    subject_kind: string
    subject_id: string
    subject_title: Json<Bilingual>
    snapshot: Json<Record<string, unknown>>
    account_id: string | null
    act: ActKind
    ground: Ground
    facts: string
    until: Date | null
    decided_by: string
    decided_at: Date
    carried_out_at: Date | null
    state: DecisionState
    appeal_text: string | null
    appealed_at: Date | null
    appeal_decided_by: string | null
    appeal_decided_at: Date | null
    appeal_answer: string | null
  }
}
