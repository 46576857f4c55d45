import { type Kysely, type Selectable, sql } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import { LINEUP_LIMIT, LIST_LIMIT, type LineupItem, type Show } from './show.ts'
import type { ShowState } from './states.ts'
import type { ShowTables } from './tables.ts'

type Tables = Kysely<ShowTables>

/** False when the slug is taken. */
export async function insertShow(tables: Tables, show: Show): Promise<boolean> {
  const inserted = await tables
    .insertInto('programme.show')
    .values({
      id: toUuid(show.id),
      slug: show.slug,
      title: JSON.stringify(show.title),
      brand_organisation_id: toUuid(show.brandId),
      host_account_id: toUuid(show.hostId),
      market_code: show.marketCode,
      cover_url: show.coverUrl,
      starts_at: show.startsAt,
      time_zone: show.timeZone,
      state: show.state,
      loop_seconds: show.loopSeconds,
    })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n
}

export async function readShow(tables: Tables, id: Id<'shw'>): Promise<Show | null> {
  const row = await tables.selectFrom('programme.show').selectAll().where('id', '=', toUuid(id)).executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function readShowBySlug(tables: Tables, slug: string): Promise<Show | null> {
  const row = await tables.selectFrom('programme.show').selectAll().where('slug', '=', slug).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** On air first, then by start: the soonest of what is to come, the latest of what was. */
export async function readShowsIn(tables: Tables, states: readonly ShowState[], nowAt: Date): Promise<Show[]> {
  const rows = await tables
    .selectFrom('programme.show')
    .selectAll()
    .where('state', 'in', states)
    .orderBy(sql`state <> 'live'`)
    .orderBy(sql`abs(extract(epoch from starts_at - ${nowAt}::timestamptz))`)
    .orderBy('id')
    .limit(LIST_LIMIT)
    .execute()
  return rows.map(fromRow)
}

/** On air first, then by newest start. */
export async function readShowsOfBrands(tables: Tables, brands: readonly Id<'org'>[]): Promise<Show[]> {
  if (brands.length === 0) return []
  const rows = await tables
    .selectFrom('programme.show')
    .selectAll()
    .where('brand_organisation_id', 'in', brands.map(toUuid))
    .orderBy(sql`state <> 'live'`)
    .orderBy('starts_at', 'desc')
    .orderBy('id')
    .limit(LIST_LIMIT)
    .execute()
  return rows.map(fromRow)
}

/** The state that was left, or null when it was none of `from`. */
export async function updateState(tables: Tables, id: Id<'shw'>, from: readonly ShowState[], to: ShowState): Promise<ShowState | null> {
  const { rows } = await sql<{ state: ShowState }>`
    update programme.show as show set state = ${to}, updated_at = now()
    from (select id, state from programme.show where id = ${toUuid(id)} for update) as before
    where show.id = before.id and before.state = any(${[...from]})
    returning before.state
  `.execute(tables)
  return rows[0]?.state ?? null
}

/** In the order of the lineup. */
export async function readLineups(tables: Tables, showIds: readonly Id<'shw'>[]): Promise<Map<Id<'shw'>, LineupItem[]>> {
  const lineups = new Map(showIds.map((id) => [id, [] as LineupItem[]]))
  if (showIds.length === 0) return lineups
  const rows = await tables
    .selectFrom('programme.lineup_item')
    .select(['id', 'show_id', 'position', 'product_id'])
    .where('show_id', 'in', showIds.map(toUuid))
    .orderBy('position')
    .execute()
  for (const row of rows) {
    lineups.get(fromUuid('shw', row.show_id))?.push({
      id: fromUuid('lin', row.id),
      position: row.position,
      productId: fromUuid('prd', row.product_id),
    })
  }
  return lineups
}

/** Puts the product at the end. The show's row is locked: two who add at once get two positions. */
export async function insertLineupItem(
  tables: Tables,
  showId: Id<'shw'>,
  item: Pick<LineupItem, 'id' | 'productId'>,
): Promise<LineupItem | 'unknown' | 'full' | 'present'> {
  const show = await tables.selectFrom('programme.show').select('id').where('id', '=', toUuid(showId)).forUpdate().executeTakeFirst()
  if (!show) return 'unknown'
  const lineup = (await readLineups(tables, [showId])).get(showId)!
  if (lineup.some(({ productId }) => productId === item.productId)) return 'present'
  if (lineup.length >= LINEUP_LIMIT) return 'full'
  const position = (lineup.at(-1)?.position ?? -1) + 1
  await tables
    .insertInto('programme.lineup_item')
    .values({ id: toUuid(item.id), show_id: toUuid(showId), position, product_id: toUuid(item.productId) })
    .execute()
  return { ...item, position }
}

function fromRow(row: Selectable<ShowTables['programme.show']>): Show {
  return {
    id: fromUuid('shw', row.id),
    slug: row.slug,
    title: row.title,
    brandId: fromUuid('org', row.brand_organisation_id),
    hostId: fromUuid('acc', row.host_account_id),
    marketCode: row.market_code,
    coverUrl: row.cover_url,
    startsAt: row.starts_at,
    timeZone: row.time_zone,
    state: row.state,
    loopSeconds: row.loop_seconds,
  }
}
