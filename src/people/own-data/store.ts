import type { Kysely, Selectable } from 'kysely'
import { fromUuid, type Id, newUuid, toUuid } from '#platform/ids'
import type { OwnDataTables } from './tables.ts'

export type Tables = Kysely<OwnDataTables>

export interface DataExport {
  readonly id: string
  readonly accountId: Id<'acc'>
  readonly state: 'running' | 'ready' | 'failed'
  readonly partsDone: number
  readonly parts: number
  readonly askedAt: Date
  readonly endsAt: Date
}

/** Null while another one is being written. */
export async function insertExport(tables: Tables, accountId: Id<'acc'>, parts: number, at: Date, endsAt: Date): Promise<string | null> {
  const id = newUuid()
  const inserted = await tables
    .insertInto('people.data_export')
    .values({ id, account_id: toUuid(accountId), state: 'running', parts_done: 0, parts, asked_at: at, ends_at: endsAt })
    .onConflict((conflict) => conflict.column('account_id').where('state', '=', 'running').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n ? id : null
}

export async function readExport(tables: Tables, id: string): Promise<DataExport | null> {
  const row = await tables.selectFrom('people.data_export').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function readNewestExport(tables: Tables, accountId: Id<'acc'>, now: Date): Promise<DataExport | null> {
  const row = await tables
    .selectFrom('people.data_export')
    .selectAll()
    .where('account_id', '=', toUuid(accountId))
    .where('ends_at', '>', now)
    .orderBy('asked_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function markProgress(tables: Tables, id: string, partsDone: number, state: DataExport['state']): Promise<void> {
  await tables.updateTable('people.data_export').set({ parts_done: partsDone, state }).where('id', '=', id).execute()
}

export async function listExports(tables: Tables, which: { endedBefore: Date } | { accountId: Id<'acc'> }): Promise<string[]> {
  const query = tables.selectFrom('people.data_export').select('id')
  const rows = await ('accountId' in which
    ? query.where('account_id', '=', toUuid(which.accountId))
    : query.where('ends_at', '<', which.endedBefore)
  ).execute()
  return rows.map(({ id }) => id)
}

export async function deleteExport(tables: Tables, id: string): Promise<void> {
  await tables.deleteFrom('people.data_export').where('id', '=', id).execute()
}

/** False when the account is leaving already. */
export async function insertFarewell(tables: Tables, accountId: Id<'acc'>, at: Date, dueAt: Date): Promise<boolean> {
  const inserted = await tables
    .insertInto('people.farewell')
    .values({ account_id: toUuid(accountId), asked_at: at, due_at: dueAt, gone_at: null })
    .onConflict((conflict) => conflict.column('account_id').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export async function readFarewell(tables: Tables, accountId: Id<'acc'>): Promise<{ dueAt: Date; isGone: boolean } | null> {
  const row = await tables.selectFrom('people.farewell').selectAll().where('account_id', '=', toUuid(accountId)).executeTakeFirst()
  return row ? { dueAt: row.due_at, isGone: row.gone_at !== null } : null
}

/** False when there was none, or it is too late. */
export async function deleteFarewell(tables: Tables, accountId: Id<'acc'>): Promise<boolean> {
  const deleted = await tables
    .deleteFrom('people.farewell')
    .where('account_id', '=', toUuid(accountId))
    .where('gone_at', 'is', null)
    .executeTakeFirst()
  return deleted.numDeletedRows === 1n
}

/** Locks a farewell whose day has come; null when it was taken back, is not due or is done. */
export async function lockDue(tables: Tables, accountId: Id<'acc'>, now: Date): Promise<boolean> {
  const row = await tables
    .selectFrom('people.farewell')
    .select('account_id')
    .where('account_id', '=', toUuid(accountId))
    .where('gone_at', 'is', null)
    .where('due_at', '<=', now)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

export async function markGone(tables: Tables, accountId: Id<'acc'>, at: Date): Promise<void> {
  await tables.updateTable('people.farewell').set({ gone_at: at }).where('account_id', '=', toUuid(accountId)).execute()
}

function fromRow(row: Selectable<OwnDataTables['people.data_export']>): DataExport {
  return {
    ...{ id: row.id, accountId: fromUuid('acc', row.account_id), state: row.state, partsDone: row.parts_done, parts: row.parts },
    ...{ askedAt: row.asked_at, endsAt: row.ends_at },
  }
}
