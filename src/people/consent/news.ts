import type { Id } from '#platform/ids'
import type { Language } from '#platform/language'
import type { Letter } from '#platform/mail'
import type { Desk } from './deps.ts'
import { consentProblems } from './problems.ts'
import { addLine, hasNews, markSent, readReceivers, type Tables } from './store.ts'
import type { Place } from './tables.ts'

const BATCH = 100

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
  await addLine(tables, { accountId }, { purpose: 'news', organisationId, given: wanted, at: desk.clock.now(), place, language })
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

export interface News {
  readonly organisationId: Id<'org'>
  /** What it tells of: the same goes to nobody twice. */
  readonly subject: string
  /** `leave` ends the news on a page, `oneClick` by a bare POST. */
  write(reader: { email: string; language: Language; leave: string; oneClick: string }): Letter
}

/** Sends news to those who asked for them and to nobody else. The mark and the letter are one transaction: run again it goes on where it stopped. */
export async function sendNews(desk: Desk, news: News): Promise<void> {
  let cursor: Id<'acc'> | null = null
  for (;;) {
    const receivers = await readReceivers(desk.db.tables(), news.organisationId, cursor, BATCH)
    if (receivers.length === 0) return
    const accounts = await desk.accounts().getMany(receivers.map(({ accountId }) => accountId))
    await desk.db.transaction(async (sql) => {
      const tables: Tables = desk.db.tablesOn(sql)
      for (const { accountId, language } of receivers) {
        const email = accounts.get(accountId)?.email
        if (!email || !(await markSent(tables, accountId, news.organisationId, news.subject, desk.clock.now()))) continue
        const leave = desk.links.page(accountId, news.organisationId)
        const oneClick = desk.links.oneClick(accountId, news.organisationId)
        await desk.mail.send(sql, news.write({ email, language, leave, oneClick }))
      }
    })
    cursor = receivers.at(-1)!.accountId
  }
}

/** What a letter's link is about; refuses one that is not ours. */
export async function openLink(desk: Desk, token: string) {
  const found = desk.links.read(token)
  if (!found) throw consentProblems['link-invalid']()
  const { id, slug, name } = await desk.organisations.get(found.organisationId)
  return { ...found, organisation: { id, slug, name }, given: await hasNews(desk.db.tables(), found.accountId, found.organisationId) }
}

export async function stopByLink(desk: Desk, token: string, language: Language) {
  const { accountId, organisation } = await openLink(desk, token)
  await wishNews(desk, { accountId, organisationId: organisation.id, wanted: false, place: 'letter', language })
  return { organisation, given: false }
}
