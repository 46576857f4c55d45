/** Consent: what people agreed to, in which words, where and when, as a log that is only added to; and letters of news for those who asked. */
import type { Sql } from '#platform/db'
import type { Route } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Language } from '#platform/language'
import { accept, requireNewest } from './accept.ts'
import type { Versions } from './contract.ts'
import type { ConsentDeps, Desk } from './deps.ts'
import { askGuest, forgetQuestions, type GuestWish } from './guest-news.ts'
import { forgetNewsQuestions } from './jobs.ts'
import { createLinks } from './links.ts'
import { type News, sendNews } from './news.ts'
import { readConsents } from './read-consents.ts'
import { guestNewsOf } from './readers.ts'
import { consentRoutes } from './routes.ts'
import { deleteSent, hasNews, type Subject } from './store.ts'
import type { Place } from './tables.ts'
import { wishNewsOf } from './wish-news.ts'

export type { ConsentDeps } from './deps.ts'

export interface Consents {
  readonly routes: readonly Route[]
  /** Refuses versions that are not the newest (`people/consent/outdated`). */
  requireNewest(versions: Versions): Promise<void>
  /** Writes down that the texts were accepted, in these versions; refuses older ones. A repeat writes nothing. */
  accept(subject: Subject, said: { versions: Versions; place: Place; language: Language }): Promise<void>
  /** Whether somebody wants the news of this brand by letter. */
  holds(accountId: Id<'acc'>, purpose: { news: Id<'org'> }): Promise<boolean>
  /** Writes down that an account wants the news of the brands among these organisations. A repeat writes nothing. */
  wantNews(accountId: Id<'acc'>, organisationIds: readonly Id<'org'>[], said: { place: Place; language: Language }): Promise<void>
  /** Asks a guest's address by one letter; nothing else is sent before its owner says yes. */
  askGuest(wish: GuestWish): Promise<void>
  /** Sends a letter to those who asked for the news of an organisation, once each, and to nobody else. */
  sendNews(news: News): Promise<void>
  /** All that an account ever said. */
  ownConsents(accountId: Id<'acc'>): Promise<unknown>
  /** What is kept of an address that asked without an account. */
  readonly guests: ReturnType<typeof guestNewsOf>
  /** Of an account that ends. The log stays, and says of nobody what it says. */
  forget(sql: Sql, accountId: Id<'acc'>): Promise<void>
}

export function createConsents(deps: ConsentDeps): Consents {
  const desk: Desk = { ...deps, links: createLinks(deps) }
  deps.jobs.handle(forgetNewsQuestions, () => forgetQuestions(desk))
  deps.jobs.schedule(forgetNewsQuestions, '53 2 * * *')
  return {
    routes: consentRoutes(desk),
    requireNewest: (versions) => requireNewest(desk, versions),
    accept: (subject, said) => accept(desk, subject, said),
    holds: (accountId, { news }) => hasNews(deps.db.tables(), accountId, news),
    wantNews: (accountId, organisationIds, said) => wishNewsOf(desk, organisationIds, { accountId, ...said }),
    askGuest: (wish) => askGuest(desk, wish),
    guests: guestNewsOf(desk),
    sendNews: (news) => sendNews(desk, news),
    ownConsents: (accountId) => readConsents(desk, { accountId }),
    forget: (sql, accountId) => deleteSent(deps.db.tablesOn(sql), accountId),
  }
}
