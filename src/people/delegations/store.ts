import type { Kysely, Selectable } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { DelegationTables } from './tables.ts'

export type Tables = Kysely<DelegationTables>

/** An agency may act for an organisation: who, for whom, how far, until when. */
export interface Delegation {
  readonly id: Id<'dlg'>
  /** For whom. */
  readonly organisationId: Id<'org'>
  readonly agencyId: Id<'org'>
  /** Capabilities. */
  readonly scope: readonly string[]
  readonly grantedBy: Id<'acc'>
  readonly grantedAt: Date
  readonly until: Date
  /** Before its time, by one of the two. */
  readonly endedAt: Date | null
}

const LIST_LIMIT = 200

export async function insertDelegation(tables: Tables, delegation: Omit<Delegation, 'endedAt'>): Promise<void> {
  await tables
    .insertInto('people.delegation')
    .values({
      id: toUuid(delegation.id),
      organisation_id: toUuid(delegation.organisationId),
      agency_id: toUuid(delegation.agencyId),
      scope: [...delegation.scope],
      granted_by: toUuid(delegation.grantedBy),
      granted_at: delegation.grantedAt,
      until: delegation.until,
      ended_at: null,
      ended_by: null,
    })
    .execute()
}

/** Locks the row in a transaction, so that nobody is named while it ends. */
export async function lockDelegation(tables: Tables, id: Id<'dlg'>): Promise<Delegation | null> {
  const row = await tables.selectFrom('people.delegation').selectAll().where('id', '=', toUuid(id)).forUpdate().executeTakeFirst()
  return row ? fromRow(row) : null
}

/** False when it has ended already. */
export async function markEnded(tables: Tables, id: Id<'dlg'>, by: Id<'acc'>, at: Date): Promise<boolean> {
  const changed = await tables
    .updateTable('people.delegation')
    .set({ ended_at: at, ended_by: toUuid(by) })
    .where('id', '=', toUuid(id))
    .where('ended_at', 'is', null)
    .where('until', '>', at)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Those an organisation gave and those an agency holds, newest first. */
export async function listDelegations(tables: Tables, organisationId: Id<'org'>): Promise<Delegation[]> {
  const id = toUuid(organisationId)
  const rows = await tables
    .selectFrom('people.delegation')
    .selectAll()
    .where(({ or, eb }) => or([eb('organisation_id', '=', id), eb('agency_id', '=', id)]))
    .orderBy('id', 'desc')
    .limit(LIST_LIMIT)
    .execute()
  return rows.map(fromRow)
}

export async function countInForce(tables: Tables, organisationId: Id<'org'>, now: Date): Promise<number> {
  const { count } = await tables
    .selectFrom('people.delegation')
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where('organisation_id', '=', toUuid(organisationId))
    .where('ended_at', 'is', null)
    .where('until', '>', now)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Under which the account is named, and which are in force. */
export async function readHeldBy(tables: Tables, accountId: Id<'acc'>, now: Date): Promise<Delegation[]> {
  const rows = await tables
    .selectFrom('people.delegate as delegate')
    .innerJoin('people.delegation as delegation', 'delegation.id', 'delegate.delegation_id')
    .selectAll('delegation')
    .where('delegate.account_id', '=', toUuid(accountId))
    .where('delegation.ended_at', 'is', null)
    .where('delegation.until', '>', now)
    .orderBy('delegation.id')
    .limit(LIST_LIMIT)
    .execute()
  return rows.map(fromRow)
}

export async function readDelegates(tables: Tables, ids: readonly Id<'dlg'>[]): Promise<{ id: Id<'dlg'>; accountId: Id<'acc'> }[]> {
  if (ids.length === 0) return []
  const rows = await tables
    .selectFrom('people.delegate')
    .select(['delegation_id', 'account_id'])
    .where('delegation_id', 'in', ids.map(toUuid))
    .orderBy('named_at')
    .execute()
  return rows.map((row) => ({ id: fromUuid('dlg', row.delegation_id), accountId: fromUuid('acc', row.account_id) }))
}

/** False when the person is named already. */
export async function insertDelegate(tables: Tables, id: Id<'dlg'>, accountId: Id<'acc'>, by: Id<'acc'>, at: Date): Promise<boolean> {
  const inserted = await tables
    .insertInto('people.delegate')
    .values({ delegation_id: toUuid(id), account_id: toUuid(accountId), named_by: toUuid(by), named_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

/** False when the person was not named. */
export async function deleteDelegate(tables: Tables, id: Id<'dlg'>, accountId: Id<'acc'>): Promise<boolean> {
  const deleted = await tables
    .deleteFrom('people.delegate')
    .where('delegation_id', '=', toUuid(id))
    .where('account_id', '=', toUuid(accountId))
    .executeTakeFirst()
  return deleted.numDeletedRows === 1n
}

/** Of whichever delegation that the agency holds. */
export async function deleteDelegatesOf(tables: Tables, agencyId: Id<'org'>, accountId: Id<'acc'>): Promise<void> {
  await tables
    .deleteFrom('people.delegate')
    .where('account_id', '=', toUuid(accountId))
    .where('delegation_id', 'in', tables.selectFrom('people.delegation').select('id').where('agency_id', '=', toUuid(agencyId)))
    .execute()
}

function fromRow(row: Selectable<DelegationTables['people.delegation']>): Delegation {
  return {
    id: fromUuid('dlg', row.id),
    organisationId: fromUuid('org', row.organisation_id),
    agencyId: fromUuid('org', row.agency_id),
    scope: row.scope,
    grantedBy: fromUuid('acc', row.granted_by),
    grantedAt: row.granted_at,
    until: row.until,
    endedAt: row.ended_at,
  }
}
