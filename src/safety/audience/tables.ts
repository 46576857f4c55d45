import type { Generated } from 'kysely'
import type { Audience } from './contract.ts'

export interface AudienceTables {
  'safety.audience_policy': { subject_kind: string; subject_id: string; audience: Audience; updated_at: Generated<Date> }
}
