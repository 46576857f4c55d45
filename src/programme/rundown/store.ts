import { type Kysely, sql } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import { RUNDOWN_LIMIT, type RundownItem } from './rundown.ts'
import type { RundownTables } from './tables.ts'

type Tables = Kysely<RundownTables>

/** In the order of the sheet. */
export async function readRundown(tables: Tables, showId: Id<'shw'>): Promise<RundownItem[]> {
  const rows = await tables
    .selectFrom('programme.rundown_item')
    .selectAll()
    .where('show_id', '=', toUuid(showId))
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    id: fromUuid('run', row.id),
    position: row.position,
    title: row.title,
    script: row.script,
    lineupItemId: row.lineup_item_id === null ? null : fromUuid('lin', row.lineup_item_id),
    startsAtSeconds: row.starts_at_seconds,
    durationSeconds: row.duration_seconds,
    sale: row.sale,
    offer: row.offer,
  }))
}

/** Puts the item at the end; null when the sheet is full. Run in a transaction: whoever adds at the same time waits for its end. */
export async function appendRundownItem(
  tables: Tables,
  showId: Id<'shw'>,
  item: Omit<RundownItem, 'position'>,
): Promise<RundownItem | null> {
  await lockRundown(tables, showId)
  const last = (await readRundown(tables, showId)).at(-1)
  const position = (last?.position ?? -1) + 1
  if (position >= RUNDOWN_LIMIT) return null
  await insertItems(tables, showId, [{ ...item, position }])
  return { ...item, position }
}

/** Writes the sheet anew. `make` gets the ids that stand on it now. Run in a transaction: whoever edits at the same time waits for its end. */
export async function overwriteRundown(
  tables: Tables,
  showId: Id<'shw'>,
  make: (known: ReadonlySet<Id<'run'>>) => readonly RundownItem[],
): Promise<readonly RundownItem[]> {
  await lockRundown(tables, showId)
  const items = make(new Set((await readRundown(tables, showId)).map(({ id }) => id)))
  await tables.deleteFrom('programme.rundown_item').where('show_id', '=', toUuid(showId)).execute()
  if (items.length > 0) await insertItems(tables, showId, items)
  return items
}

async function lockRundown(tables: Tables, showId: Id<'shw'>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`programme.rundown ${showId}`}, 0))`.execute(tables)
}

async function insertItems(tables: Tables, showId: Id<'shw'>, items: readonly RundownItem[]): Promise<void> {
  await tables
    .insertInto('programme.rundown_item')
    .values(
      items.map((item) => ({
        ...{ id: toUuid(item.id), show_id: toUuid(showId), position: item.position, title: JSON.stringify(item.title) },
        script: item.script === null ? null : JSON.stringify(item.script),
        lineup_item_id: item.lineupItemId === null ? null : toUuid(item.lineupItemId),
        ...{ starts_at_seconds: item.startsAtSeconds, duration_seconds: item.durationSeconds },
        sale: item.sale === null ? null : JSON.stringify(item.sale),
        offer: item.offer === null ? null : JSON.stringify(item.offer),
      })),
    )
    .execute()
}
