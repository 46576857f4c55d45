import type { Kysely } from 'kysely'
import { type Id, toUuid } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import { LEGAL_DOCUMENTS, type LegalDocument, type Versions } from './contract.ts'
import type { Desk } from './deps.ts'
import { consentProblems } from './problems.ts'
import type { ConsentTables } from './tables.ts'

type Tables = Kysely<ConsentTables>

/** One version of a text, the newest when none is asked for, with the list of all. */
export async function readLegalText(tables: Tables, document: LegalDocument, version?: number) {
  const all = await tables
    .selectFrom('people.legal_text')
    .select(['version', 'published_at'])
    .where('document', '=', document)
    .orderBy('version', 'desc')
    .execute()
  const found = await tables
    .selectFrom('people.legal_text')
    .select(['version', 'body', 'template', 'published_at'])
    .where('document', '=', document)
    .where('version', '=', version ?? all[0]?.version ?? 0)
    .executeTakeFirst()
  if (!found) throw consentProblems['text-unknown']()
  return {
    ...{ document, version: found.version, body: found.body, template: found.template, publishedAt: found.published_at.toISOString() },
    versions: all.map((each) => ({ version: each.version, publishedAt: each.published_at.toISOString() })),
  }
}

export interface Newest {
  readonly versions: Versions
  /** The newest that an operator published; zero where only the template is there. */
  readonly published: Versions
}

export async function readNewest(tables: Tables): Promise<Newest> {
  const rows = await tables
    .selectFrom('people.legal_text')
    .select(['document', 'template', ({ fn }) => fn.max('version').as('version')])
    .groupBy(['document', 'template'])
    .execute()
  const most = (document: LegalDocument, own: boolean): number =>
    Math.max(0, ...rows.filter((row) => row.document === document && !(own && row.template)).map((row) => Number(row.version)))
  const of = (own: boolean) => Object.fromEntries(LEGAL_DOCUMENTS.map((document) => [document, most(document, own)])) as Versions
  return { versions: of(false), published: of(true) }
}

/** Puts out the operator's words as the next version. Nobody's earlier yes counts for it. */
export async function publishText(
  { db, clock, audit }: Desk,
  by: Id<'acc'>,
  document: LegalDocument,
  { body, after }: { body: Bilingual; after: number },
): Promise<void> {
  const version = after + 1
  await db.transaction(async (sql) => {
    const tables = db.tablesOn<ConsentTables>(sql)
    const { versions } = await readNewest(tables)
    if (versions[document] !== after) throw consentProblems['text-moved-on']()
    const inserted = await tables
      .insertInto('people.legal_text')
      .values({ document, version, body: JSON.stringify(body), published_at: clock.now(), published_by: toUuid(by) })
      .onConflict((conflict) => conflict.columns(['document', 'version']).doNothing())
      .executeTakeFirst()
    if (inserted.numInsertedOrUpdatedRows !== 1n) throw consentProblems['text-moved-on']()
    await audit().record(sql, { actorId: by, act: 'text.publish', subject: { kind: 'legal-text', id: `${document} ${version}` } })
  })
}
