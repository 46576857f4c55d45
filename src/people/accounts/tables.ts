import type { ColumnType, Generated } from 'kysely'
import type { Bilingual } from '#platform/language'

/** The part of the tables that Souk itself reads and writes; better-auth knows the rest. */
export interface AccountTables {
  'people.account': { id: string; name: string; email: string; email_verified: boolean; second_factor: Generated<boolean> }
  'people.credential': {
    id: string
    account_id: string
    provider_id: string
    provider_account_id: string
    password: string | null
    updated_at: Date
    created_at: Generated<Date>
  }
  'people.session': {
    id: string
    token: string
    account_id: string
    expires_at: Date
    ip_address: string | null
    user_agent: string | null
    created_at: Date
    updated_at: Date
  }
  'people.suspension': {
    id: string
    account_id: string
    reason: string
    statement_path: string | null
    suspended_at: Date
    until: Date | null
    suspended_by: string | null
    lifted_at: Date | null
    lifted_by: string | null
  }
  'people.verification': { id: string; expires_at: Date }
  'people.profile': {
    account_id: string
    display_name: ColumnType<Bilingual, string, string>
    avatar_url: string | null
    avatar_alt: ColumnType<Bilingual | null, string | null, string | null>
    bio: ColumnType<Bilingual | null, string | null, string | null>
  }
}
