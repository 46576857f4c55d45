import type { AgeLevel } from '#markets'
import type { CheckState, DocumentState } from './states.ts'

export type AssertionSource = 'statement' | 'operator' | 'provider' | 'demo'

export interface AgeTables {
  'safety.age_assertion': {
    id: string
    account_id: string | null
    viewer_id: string | null
    level: AgeLevel
    adult: boolean
    source: AssertionSource
    asserted_at: Date
    expires_at: Date
    revoked_at: Date | null
  }
  'safety.age_document': {
    id: string
    account_id: string
    market_code: string
    state: DocumentState
    media_type: string
    sealed: Buffer | null
    sent_at: Date
    decided_at: Date | null
    decided_by: string | null
    refusal: string | null
  }
  'safety.age_check': {
    id: string
    account_id: string
    market_code: string
    provider: string
    state: CheckState
    started_at: Date
    ended_at: Date | null
  }
}
