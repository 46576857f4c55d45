import type { Kysely, Selectable } from 'kysely'
import type { MediaClock, Timeline } from '#live/media'
import { fromUuid, type Id, newUuid, toUuid } from '#platform/ids'
import type { Broadcast, BroadcastEnd } from './broadcast.ts'
import { broadcastStates } from './states.ts'
import type { IngestTables, KeyUse } from './tables.ts'

export type Tables = Kysely<IngestTables>

/** Puts a key in force in place of the show's earlier one of that use, and answers the ids of those it ended. Run inside a transaction. */
export async function replaceKey(tables: Tables, showId: Id<'shw'>, use: KeyUse, hash: Buffer, now: Date): Promise<string[]> {
  const show = toUuid(showId)
  const ended = await tables
    .updateTable('live.stream_key')
    .set({ revoked_at: now })
    .where('show_id', '=', show)
    .where('use', '=', use)
    .where('revoked_at', 'is', null)
    .returning('id')
    .execute()
  await tables.insertInto('live.stream_key').values({ id: newUuid(), show_id: show, use, key_hash: hash }).execute()
  return ended.map(({ id }) => id)
}

/** A key that is or was in force; null for one that never was. */
export async function findKey(tables: Tables, hash: Buffer): Promise<{ keyId: string; showId: Id<'shw'>; inForce: boolean } | null> {
  const row = await tables
    .selectFrom('live.stream_key')
    .select(['id', 'show_id', 'revoked_at'])
    .where('key_hash', '=', hash)
    .executeTakeFirst()
  return row ? { keyId: row.id, showId: fromUuid('shw', row.show_id), inForce: row.revoked_at === null } : null
}

export async function isKeyInForce(tables: Tables, keyId: string): Promise<boolean> {
  const row = await tables.selectFrom('live.stream_key').select('revoked_at').where('id', '=', keyId).executeTakeFirst()
  return row?.revoked_at === null
}

/** The show's open broadcast, made if there is none. Two at once get the same one. */
export async function openBroadcast(tables: Tables, showId: Id<'shw'>): Promise<Broadcast> {
  await tables
    .insertInto('live.broadcast')
    .values({ id: newUuid(), show_id: toUuid(showId) })
    .onConflict((conflict) => conflict.column('show_id').where('state', '<>', 'ended').doNothing())
    .execute()
  const broadcast = await findOpen(tables, showId)
  return broadcast ?? openBroadcast(tables, showId)
}

export async function findOpen(tables: Tables, showId: Id<'shw'>): Promise<Broadcast | null> {
  const row = await tables
    .selectFrom('live.broadcast')
    .selectAll()
    .where('show_id', '=', toUuid(showId))
    .where('state', '<>', 'ended')
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

export interface PastBroadcast {
  readonly showId: Id<'shw'>
  readonly startedAt: Date
  readonly endedAt: Date
}

/** A broadcast that was never on air here, as one that has ended. Two at once get the same one. */
export async function insertPast(tables: Tables, { showId, startedAt, endedAt }: PastBroadcast): Promise<Broadcast> {
  const known = await findLatest(tables, showId)
  if (known) return known
  const newest = BigInt(Math.round((endedAt.getTime() - startedAt.getTime()) * 90))
  const row = await tables
    .insertInto('live.broadcast')
    .values({
      ...{ id: newUuid(), show_id: toUuid(showId), state: 'ended' as const, epoch: 1, rtp_base: 0n, newest },
      ...{ started_at: startedAt, ended_at: endedAt, end_reason: 'show-ended' },
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return fromRow(row)
}

export async function findOne(tables: Tables, id: Id<'brd'>): Promise<Broadcast | null> {
  const row = await tables.selectFrom('live.broadcast').selectAll().where('id', '=', toUuid(id)).executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function findLatest(tables: Tables, showId: Id<'shw'>): Promise<Broadcast | null> {
  const row = await tables
    .selectFrom('live.broadcast')
    .selectAll()
    .where('show_id', '=', toUuid(showId))
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** Null when the broadcast is over. A live one gets its next epoch when the encoder's clock jumps. */
export async function markLive(tables: Tables, id: Id<'brd'>, clock: MediaClock): Promise<Broadcast | null> {
  const row = await tables
    .updateTable('live.broadcast')
    .set({
      state: 'live',
      interrupted_at: null,
      started_at: clock.startedAt,
      rtp_base: BigInt(clock.rtpBase),
      epoch: clock.epoch,
      epoch_start: BigInt(clock.epochStart),
      newest: BigInt(clock.newest),
    })
    .where('id', '=', toUuid(id))
    .where('state', 'in', [...broadcastStates.before('live'), 'live'])
    .returningAll()
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function markInterrupted(tables: Tables, id: Id<'brd'>, newest: number | null, now: Date): Promise<Broadcast | null> {
  const row = await tables
    .updateTable('live.broadcast')
    .set({ state: 'interrupted', interrupted_at: now, ...(newest === null ? {} : { newest: BigInt(newest) }) })
    .where('id', '=', toUuid(id))
    .where('state', 'in', broadcastStates.before('interrupted'))
    .returningAll()
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function markEnded(tables: Tables, id: Id<'brd'>, reason: BroadcastEnd, now: Date): Promise<Broadcast | null> {
  const row = await tables
    .updateTable('live.broadcast')
    .set({ state: 'ended', ended_at: now, end_reason: reason })
    .where('id', '=', toUuid(id))
    .where('state', 'in', broadcastStates.before('ended'))
    .returningAll()
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** What a process that ended without a word left as live. */
export async function listLive(tables: Tables): Promise<Id<'brd'>[]> {
  const rows = await tables.selectFrom('live.broadcast').select('id').where('state', '=', 'live').execute()
  return rows.map((row) => fromUuid('brd', row.id))
}

export async function listInterruptedBefore(tables: Tables, moment: Date): Promise<Id<'brd'>[]> {
  const rows = await tables
    .selectFrom('live.broadcast')
    .select('id')
    .where('state', '=', 'interrupted')
    .where('interrupted_at', '<', moment)
    .execute()
  return rows.map((row) => fromUuid('brd', row.id))
}

function fromRow(row: Selectable<IngestTables['live.broadcast']>): Broadcast {
  return {
    id: fromUuid('brd', row.id),
    showId: fromUuid('shw', row.show_id),
    state: row.state,
    startedAt: row.started_at,
    epoch: row.epoch,
    epochStart: Number(row.epoch_start),
    timeline: timelineOf(row),
    endReason: row.end_reason as BroadcastEnd | null,
  }
}

/** Ticks stay far below 2^53: that many last three thousand years. */
function timelineOf(row: Selectable<IngestTables['live.broadcast']>): Timeline | null {
  if (row.started_at === null || row.rtp_base === null) return null
  return {
    rtpBase: Number(row.rtp_base),
    startedAt: row.started_at,
    epoch: row.epoch,
    epochStart: Number(row.epoch_start),
    newest: Number(row.newest),
  }
}
