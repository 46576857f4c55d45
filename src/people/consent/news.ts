import type { Id } from '#platform/ids'
import type { Language } from '#platform/language'
import type { Letter } from '#platform/mail'
import type { Desk } from './deps.ts'
import { listReaders, markReaderSent, type Reader } from './guest-store.ts'
import { markSent, readReceivers, type Tables } from './store.ts'

const BATCH = 100

export interface News {
  readonly organisationId: Id<'org'>
  /** What it tells of: the same goes to nobody twice. */
  readonly subject: string
  /** `leave` ends the news on a page, `oneClick` by a bare POST. */
  write(reader: { email: string; language: Language; leave: string; oneClick: string }): Letter
}

/** Sends news to those who asked for them and to nobody else. The mark and the letter are one transaction: run again it goes on where it stopped. */
export async function sendNews(desk: Desk, news: News): Promise<void> {
  await sendToAccounts(desk, news)
  await sendToGuests(desk, news)
}

async function sendToAccounts(desk: Desk, news: News): Promise<void> {
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

async function sendToGuests(desk: Desk, news: News): Promise<void> {
  let cursor: string | null = null
  for (;;) {
    const readers: Reader[] = await listReaders(desk.db.tables(), news.organisationId, cursor, BATCH)
    if (readers.length === 0) return
    await desk.db.transaction(async (sql) => {
      const tables: Tables = desk.db.tablesOn(sql)
      for (const { id, email, language } of readers) {
        if (!(await markReaderSent(tables, id, news.subject, desk.clock.now()))) continue
        await desk.mail.send(
          sql,
          news.write({ email, language, leave: desk.links.readerPage(id), oneClick: desk.links.readerOneClick(id) }),
        )
      }
    })
    cursor = readers.at(-1)!.id
  }
}
