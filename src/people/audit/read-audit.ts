import type { z } from 'zod'
import type { Accounts } from '#people/accounts'
import type { Id } from '#platform/ids'
import type { auditEntrySchema, auditFilterSchema } from './contract.ts'
import { csvLine } from './csv.ts'
import type { Entry, EntryFilter } from './entry.ts'
import { readActs, readEntries, type Tables } from './store.ts'

const EXPORT_ROWS = 10_000
const HEAD = ['at', 'actor', 'act', 'subject kind', 'subject', 'reason', 'request', 'detail']

export interface ReadDeps {
  tables: Tables
  accounts: Pick<Accounts, 'getMany'>
}

type EntryWire = z.input<typeof auditEntrySchema>

export const filterOf = ({ from, to, ...rest }: z.output<typeof auditFilterSchema>): EntryFilter => ({
  ...rest,
  ...(from === undefined ? {} : { from: new Date(from) }),
  ...(to === undefined ? {} : { to: new Date(to) }),
})

/** One page, newest first. */
export async function pageOf(tables: Tables, filter: EntryFilter, limit: number, cursor?: Id<'aud'>) {
  const found = await readEntries(tables, filter, limit + 1, cursor)
  const entries = found.slice(0, limit)
  return { entries, nextCursor: found.length > limit ? entries.at(-1)!.id : null }
}

/** One page, newest first, with the names of those who acted. */
export async function listEntries({ tables, accounts }: ReadDeps, filter: EntryFilter, limit: number, cursor?: Id<'aud'>) {
  const [{ entries: page, nextCursor }, acts] = await Promise.all([pageOf(tables, filter, limit, cursor), readActs(tables)])
  const actors = await accounts.getMany(page.flatMap(({ actorId }) => (actorId === null ? [] : [actorId])))
  const items = page.map(({ at, actorId, ...entry }): EntryWire => {
    const actor = actorId === null ? null : { id: actorId, name: actors.get(actorId)?.name ?? { en: actorId, ar: actorId } }
    return { ...entry, at: at.toISOString(), actor }
  })
  return { items, nextCursor, acts }
}

/** The newest ten thousand that fit the filter, as a CSV file. */
export async function exportEntries({ tables, accounts }: ReadDeps, filter: EntryFilter): Promise<string> {
  const entries = await readEntries(tables, filter, EXPORT_ROWS)
  const actors = await accounts.getMany(entries.flatMap(({ actorId }) => (actorId === null ? [] : [actorId])))
  const nameOf = ({ actorId }: Entry) => (actorId === null ? 'Souk' : (actors.get(actorId)?.email ?? actorId))
  const lines = entries.map((entry) =>
    csvLine([
      ...[entry.at.toISOString(), nameOf(entry), entry.act, entry.subject.kind, entry.subject.id],
      ...[entry.reason, entry.requestId ?? '', JSON.stringify(entry.detail)],
    ]),
  )
  return csvLine(HEAD) + lines.join('')
}
