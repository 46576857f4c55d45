import type { ColumnType, Generated } from 'kysely'
import type { Bilingual, Language } from '#platform/language'

export type LegalDocument = 'terms' | 'privacy'
export type Purpose = LegalDocument | 'news'
/** Where somebody said it. */
export type Place = 'sign-up' | 'sign-in' | 'checkout' | 'question' | 'account' | 'channel' | 'letter'

export interface ConsentTables {
  'people.legal_text': {
    document: LegalDocument
    version: number
    body: ColumnType<Bilingual, string, never>
    template: Generated<boolean>
    published_at: Date
    published_by: string | null
  }
  'people.consent_record': {
    place_in_log: ColumnType<string, never, never>
    account_id: string | null
    viewer_id: string | null
    reader_id: string | null
    purpose: Purpose
    organisation_id: string | null
    version: number | null
    /** Of a yes to news: the privacy notice that stood then. */
    notice: number | null
    given: boolean
    at: Date
    place: Place
    language: Language
  }
  'people.news_question': {
    id: string
    email: string
    organisation_ids: string[]
    language: Language
    notice: number
    asked_at: Date
    lapses_at: Date
    confirmed_at: Date | null
  }
  'people.news_reader': {
    id: string
    email: string | null
    organisation_id: string
    language: Language
    given_at: Date
    stopped_at: Date | null
  }
  'people.news_reader_sent': { reader_id: string; subject: string; sent_at: Date }
  'people.news_sent': { account_id: string; organisation_id: string; subject: string; sent_at: Date }
}
