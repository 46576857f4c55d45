import { type Kysely, type Selectable, sql } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import { type Clip, type ClipTitle, clipStates, type Run } from './clip.ts'
import type { ClipTables } from './tables.ts'

export type Tables = Kysely<ClipTables>

/** Clips of one list at most. */
const LIST_LIMIT = 200

export interface NewClip {
  readonly id: Id<'clp'>
  readonly showId: Id<'shw'>
  readonly broadcastId: Id<'brd'>
  readonly title: ClipTitle
  readonly startTicks: number
  readonly endTicks: number
  readonly key: string
  readonly createdBy: Id<'acc'> | null
  readonly createdAt: Date
}

/** Null when the show has a clip with this key. */
export async function insertClip(tables: Tables, clip: NewClip): Promise<Clip | null> {
  const row = await tables
    .insertInto('live.clip')
    .values({
      id: toUuid(clip.id),
      show_id: toUuid(clip.showId),
      broadcast_id: toUuid(clip.broadcastId),
      title_en: clip.title.en,
      title_ar: clip.title.ar,
      start_ticks: BigInt(clip.startTicks),
      end_ticks: BigInt(clip.endTicks),
      key: clip.key,
      created_by: clip.createdBy === null ? null : toUuid(clip.createdBy),
      // Not the database's clock: a cursor keeps milliseconds.
      created_at: clip.createdAt,
    })
    .onConflict((conflict) => conflict.columns(['show_id', 'key']).doNothing())
    .returningAll()
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function findByKey(tables: Tables, showId: Id<'shw'>, key: string): Promise<Clip | null> {
  const row = await tables
    .selectFrom('live.clip')
    .selectAll()
    .where('show_id', '=', toUuid(showId))
    .where('key', '=', key)
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function readClip(tables: Tables, id: Id<'clp'>): Promise<Clip | null> {
  const row = await tables.selectFrom('live.clip').selectAll().where('id', '=', toUuid(id)).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** Newest first, without those that were removed. */
export async function readClipsOf(tables: Tables, showId: Id<'shw'>): Promise<Clip[]> {
  const rows = await tables
    .selectFrom('live.clip')
    .selectAll()
    .where('show_id', '=', toUuid(showId))
    .where('removed_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(LIST_LIMIT)
    .execute()
  return rows.map(fromRow)
}

/** Open to everybody, newest first, before `before` where it is given. */
export async function readOpenClips(
  tables: Tables,
  { limit, before }: { limit: number; before: { createdAt: Date; id: Id<'clp'> } | null },
): Promise<Clip[]> {
  let query = tables
    .selectFrom('live.clip')
    .selectAll()
    .where('state', '=', 'ready')
    .where('hidden_at', 'is', null)
    .where('withheld_at', 'is', null)
    .where('withheld_with_show_at', 'is', null)
    .where('removed_at', 'is', null)
  if (before) query = query.where(sql<boolean>`(created_at, id) < (${before.createdAt}, ${toUuid(before.id)}::uuid)`)
  const rows = await query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
  return rows.map(fromRow)
}

/** False when it is made, or gone. A job that was cut off begins anew. */
export async function beginMaking(tables: Tables, id: Id<'clp'>): Promise<boolean> {
  const { numUpdatedRows } = await tables
    .updateTable('live.clip')
    .set({ state: 'making' })
    .where('id', '=', toUuid(id))
    .where('state', 'in', [...clipStates.before('making'), 'making'])
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export interface Made {
  readonly startTicks: number
  readonly endTicks: number
  readonly runs: readonly Run[]
  readonly startedAt: Date
  readonly sizeBytes: number
  readonly width: number
  readonly height: number
}

/** False when it was removed meanwhile. */
export async function markReady(tables: Tables, id: Id<'clp'>, made: Made): Promise<boolean> {
  const { numUpdatedRows } = await tables
    .updateTable('live.clip')
    .set({
      state: 'ready',
      start_ticks: BigInt(made.startTicks),
      end_ticks: BigInt(made.endTicks),
      runs: JSON.stringify(made.runs),
      started_at: made.startedAt,
      size_bytes: BigInt(made.sizeBytes),
      width: made.width,
      height: made.height,
    })
    .where('id', '=', toUuid(id))
    .where('state', 'in', clipStates.before('ready'))
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function markFailed(tables: Tables, id: Id<'clp'>): Promise<void> {
  await tables
    .updateTable('live.clip')
    .set({ state: 'failed' })
    .where('id', '=', toUuid(id))
    .where('state', 'in', clipStates.before('failed'))
    .execute()
}

export interface ClipChanges {
  readonly title?: ClipTitle
  readonly hiddenAt?: Date | null
  readonly withheldAt?: Date | null
  readonly withheldWithShowAt?: Date | null
  readonly removedAt?: Date
}

export async function updateClip(
  tables: Tables,
  id: Id<'clp'>,
  { title, hiddenAt, withheldAt, withheldWithShowAt, removedAt }: ClipChanges,
): Promise<Clip | null> {
  const row = await tables
    .updateTable('live.clip')
    .set({
      ...(title === undefined ? {} : { title_en: title.en, title_ar: title.ar }),
      ...(hiddenAt === undefined ? {} : { hidden_at: hiddenAt }),
      ...(withheldAt === undefined ? {} : { withheld_at: withheldAt }),
      ...(withheldWithShowAt === undefined ? {} : { withheld_with_show_at: withheldWithShowAt }),
      ...(removedAt === undefined ? {} : { removed_at: removedAt }),
    })
    .where('id', '=', toUuid(id))
    .where('removed_at', 'is', null)
    .returningAll()
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** All clips of a show at once, also those that are still being made. */
export async function setWithheldWithShow(tables: Tables, showId: Id<'shw'>, at: Date | null): Promise<void> {
  await tables
    .updateTable('live.clip')
    .set({ withheld_with_show_at: at })
    .where('show_id', '=', toUuid(showId))
    .where('removed_at', 'is', null)
    .execute()
}

/** Made, and taken along by a show that an operator stopped; newest decision first. */
export async function readWithheldWithShow(tables: Tables): Promise<Clip[]> {
  const rows = await tables
    .selectFrom('live.clip')
    .selectAll()
    .where('withheld_with_show_at', 'is not', null)
    .where('state', '=', 'ready')
    .where('removed_at', 'is', null)
    .orderBy('withheld_with_show_at', 'desc')
    .orderBy('id')
    .limit(LIST_LIMIT)
    .execute()
  return rows.map(fromRow)
}

function fromRow(row: Selectable<ClipTables['live.clip']>): Clip {
  return {
    id: fromUuid('clp', row.id),
    showId: fromUuid('shw', row.show_id),
    broadcastId: fromUuid('brd', row.broadcast_id),
    title: { en: row.title_en, ar: row.title_ar },
    startTicks: Number(row.start_ticks),
    endTicks: Number(row.end_ticks),
    state: row.state,
    runs: row.runs ?? [],
    startedAt: row.started_at,
    width: row.width,
    height: row.height,
    hiddenAt: row.hidden_at,
    withheldAt: row.withheld_at,
    withheldWithShowAt: row.withheld_with_show_at,
    removedAt: row.removed_at,
    createdAt: row.created_at,
  }
}
