import { fromUuid, type Id, toUuid } from '#platform/ids'
import { keys } from './recording.ts'
import type { Tables } from './store.ts'

/** What an operator keeps from being seen until it is reviewed. */
export interface Withheld {
  readonly broadcastId: Id<'brd'>
  readonly showId: Id<'shw'>
  readonly withheldAt: Date
  readonly startedAt: Date
  /** Key of the one file of everything; null until it is made. */
  readonly fileKey: string | null
}

const LIST_LIMIT = 100

export async function readWithheld(tables: Tables): Promise<Withheld[]> {
  const rows = await tables
    .selectFrom('live.recording')
    .select(['broadcast_id', 'show_id', 'withheld_at', 'started_at', 'file_state'])
    .where('withheld_at', 'is not', null)
    .where('state', '=', 'finished')
    .orderBy('withheld_at', 'desc')
    .limit(LIST_LIMIT)
    .execute()
  return rows.flatMap(({ broadcast_id, show_id, withheld_at, started_at, file_state }) => {
    const broadcastId = fromUuid('brd', broadcast_id)
    const fileKey = file_state === 'ready' ? keys.file(broadcastId) : null
    return withheld_at ? [{ broadcastId, showId: fromUuid('shw', show_id), withheldAt: withheld_at, startedAt: started_at, fileKey }] : []
  })
}

export async function releaseWithheld(tables: Tables, broadcastId: Id<'brd'>): Promise<boolean> {
  const { numUpdatedRows } = await tables
    .updateTable('live.recording')
    .set({ withheld_at: null })
    .where('broadcast_id', '=', toUuid(broadcastId))
    .where('withheld_at', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The show of a recording that is not withheld; whoever wants to withhold it waits for the end of this transaction. */
export async function holdOpenRecording(tables: Tables, broadcastId: Id<'brd'>): Promise<Id<'shw'> | null> {
  const row = await tables
    .selectFrom('live.recording')
    .select(['show_id', 'withheld_at'])
    .where('broadcast_id', '=', toUuid(broadcastId))
    .forShare()
    .executeTakeFirst()
  return row && !row.withheld_at ? fromUuid('shw', row.show_id) : null
}
