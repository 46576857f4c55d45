import type { ColumnType, Generated } from 'kysely'
import type { Bilingual } from '#platform/language'
import type { OrganisationKind } from './roles.ts'

export interface OrganisationTables {
  'people.organisation': {
    id: string
    kind: OrganisationKind
    slug: string
    name: ColumnType<Bilingual, string, string>
    portrait_url: ColumnType<string | null, never, string | null>
    portrait_alt: ColumnType<Bilingual | null, never, string | null>
    /** ISO 3166-1 alpha-2; null until somebody said it. */
    country: ColumnType<string | null, never, string>
    created_at: Generated<Date>
  }
  'people.membership': {
    account_id: string
    organisation_id: string
    role: string
    created_at: Generated<Date>
  }
}
