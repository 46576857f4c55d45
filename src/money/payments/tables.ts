import type { Generated } from 'kysely'
import type { PaymentState } from './states.ts'

export interface PaymentTables {
  'money.payment': {
    id: string
    payer_id: string
    key: string
    fingerprint: string
    provider: string
    amount: bigint
    currency: string
    subject_kind: string
    subject_id: string
    state: PaymentState
    reference: string | null
    card_brand: string | null
    card_last4: string | null
    reason: string | null
    claimed_at: Date | null
    created_at: Generated<Date>
    updated_at: Generated<Date>
  }
  'money.webhook_delivery': {
    provider: string
    id: string
    received_at: Generated<Date>
  }
}
