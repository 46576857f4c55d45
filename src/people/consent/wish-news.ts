import type { Id } from '#platform/ids'
import type { Language } from '#platform/language'
import type { Desk } from './deps.ts'
import { readNewest } from './legal-texts.ts'
import { consentProblems } from './problems.ts'
import { leaveToAccount } from './readers.ts'
import { addLine, hasNews, type Tables } from './store.ts'
import type { Place } from './tables.ts'

export interface Wish {
  readonly accountId: Id<'acc'>
  readonly organisationId: Id<'org'>
  readonly wanted: boolean
  readonly place: Place
  readonly language: Language
}

/** Somebody wants the news of a brand by letter, or no more of it. A repeat changes nothing. */
export async function wishNews(desk: Desk, { accountId, organisationId, wanted, place, language }: Wish): Promise<void> {
  const organisation = (await desk.organisations.getMany([organisationId])).get(organisationId)
  if (organisation?.kind !== 'brand') throw consentProblems['no-news']()
  const tables: Tables = desk.db.tables()
  if ((await hasNews(tables, accountId, organisationId)) === wanted) return
  const notice = wanted ? { notice: (await readNewest(tables)).versions.privacy } : {}
  await addLine(tables, { accountId }, { purpose: 'news', organisationId, given: wanted, at: desk.clock.now(), place, language, ...notice })
  const email = (await desk.accounts().getMany([accountId])).get(accountId)?.email
  if (email) await leaveToAccount(desk, email, organisationId)
}

/** Somebody wants the news of whatever brands are among these organisations: said once for all of them, where something was bought of them. */
export async function wishNewsOf(
  desk: Desk,
  organisationIds: readonly Id<'org'>[],
  said: Omit<Wish, 'organisationId' | 'wanted'>,
): Promise<void> {
  const found = await desk.organisations.getMany([...new Set(organisationIds)])
  for (const { id, kind } of found.values()) if (kind === 'brand') await wishNews(desk, { ...said, organisationId: id, wanted: true })
}
