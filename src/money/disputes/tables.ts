import type { ColumnType, Generated } from 'kysely'
import type { DisputeReason, DisputeState, EvidenceFilePurpose, EvidenceTexts } from '#money/payments'
import type { DisputedSale } from './sale.ts'
import type { Share } from './shares.ts'

/** Written as JSON text, read as what it says. */
type Json<Value> = ColumnType<Value, string, string>

export interface DisputeTables {
  'money.dispute': {
    id: string
    provider: string
    reference: string
    payment_id: string
    subject_kind: string
    subject_id: string
    organisation_ids: string[]
    reason: DisputeReason
    amount: bigint
    fee: bigint
    currency: string
    state: DisputeState
    due_at: Date | null
    sale: Json<DisputedSale | null>
    shares: Json<Share[]>
    texts: Json<EvidenceTexts>
    submitted_at: Date | null
    submitted_by: string | null
    sent_at: Date | null
    accepted_at: Date | null
    opened_at: Generated<Date>
    decided_at: Date | null
  }
  'money.dispute_file': {
    id: string
    dispute_id: string
    purpose: EvidenceFilePurpose
    name: string
    media_type: string
    size_bytes: number
    added_at: Generated<Date>
  }
}
