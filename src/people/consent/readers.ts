import type { Sql } from '#platform/db'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { Language } from '#platform/language'
import type { Desk } from './deps.ts'
import * as store from './guest-store.ts'
import { addLine, type Tables } from './store.ts'

/** Ends one address's news of one brand, and forgets the address. */
export async function stopReader(desk: Desk, id: string, language: Language): Promise<void> {
  await desk.db.transaction(async (sql) => {
    const tables: Tables = desk.db.tablesOn(sql)
    const reader = await store.findReader(tables, id)
    const at = desk.clock.now()
    if (!reader || !(await store.stopReader(tables, id, at))) return
    const organisationId = fromUuid('org', reader.organisation_id)
    await addLine(tables, { readerId: id }, { purpose: 'news', organisationId, given: false, at, place: 'letter', language })
  })
}

/** Whoever has an account for the address decides there from now on: nobody gets a letter twice. */
export async function leaveToAccount(desk: Desk, email: string, organisationId: Id<'org'>): Promise<void> {
  const tables: Tables = desk.db.tables()
  const readers = await store.findReadersOf(tables, email.toLowerCase())
  for (const reader of readers)
    if (reader.organisation_id === toUuid(organisationId)) await store.stopReader(tables, reader.id, desk.clock.now())
}

/** What is kept of an address without an account, and its end. */
export const guestNewsOf = (desk: Desk) => ({
  async collect(email: string): Promise<unknown> {
    const tables: Tables = desk.db.tables()
    const [questions, readers] = await Promise.all([
      store.listQuestionsOf(tables, email.toLowerCase()),
      store.findReadersOf(tables, email.toLowerCase()),
    ])
    const orgOf = (id: string) => fromUuid('org', id)
    return {
      asked: questions.map((question) => ({
        ...{ organisations: question.organisation_ids.map(orgOf), privacyNotice: question.notice },
        ...{ askedAt: question.asked_at, confirmedAt: question.confirmed_at },
      })),
      given: readers.map((reader) => ({ organisation: orgOf(reader.organisation_id), givenAt: reader.given_at })),
    }
  },
  async forget(sql: Sql, email: string): Promise<void> {
    const tables: Tables = desk.db.tablesOn(sql)
    await store.deleteQuestionsOf(tables, email.toLowerCase())
    for (const { id } of await store.findReadersOf(tables, email.toLowerCase())) await store.stopReader(tables, id, desk.clock.now())
  },
})
