import type { Generated } from 'kysely'
import type { Language } from '#platform/language'
import type { RefundFailure } from './provider.ts'
import type { PaymentState, RefundState } from './states.ts'

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
    refunded: Generated<bigint>
    disputed: Generated<bigint>
    to_capture: bigint | null
    captured: bigint | null
    created_at: Generated<Date>
    updated_at: Generated<Date>
  }
  'money.refund': {
    id: string
    payment_id: string
    amount: bigint
    currency: string
    reason: string
    subject_kind: string
    subject_id: string
    way: 'release' | 'refund' | null
    state: RefundState
    reference: string | null
    failure: RefundFailure | null
    asked_at: Date | null
    created_at: Generated<Date>
    settled_at: Date | null
  }
  'money.card_customer': { account_id: string; provider: string; reference: string; created_at: Generated<Date> }
  'money.saved_card': {
    id: string
    account_id: string
    provider: string
    customer: string
    method: string
    brand: string
    last4: string
    expiry_month: number
    expiry_year: number
    created_at: Generated<Date>
    used_at: Generated<Date>
  }
  'money.payment_terms': {
    payment_id: string
    account_id: string | null
    language: Language | null
    customer: string | null
    keep: boolean
    method: string | null
    created_at: Generated<Date>
  }
  'money.webhook_delivery': {
    provider: string
    id: string
    received_at: Generated<Date>
  }
}
