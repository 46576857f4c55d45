import type { ColumnType } from 'kysely'

export interface AuditTables {
  'people.audit_entry': {
    id: string
    at: Date
    actor_account_id: string | null
    organisation_id: string | null
    delegation_id: string | null
    act: string
    subject_kind: string
    subject_id: string
    reason: string
    request_id: string | null
    detail: ColumnType<Record<string, unknown>, string, string>
  }
}
