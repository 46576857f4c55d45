import type { Selectable } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { DocumentState } from './states.ts'
import { documentStates } from './states.ts'
import type { Tables } from './store.ts'
import type { AgeTables } from './tables.ts'

export interface AgeDocument {
  readonly id: Id<'doc'>
  readonly accountId: Id<'acc'>
  readonly marketCode: string
  readonly state: DocumentState
  readonly mediaType: string
  readonly sealed: Buffer | null
  readonly sentAt: Date
  readonly refusal: string | null
}

export const WAITING_LIMIT = 100

/** False when one of the account's is waiting already. */
export async function insertDocument(tables: Tables, document: Omit<AgeDocument, 'state' | 'refusal'>): Promise<boolean> {
  const { id, accountId, marketCode, mediaType, sealed, sentAt } = document
  const inserted = await tables
    .insertInto('safety.age_document')
    .values({
      ...{ id: toUuid(id), account_id: toUuid(accountId), market_code: marketCode, state: documentStates.initial, media_type: mediaType },
      ...{ sealed, sent_at: sentAt, decided_at: null, decided_by: null, refusal: null },
    })
    .onConflict((conflict) => conflict.column('account_id').where('state', '=', 'waiting').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** Decides a waiting document and forgets its picture in the same statement; null when none is waiting under this id. */
export async function decideDocument(
  tables: Tables,
  id: Id<'doc'>,
  to: { state: Exclude<DocumentState, 'waiting'>; by: Id<'acc'> | null; refusal: string | null; at: Date },
): Promise<AgeDocument | null> {
  const row = await tables
    .updateTable('safety.age_document')
    .set({ state: to.state, sealed: null, decided_at: to.at, decided_by: to.by && toUuid(to.by), refusal: to.refusal })
    .where('id', '=', toUuid(id))
    .where('state', 'in', documentStates.before(to.state))
    .returningAll()
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function readDocument(tables: Tables, id: Id<'doc'>): Promise<AgeDocument | null> {
  const row = await tables.selectFrom('safety.age_document').selectAll().where('id', '=', toUuid(id)).executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function readNewestDocument(tables: Tables, accountId: Id<'acc'>): Promise<AgeDocument | null> {
  const row = await tables
    .selectFrom('safety.age_document')
    .selectAll()
    .where('account_id', '=', toUuid(accountId))
    .orderBy('sent_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** Oldest first, without their pictures. */
export async function readWaiting(tables: Tables): Promise<Omit<AgeDocument, 'sealed'>[]> {
  const rows = await tables
    .selectFrom('safety.age_document')
    .select(['id', 'account_id', 'market_code', 'state', 'media_type', 'sent_at', 'refusal'])
    .where('state', '=', 'waiting')
    .orderBy('sent_at')
    .limit(WAITING_LIMIT)
    .execute()
  return rows.map((row) => fromRow({ ...row, sealed: null }))
}

/** Nobody decided in time: the pictures go, and the answer is "not reviewed". */
export async function lapseDocuments(tables: Tables, since: Date, now: Date): Promise<void> {
  await tables
    .updateTable('safety.age_document')
    .set({ state: 'lapsed', sealed: null, decided_at: now })
    .where('state', '=', 'waiting')
    .where('sent_at', '<', since)
    .execute()
}

function fromRow(row: Omit<Selectable<AgeTables['safety.age_document']>, 'decided_at' | 'decided_by'>): AgeDocument {
  return {
    id: fromUuid('doc', row.id),
    accountId: fromUuid('acc', row.account_id),
    marketCode: row.market_code,
    state: row.state,
    mediaType: row.media_type,
    sealed: row.sealed,
    sentAt: row.sent_at,
    refusal: row.refusal,
  }
}
