import { type Kysely, type Selectable, sql } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import { fileStates, type Recording, recordingStates, type Segment, type StopReason } from './recording.ts'
import type { RecordingTables } from './tables.ts'

export type Tables = Kysely<RecordingTables>

/** What is withheld of a show is withheld of its next broadcast. */
const withheldWith = (showId: Id<'shw'>) =>
  sql<Date | null>`(select max(withheld_at) from live.recording where show_id = ${toUuid(showId)}::uuid)`

/** Makes the recording where there is none; answers what is there. */
export async function openRecording(
  tables: Tables,
  { broadcastId, showId, startedAt }: { broadcastId: Id<'brd'>; showId: Id<'shw'>; startedAt: Date },
): Promise<Recording> {
  await tables
    .insertInto('live.recording')
    .values({ broadcast_id: toUuid(broadcastId), show_id: toUuid(showId), started_at: startedAt, withheld_at: withheldWith(showId) })
    .onConflict((conflict) => conflict.column('broadcast_id').doNothing())
    .execute()
  return (await readRecording(tables, broadcastId))!
}

export async function readRecording(tables: Tables, broadcastId: Id<'brd'>): Promise<Recording | null> {
  const row = await tables.selectFrom('live.recording').selectAll().where('broadcast_id', '=', toUuid(broadcastId)).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** Newest first; what is removed is not there. */
export async function readRecordingsOf(tables: Tables, showIds: readonly Id<'shw'>[]): Promise<Recording[]> {
  if (showIds.length === 0) return []
  const rows = await tables
    .selectFrom('live.recording')
    .selectAll()
    .where('show_id', 'in', showIds.map(toUuid))
    .where('state', '<>', 'removed')
    .orderBy('started_at', 'desc')
    .execute()
  return rows.map(fromRow)
}

/** Finished and open to see, newest end first, before `before` where it is given. */
export async function readOpenReplays(
  tables: Tables,
  { limit, before }: { limit: number; before: { endedAt: Date; broadcastId: Id<'brd'> } | null },
): Promise<Recording[]> {
  let query = tables
    .selectFrom('live.recording')
    .selectAll()
    .where('state', '=', 'finished')
    .where('hidden_at', 'is', null)
    .where('withheld_at', 'is', null)
  if (before) query = query.where(sql<boolean>`(ended_at, broadcast_id) < (${before.endedAt}, ${toUuid(before.broadcastId)}::uuid)`)
  const rows = await query.orderBy('ended_at', 'desc').orderBy('broadcast_id', 'desc').limit(limit).execute()
  return rows.map(fromRow)
}

export async function readUnfinished(tables: Tables): Promise<Recording[]> {
  const rows = await tables.selectFrom('live.recording').selectAll().where('state', '=', 'recording').execute()
  return rows.map(fromRow)
}

export async function readEndedBefore(tables: Tables, moment: Date, limit: number): Promise<Recording[]> {
  const rows = await tables
    .selectFrom('live.recording')
    .selectAll()
    .where('state', '=', 'finished')
    .where('ended_at', '<', moment)
    .orderBy('ended_at')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

/** Nothing happens where it was inserted before: an answer may be lost on its way. */
export async function insertSegment(tables: Tables, broadcastId: Id<'brd'>, segment: Segment): Promise<void> {
  await tables
    .insertInto('live.recorded_segment')
    .values({
      broadcast_id: toUuid(broadcastId),
      number: segment.number,
      rendition: segment.rendition,
      start_ticks: BigInt(segment.startTicks),
      duration_ticks: BigInt(segment.durationTicks),
      init_number: segment.initNumber,
      discontinuity: segment.discontinuity,
      size_bytes: segment.sizeBytes,
    })
    .onConflict((conflict) => conflict.columns(['broadcast_id', 'number']).doNothing())
    .execute()
}

/** In order of time. */
export async function readSegments(tables: Tables, broadcastId: Id<'brd'>): Promise<Segment[]> {
  const rows = await tables
    .selectFrom('live.recorded_segment')
    .selectAll()
    .where('broadcast_id', '=', toUuid(broadcastId))
    .orderBy('number')
    .execute()
  return rows.map(segmentOf)
}

export async function readLastSegment(tables: Tables, broadcastId: Id<'brd'>): Promise<Segment | null> {
  const row = await tables
    .selectFrom('live.recorded_segment')
    .selectAll()
    .where('broadcast_id', '=', toUuid(broadcastId))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? segmentOf(row) : null
}

/** Forgets what began before that media time; answers the numbers. */
export async function deleteSegmentsBefore(tables: Tables, broadcastId: Id<'brd'>, ticks: number): Promise<number[]> {
  const rows = await tables
    .deleteFrom('live.recorded_segment')
    .where('broadcast_id', '=', toUuid(broadcastId))
    .where('start_ticks', '<', BigInt(ticks))
    .returning('number')
    .execute()
  return rows.map((row) => row.number)
}

/** Length of the kept pieces and what they weigh. */
export async function measure(
  tables: Tables,
  broadcastIds: readonly Id<'brd'>[],
): Promise<Map<Id<'brd'>, { ticks: number; bytes: number }>> {
  if (broadcastIds.length === 0) return new Map()
  const rows = await tables
    .selectFrom('live.recorded_segment')
    .select(['broadcast_id', sql<bigint>`sum(duration_ticks)::bigint`.as('ticks'), sql<bigint>`sum(size_bytes)::bigint`.as('bytes')])
    .where('broadcast_id', 'in', broadcastIds.map(toUuid))
    .groupBy('broadcast_id')
    .execute()
  return new Map(rows.map((row) => [fromUuid('brd', row.broadcast_id), { ticks: Number(row.ticks), bytes: Number(row.bytes) }]))
}

/** What all recordings weigh together. */
export async function readTotalBytes(tables: Tables): Promise<number> {
  const { rows } = await sql<{ bytes: bigint }>`
    select (coalesce((select sum(size_bytes) from live.recorded_segment), 0)
      + coalesce((select sum(file_size_bytes) from live.recording where state <> 'removed'), 0))::bigint as bytes
  `.execute(tables)
  return Number(rows[0]?.bytes ?? 0)
}

export async function markStopped(tables: Tables, broadcastId: Id<'brd'>, reason: StopReason): Promise<void> {
  await tables
    .updateTable('live.recording')
    .set({ stop_reason: reason })
    .where('broadcast_id', '=', toUuid(broadcastId))
    .where('state', '=', 'recording')
    .where('stop_reason', 'is', null)
    .execute()
}

/** Null when it was finished or removed before. */
export async function markFinished(tables: Tables, broadcastId: Id<'brd'>, now: Date): Promise<Recording | null> {
  const row = await tables
    .updateTable('live.recording')
    .set({ state: 'finished', ended_at: now })
    .where('broadcast_id', '=', toUuid(broadcastId))
    .where('state', 'in', recordingStates.before('finished'))
    .returningAll()
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

/** False when it was removed before. The pieces' rows go too. */
export async function markRemoved(tables: Tables, broadcastId: Id<'brd'>, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tables
    .updateTable('live.recording')
    .set({ state: 'removed', removed_at: now, ended_at: sql`coalesce(ended_at, ${now}::timestamptz)` })
    .where('broadcast_id', '=', toUuid(broadcastId))
    .where('state', 'in', recordingStates.before('removed'))
    .executeTakeFirst()
  await tables.deleteFrom('live.recorded_segment').where('broadcast_id', '=', toUuid(broadcastId)).execute()
  return numUpdatedRows === 1n
}

export async function setHidden(tables: Tables, broadcastId: Id<'brd'>, hiddenAt: Date | null): Promise<void> {
  await tables
    .updateTable('live.recording')
    .set({ hidden_at: hiddenAt })
    .where('broadcast_id', '=', toUuid(broadcastId))
    .where('state', '<>', 'removed')
    .execute()
}

/** Every recording of the show. */
export async function setWithheld(tables: Tables, showId: Id<'shw'>, withheldAt: Date | null): Promise<void> {
  await tables.updateTable('live.recording').set({ withheld_at: withheldAt }).where('show_id', '=', toUuid(showId)).execute()
}

/** False when there is nothing to make, or it is made. A job that was cut off begins anew. */
export async function beginFile(tables: Tables, broadcastId: Id<'brd'>): Promise<boolean> {
  const { numUpdatedRows } = await tables
    .updateTable('live.recording')
    .set({ file_state: 'making', file_progress_percent: 0 })
    .where('broadcast_id', '=', toUuid(broadcastId))
    .where('state', '=', 'finished')
    .where('file_state', 'in', [...fileStates.before('making'), 'making'])
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function noteFileProgress(tables: Tables, broadcastId: Id<'brd'>, percent: number): Promise<void> {
  await tables
    .updateTable('live.recording')
    .set({ file_progress_percent: percent })
    .where('broadcast_id', '=', toUuid(broadcastId))
    .where('file_state', '=', 'making')
    .execute()
}

/** `null` bytes: it could not be made. False when the recording was removed meanwhile. */
export async function endFile(tables: Tables, broadcastId: Id<'brd'>, sizeBytes: number | null): Promise<boolean> {
  const outcome =
    sizeBytes === null
      ? { file_state: 'failed' as const }
      : { file_state: 'ready' as const, file_progress_percent: 100, file_size_bytes: BigInt(sizeBytes) }
  const { numUpdatedRows } = await tables
    .updateTable('live.recording')
    .set(outcome)
    .where('broadcast_id', '=', toUuid(broadcastId))
    .where('state', '=', 'finished')
    .where('file_state', '=', 'making')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

function fromRow(row: Selectable<RecordingTables['live.recording']>): Recording {
  return {
    broadcastId: fromUuid('brd', row.broadcast_id),
    showId: fromUuid('shw', row.show_id),
    state: row.state,
    startedAt: row.started_at,
    stopReason: row.stop_reason,
    endedAt: row.ended_at,
    hiddenAt: row.hidden_at,
    withheldAt: row.withheld_at,
    fileState: row.file_state,
    fileProgressPercent: row.file_progress_percent,
    fileSizeBytes: row.file_size_bytes === null ? null : Number(row.file_size_bytes),
  }
}

function segmentOf(row: Selectable<RecordingTables['live.recorded_segment']>): Segment {
  return {
    number: row.number,
    rendition: row.rendition,
    startTicks: Number(row.start_ticks),
    durationTicks: Number(row.duration_ticks),
    initNumber: row.init_number,
    discontinuity: row.discontinuity,
    sizeBytes: row.size_bytes,
  }
}
