import type { ColumnType, Generated } from 'kysely'
import type { Bilingual } from '#platform/language'

/** The part of the tables that Souk itself reads and writes; better-auth knows the rest. */
export interface AccountTables {
  'people.account': { id: string; name: string; email: string; email_verified: boolean }
  'people.credential': {
    id: string
    account_id: string
    provider_id: string
    provider_account_id: string
    password: string | null
    updated_at: Date
    created_at: Generated<Date>
  }
  'people.session': { id: string; expires_at: Date }
  'people.verification': { id: string; expires_at: Date }
  'people.profile': { account_id: string; display_name: ColumnType<Bilingual, string, string>; avatar_url: string | null }
}
