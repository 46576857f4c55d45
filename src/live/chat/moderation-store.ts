import { sql } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { RemovalReason } from './contract.ts'
import { fromRow, lineQuery, type ReadLine, type Tables } from './store.ts'

interface Act {
  readonly showId: Id<'shw'>
  readonly id: Id<'msg'>
  readonly by: Id<'acc'>
  readonly at: Date
}

/** False when there is no such line, or it was taken down before. */
export async function markRemoved(tables: Tables, { showId, id, by, at }: Act, reason: RemovalReason): Promise<boolean> {
  const { numUpdatedRows } = await tables
    .updateTable('live.chat_message')
    .set({ removed_at: at, removed_by: toUuid(by), removal_reason: reason })
    .where('id', '=', toUuid(id))
    .where('show_id', '=', toUuid(showId))
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Brings a line back that was taken down after `since`, by this person where one is named. */
export async function unmarkRemoved(
  tables: Tables,
  { showId, id, by }: Pick<Act, 'showId' | 'id'> & { readonly by: Id<'acc'> | null },
  since: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tables
    .updateTable('live.chat_message')
    .set({ removed_at: null, removed_by: null, removal_reason: null })
    .where('id', '=', toUuid(id))
    .where('show_id', '=', toUuid(showId))
    .where('removed_at', '>=', since)
    .$if(by !== null, (query) => query.where('removed_by', '=', toUuid(by!)))
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

const heldQuery = (tables: Tables, showId: Id<'shw'>, since: Date) =>
  lineQuery(tables)
    .where('m.show_id', '=', toUuid(showId))
    .where('m.shown_at', 'is', null)
    .where('m.removed_at', 'is', null)
    .where('m.mute_id', 'is', null)
    .where('m.sent_at', '>', since)

/** Lines that wait for a moderator, oldest first. */
export async function readHeld(tables: Tables, showId: Id<'shw'>, since: Date, limit: number): Promise<ReadLine[]> {
  return (await heldQuery(tables, showId, since).orderBy('m.sent_at').limit(limit).execute()).map(fromRow)
}

/** How many lines of the show wait, and how many of them are this author's. */
export async function countHeld(tables: Tables, showId: Id<'shw'>, author: string, since: Date): Promise<{ show: number; author: number }> {
  const counted = await tables
    .selectFrom('live.chat_message')
    .select([sql<number>`count(*)::int`.as('show'), sql<number>`count(*) filter (where author = ${author})::int`.as('author')])
    .where('show_id', '=', toUuid(showId))
    .where('shown_at', 'is', null)
    .where('removed_at', 'is', null)
    .where('mute_id', 'is', null)
    .where('sent_at', '>', since)
    .executeTakeFirstOrThrow()
  return counted
}

/** False when the line does not wait any more. */
export async function markReleased(tables: Tables, { showId, id, by, at }: Act, since: Date): Promise<boolean> {
  const { numUpdatedRows } = await tables
    .updateTable('live.chat_message')
    .set({ shown_at: at, released_by: toUuid(by) })
    .where('id', '=', toUuid(id))
    .where('show_id', '=', toUuid(showId))
    .where('shown_at', 'is', null)
    .where('removed_at', 'is', null)
    .where('mute_id', 'is', null)
    .where('sent_at', '>', since)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export interface Mute {
  readonly id: Id<'mut'>
  readonly showId: Id<'shw'>
  readonly viewerId: Id<'vwr'> | null
  readonly accountId: Id<'acc'> | null
  readonly name: string
  readonly until: Date | null
  readonly mutedAt: Date
}

export async function insertMute(tables: Tables, mute: Mute, by: Id<'acc'>): Promise<void> {
  await tables
    .insertInto('live.chat_mute')
    .values({
      id: toUuid(mute.id),
      show_id: toUuid(mute.showId),
      viewer_id: mute.viewerId === null ? null : toUuid(mute.viewerId),
      account_id: mute.accountId === null ? null : toUuid(mute.accountId),
      name: mute.name,
      until: mute.until,
      muted_by: toUuid(by),
      muted_at: mute.mutedAt,
      lifted_at: null,
    })
    .execute()
}

/** Mutes in force, newest first. */
export async function readMutes(tables: Tables, showId: Id<'shw'>, now: Date, limit: number): Promise<Mute[]> {
  const rows = await tables
    .selectFrom('live.chat_mute')
    .selectAll()
    .where('show_id', '=', toUuid(showId))
    .where('lifted_at', 'is', null)
    .where((where) => where.or([where('until', 'is', null), where('until', '>', now)]))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: fromUuid('mut', row.id),
    showId: fromUuid('shw', row.show_id),
    viewerId: row.viewer_id === null ? null : fromUuid('vwr', row.viewer_id),
    accountId: row.account_id === null ? null : fromUuid('acc', row.account_id),
    name: row.name,
    until: row.until,
    mutedAt: row.muted_at,
  }))
}

export async function liftMute(tables: Tables, showId: Id<'shw'>, id: Id<'mut'>, at: Date): Promise<Date | null> {
  const row = await tables
    .updateTable('live.chat_mute')
    .set({ lifted_at: at })
    .where('id', '=', toUuid(id))
    .where('show_id', '=', toUuid(showId))
    .where('lifted_at', 'is', null)
    .returning('muted_at')
    .executeTakeFirst()
  return row?.muted_at ?? null
}

/** Takes all lines of the muted person away, also those that wait. Answers their authors. */
export async function hideLinesOf(tables: Tables, { id, showId, viewerId, accountId }: Mute): Promise<string[]> {
  const { rows } = await sql<{ author: string }>`
    with hidden as (
      update live.chat_message set mute_id = ${toUuid(id)}
      where show_id = ${toUuid(showId)} and mute_id is null and role = 'viewer'
        and (account_id = ${accountId && toUuid(accountId)} or viewer_id = ${viewerId && toUuid(viewerId)})
      returning author
    ) select distinct author from hidden
  `.execute(tables)
  return rows.map(({ author }) => author)
}

/** The lines that went with a mute stand again. Answers the newest of those that everybody may see, oldest first. */
export async function bringBackLines(tables: Tables, id: Id<'mut'>, limit: number): Promise<ReadLine[]> {
  const { rows } = await sql<{ id: string }>`
    update live.chat_message set mute_id = null where mute_id = ${toUuid(id)} returning id
  `.execute(tables)
  if (rows.length === 0) return []
  const lines = await lineQuery(tables)
    .where(
      'm.id',
      'in',
      rows.map((row) => row.id),
    )
    .where('m.shown_at', 'is not', null)
    .where('m.removed_at', 'is', null)
    .orderBy('m.shown_at', 'desc')
    .limit(limit)
    .execute()
  return lines.map(fromRow).toReversed()
}
