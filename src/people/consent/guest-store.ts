import { type Selectable, sql } from 'kysely'
import { type Id, newUuid, toUuid } from '#platform/ids'
import type { Language } from '#platform/language'
import type { Tables } from './store.ts'
import type { ConsentTables } from './tables.ts'

export type Question = Selectable<ConsentTables['people.news_question']>
export type Reader = Selectable<ConsentTables['people.news_reader']> & { email: string }

/** One at a time for an address, however many orders come at once. Runs in a transaction. */
export const lockAddress = (tables: Tables, email: string): Promise<unknown> =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`people.news ${email}`}, 0))`.execute(tables)

export const findNewestQuestion = (tables: Tables, email: string): Promise<Question | undefined> =>
  tables.selectFrom('people.news_question').selectAll().where('email', '=', email).orderBy('asked_at', 'desc').limit(1).executeTakeFirst()

export const findQuestion = (tables: Tables, id: string): Promise<Question | undefined> =>
  tables.selectFrom('people.news_question').selectAll().where('id', '=', id).executeTakeFirst()

export const insertQuestion = async (tables: Tables, question: Question): Promise<void> =>
  void (await tables.insertInto('people.news_question').values(question).execute())

export const widenQuestion = async (tables: Tables, id: string, organisationIds: readonly string[]): Promise<void> =>
  void (await tables
    .updateTable('people.news_question')
    .set({ organisation_ids: [...organisationIds] })
    .where('id', '=', id)
    .execute())

/** Yes to these, of which it is from then on. Nothing when it was answered before. */
export const answerQuestion = (tables: Tables, id: string, organisationIds: readonly string[], at: Date): Promise<Question | undefined> =>
  tables
    .updateTable('people.news_question')
    .set({ confirmed_at: at, organisation_ids: [...organisationIds] })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .returningAll()
    .executeTakeFirst()

/** Null when the address gets these news already. */
export async function addReader(
  tables: Tables,
  reader: { email: string; organisationId: Id<'org'>; language: Language; at: Date },
): Promise<string | null> {
  const row = await tables
    .insertInto('people.news_reader')
    .values({
      ...{ id: newUuid(), email: reader.email, organisation_id: toUuid(reader.organisationId) },
      ...{ language: reader.language, given_at: reader.at, stopped_at: null },
    })
    .onConflict((conflict) => conflict.columns(['email', 'organisation_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id ?? null
}

export const findReader = (tables: Tables, id: string) =>
  tables.selectFrom('people.news_reader').selectAll().where('id', '=', id).executeTakeFirst()

export const findReadersOf = (tables: Tables, email: string) =>
  tables.selectFrom('people.news_reader').selectAll().where('email', '=', email).orderBy('given_at').execute()

/** Takes the address away. False when they had stopped before. */
export async function stopReader(tables: Tables, id: string, at: Date): Promise<boolean> {
  const stopped = await tables
    .updateTable('people.news_reader')
    .set({ stopped_at: at, email: null })
    .where('id', '=', id)
    .where('stopped_at', 'is', null)
    .executeTakeFirst()
  return stopped.numUpdatedRows === 1n
}

/** Addresses that get the news of an organisation, after `cursor`, in the order of their ids. */
export const listReaders = (tables: Tables, organisationId: Id<'org'>, cursor: string | null, limit: number): Promise<Reader[]> =>
  tables
    .selectFrom('people.news_reader')
    .selectAll()
    .where('organisation_id', '=', toUuid(organisationId))
    .where('stopped_at', 'is', null)
    .where('email', 'is not', null)
    .$narrowType<{ email: string }>()
    .$if(cursor !== null, (query) => query.where('id', '>', cursor!))
    .orderBy('id')
    .limit(limit)
    .execute()

/** False when it went to them before. */
export async function markReaderSent(tables: Tables, readerId: string, subject: string, at: Date): Promise<boolean> {
  const inserted = await tables
    .insertInto('people.news_reader_sent')
    .values({ reader_id: readerId, subject, sent_at: at })
    .onConflict((conflict) => conflict.columns(['reader_id', 'subject']).doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export const deleteQuestionsBefore = async (tables: Tables, before: Date): Promise<void> =>
  void (await tables.deleteFrom('people.news_question').where('asked_at', '<', before).execute())

export const deleteQuestionsOf = async (tables: Tables, email: string): Promise<void> =>
  void (await tables.deleteFrom('people.news_question').where('email', '=', email).execute())

export const listQuestionsOf = (tables: Tables, email: string): Promise<Question[]> =>
  tables.selectFrom('people.news_question').selectAll().where('email', '=', email).orderBy('asked_at').execute()
