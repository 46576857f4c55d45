import type { Kysely } from 'kysely'
import { fromUuid, type Id, newUuid, toUuid } from '#platform/ids'
import type { AccountTables } from './tables.ts'

type Tables = Kysely<AccountTables>

export interface NewSuspension {
  readonly accountId: Id<'acc'>
  readonly reason: string
  /** Null: until it is lifted. */
  readonly until: Date | null
  readonly by: Id<'acc'>
  /** Where the person reads why. */
  readonly statementPath: string | null
}

export interface Suspension {
  readonly reason: string
  readonly until: Date | null
  readonly since: Date
  readonly statementPath: string | null
}

export async function insertSuspension(tables: Tables, suspension: NewSuspension, now: Date): Promise<void> {
  const { accountId, reason, until, by, statementPath } = suspension
  await tables
    .insertInto('people.suspension')
    .values({
      ...{ id: newUuid(), account_id: toUuid(accountId), reason, until, statement_path: statementPath },
      ...{ suspended_at: now, suspended_by: toUuid(by), lifted_at: null, lifted_by: null },
    })
    .execute()
}

/** The newest that holds, of each account that has one. */
export async function readSuspensions(tables: Tables, ids: readonly Id<'acc'>[], now: Date): Promise<Map<Id<'acc'>, Suspension>> {
  if (ids.length === 0) return new Map()
  const rows = await tables
    .selectFrom('people.suspension')
    .selectAll()
    .where('account_id', 'in', ids.map(toUuid))
    .where('lifted_at', 'is', null)
    .where(({ or, eb }) => or([eb('until', 'is', null), eb('until', '>', now)]))
    .orderBy('suspended_at')
    .execute()
  return new Map(
    rows.map((row) => [
      fromUuid('acc', row.account_id),
      { reason: row.reason, until: row.until, since: row.suspended_at, statementPath: row.statement_path },
    ]),
  )
}

/** Every one that holds, or with `statementPath` only those that it explains. */
export async function liftSuspensions(
  tables: Tables,
  { accountId, by, statementPath }: { accountId: Id<'acc'>; by: Id<'acc'>; statementPath: string | null },
  now: Date,
): Promise<boolean> {
  let query = tables
    .updateTable('people.suspension')
    .set({ lifted_at: now, lifted_by: toUuid(by) })
    .where('account_id', '=', toUuid(accountId))
    .where('lifted_at', 'is', null)
    .where(({ or, eb }) => or([eb('until', 'is', null), eb('until', '>', now)]))
  if (statementPath !== null) query = query.where('statement_path', '=', statementPath)
  const { numUpdatedRows } = await query.executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function deleteSessionsOf(tables: Tables, accountId: Id<'acc'>): Promise<void> {
  await tables.deleteFrom('people.session').where('account_id', '=', toUuid(accountId)).execute()
}
