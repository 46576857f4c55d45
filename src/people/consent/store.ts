import { type Kysely, type Selectable, sql } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { Language } from '#platform/language'
import type { ConsentTables, LegalDocument, Place, Purpose } from './tables.ts'

export type Tables = Kysely<ConsentTables>
export type Line = Selectable<ConsentTables['people.consent_record']>

/** Who says yes or no: somebody with an account, or a browser. */
export type Subject = { readonly accountId: Id<'acc'> } | { readonly viewerId: Id<'vwr'> }

export interface Said {
  readonly purpose: Purpose
  readonly organisationId?: Id<'org'>
  readonly version?: number
  /** Of a yes to news: the version of the privacy notice that stood then. */
  readonly notice?: number
  readonly given: boolean
  readonly at: Date
  readonly place: Place
  readonly language: Language
}

/** Who is written down: also an address without an account that gets news, by the UUID of its row. */
type Sayer = (Subject & { readonly from?: Id<'vwr'> }) | { readonly readerId: string }

export async function addLine(tables: Tables, subject: Sayer, said: Said): Promise<void> {
  const viewerId = 'viewerId' in subject ? subject.viewerId : 'accountId' in subject ? (subject.from ?? null) : null
  await tables
    .insertInto('people.consent_record')
    .values({
      account_id: 'accountId' in subject ? toUuid(subject.accountId) : null,
      viewer_id: viewerId && toUuid(viewerId),
      ...{ reader_id: 'readerId' in subject ? subject.readerId : null, notice: said.notice ?? null },
      ...{ purpose: said.purpose, organisation_id: said.organisationId ? toUuid(said.organisationId) : null },
      ...{ version: said.version ?? null, given: said.given, at: said.at, place: said.place, language: said.language },
    })
    .execute()
}

const linesOf = (tables: Tables, subject: Subject) => {
  const query = tables.selectFrom('people.consent_record')
  return 'accountId' in subject
    ? query.where('account_id', '=', toUuid(subject.accountId))
    : query.where('viewer_id', '=', toUuid(subject.viewerId)).where('account_id', 'is', null)
}

/** The newest version of each text that somebody accepted. */
export async function readAccepted(tables: Tables, subject: Subject): Promise<Partial<Record<LegalDocument, number>>> {
  const rows = await linesOf(tables, subject)
    .select(['purpose', ({ fn }) => fn.max('version').as('version')])
    .where('purpose', '!=', 'news')
    .groupBy('purpose')
    .execute()
  return Object.fromEntries(rows.map(({ purpose, version }) => [purpose, Number(version)]))
}

/** Whether what a browser agreed to became some account's. */
export async function wasTakenOver(tables: Tables, viewerId: Id<'vwr'>): Promise<boolean> {
  const row = await tables
    .selectFrom('people.consent_record')
    .select('place_in_log')
    .where('viewer_id', '=', toUuid(viewerId))
    .where('account_id', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function hasNews(tables: Tables, accountId: Id<'acc'>, organisationId: Id<'org'>): Promise<boolean> {
  const row = await linesOf(tables, { accountId })
    .select('given')
    .where('purpose', '=', 'news')
    .where('organisation_id', '=', toUuid(organisationId))
    .orderBy('place_in_log', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.given ?? false
}

/** Whose news an account gets. */
export async function readNewsOf(tables: Tables, accountId: Id<'acc'>): Promise<Id<'org'>[]> {
  const { rows } = await sql<{ organisation_id: string }>`
    select organisation_id from (
      select distinct on (organisation_id) organisation_id, given from people.consent_record
      where account_id = ${toUuid(accountId)} and purpose = 'news' order by organisation_id, place_in_log desc
    ) newest where given order by organisation_id
  `.execute(tables)
  return rows.map((row) => fromUuid('org', row.organisation_id))
}

export interface Receiver {
  readonly accountId: Id<'acc'>
  readonly language: Language
}

/** Who gets the news of an organisation, after `cursor`, in the order of their ids; with the language in which they asked for it. */
export async function readReceivers(
  tables: Tables,
  organisationId: Id<'org'>,
  cursor: Id<'acc'> | null,
  limit: number,
): Promise<Receiver[]> {
  const { rows } = await sql<{ account_id: string; language: Language }>`
    select account_id, language from (
      select distinct on (account_id) account_id, language, given from people.consent_record
      where purpose = 'news' and organisation_id = ${toUuid(organisationId)} and account_id > ${cursor ? toUuid(cursor) : '00000000-0000-0000-0000-000000000000'}
      order by account_id, place_in_log desc
    ) newest where given order by account_id limit ${limit}
  `.execute(tables)
  return rows.map((row) => ({ accountId: fromUuid('acc', row.account_id), language: row.language }))
}

/** False when it went to them before. */
export async function markSent(
  tables: Tables,
  accountId: Id<'acc'>,
  organisationId: Id<'org'>,
  subject: string,
  at: Date,
): Promise<boolean> {
  const inserted = await tables
    .insertInto('people.news_sent')
    .values({ account_id: toUuid(accountId), organisation_id: toUuid(organisationId), subject, sent_at: at })
    .onConflict((conflict) => conflict.columns(['account_id', 'organisation_id', 'subject']).doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export const deleteSent = async (tables: Tables, accountId: Id<'acc'>): Promise<void> =>
  void (await tables.deleteFrom('people.news_sent').where('account_id', '=', toUuid(accountId)).execute())

export const readLog = (tables: Tables, subject: Subject, limit: number): Promise<Line[]> =>
  linesOf(tables, subject).selectAll().orderBy('place_in_log', 'desc').limit(limit).execute()
