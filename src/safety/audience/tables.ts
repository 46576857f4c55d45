import type { Generated } from 'kysely'
import type { Audience } from './contract.ts'

export interface AudienceTables {
  'safety.audience_policy': {
    subject_kind: string
    subject_id: string
    /** What its owner chose. */
    audience: Audience
    /** An operator's decision, which the owner does not take back. */
    restricted_at: Date | null
    updated_at: Generated<Date>
  }
}
