import type { Kysely, Selectable } from 'kysely'
import { fromUuid, type Id, newUuid, toUuid } from '#platform/ids'
import type { Entry, EntryFilter, NewEntry } from './entry.ts'
import type { AuditTables } from './tables.ts'

export type Tables = Kysely<AuditTables>

export async function insertEntry(tables: Tables, entry: NewEntry, at: Date): Promise<void> {
  await tables
    .insertInto('people.audit_entry')
    .values({
      id: newUuid(),
      at,
      actor_account_id: entry.actorId && toUuid(entry.actorId),
      organisation_id: entry.organisationId ? toUuid(entry.organisationId) : null,
      delegation_id: entry.delegationId ? toUuid(entry.delegationId) : null,
      act: entry.act,
      subject_kind: entry.subject.kind,
      subject_id: entry.subject.id,
      reason: entry.reason ?? '',
      request_id: entry.requestId ?? null,
      detail: JSON.stringify(entry.detail ?? {}),
    })
    .execute()
}

/** Newest first; `before` is the last entry of the page before. */
export async function readEntries(tables: Tables, filter: EntryFilter, limit: number, before?: Id<'aud'>): Promise<Entry[]> {
  let query = tables.selectFrom('people.audit_entry').selectAll()
  if (filter.act !== undefined) query = query.where('act', '=', filter.act)
  if (filter.actorId !== undefined) query = query.where('actor_account_id', '=', toUuid(filter.actorId))
  if (filter.organisationId !== undefined) query = query.where('organisation_id', '=', toUuid(filter.organisationId))
  if (filter.subjectKind !== undefined) query = query.where('subject_kind', '=', filter.subjectKind)
  if (filter.subjectId !== undefined) query = query.where('subject_id', '=', filter.subjectId)
  if (filter.from !== undefined) query = query.where('at', '>=', filter.from)
  if (filter.to !== undefined) query = query.where('at', '<', filter.to)
  if (before !== undefined) query = query.where('id', '<', toUuid(before))
  const rows = await query.orderBy('id', 'desc').limit(limit).execute()
  return rows.map(fromRow)
}

/** Every kind of act that was ever written down, by name. */
export async function readActs(tables: Tables): Promise<string[]> {
  const rows = await tables.selectFrom('people.audit_entry').select('act').distinct().orderBy('act').execute()
  return rows.map(({ act }) => act)
}

function fromRow(row: Selectable<AuditTables['people.audit_entry']>): Entry {
  return {
    id: fromUuid('aud', row.id),
    at: row.at,
    actorId: row.actor_account_id === null ? null : fromUuid('acc', row.actor_account_id),
    organisationId: row.organisation_id === null ? null : fromUuid('org', row.organisation_id),
    delegationId: row.delegation_id === null ? null : fromUuid('dlg', row.delegation_id),
    act: row.act,
    subject: { kind: row.subject_kind, id: row.subject_id },
    reason: row.reason,
    requestId: row.request_id,
    detail: row.detail,
  }
}
