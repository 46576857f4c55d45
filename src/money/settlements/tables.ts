import type { Generated } from 'kysely'
import type { MoveFailure, PayeeState, RequirementKind } from './provider.ts'

/** What keeps a share from moving. */
export const waits = ['delivery', 'delay', 'payment', 'account', 'dispute', 'refund', 'welfare', 'balance', 'refused'] as const
export type Wait = (typeof waits)[number]

export interface StoredPart {
  readonly party: string
  readonly name: { readonly en: string; readonly ar: string }
  readonly amount: string
}

export interface SettlementTables {
  'money.payee': {
    organisation_id: string
    provider: string
    reference: string
    state: PayeeState
    requirements: RequirementKind[]
    due_at: Date | null
    read_at: Date
    opened_at: Generated<Date>
  }
  'money.settlement': {
    id: string
    organisation_id: string
    payment_id: string
    provider: string
    market_code: string
    number: string
    currency: string
    gross: bigint
    share: bigint
    parts: StoredPart[]
    sent: Generated<bigint>
    recalled: Generated<bigint>
    waits_for: Wait | null
    due_at: Date | null
    look_at: Date | null
    /** False: nothing but its delivery can change it. */
    news: Generated<boolean>
    /** Refusals since something of the share moved last; null `refused_since` where there are none. */
    refusals: Generated<number>
    refused_since: Generated<Date | null>
    placed_at: Date
    changed_at: Generated<Date>
  }
  'money.settlement_move': {
    id: string
    settlement_id: string
    kind: 'transfer' | 'recall'
    amount: bigint
    of_move: string | null
    payee: string
    state: 'asked' | 'done' | 'refused'
    reference: string | null
    failure: MoveFailure | null
    said: Generated<string | null>
    asked_at: Generated<Date>
    settled_at: Date | null
  }
  'money.settlement_watermark': { single: Generated<boolean>; posting: bigint }
}
