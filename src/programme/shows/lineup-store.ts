import { sql } from 'kysely'
import { fromUuid, type Id, newId, toUuid } from '#platform/ids'
import { LINEUP_LIMIT, type LineupItem } from './show.ts'
import type { Tables } from './store.ts'

/** In the order of the lineup. */
export async function readLineups(tables: Tables, showIds: readonly Id<'shw'>[]): Promise<Map<Id<'shw'>, LineupItem[]>> {
  const lineups = new Map(showIds.map((id) => [id, [] as LineupItem[]]))
  if (showIds.length === 0) return lineups
  const rows = await tables
    .selectFrom('programme.lineup_item')
    .select(['id', 'show_id', 'position', 'product_id'])
    .where('show_id', 'in', showIds.map(toUuid))
    .where('position', 'is not', null)
    .orderBy('position')
    .execute()
  for (const row of rows) {
    lineups.get(fromUuid('shw', row.show_id))?.push({
      id: fromUuid('lin', row.id),
      position: row.position ?? 0,
      productId: fromUuid('prd', row.product_id),
    })
  }
  return lineups
}

/** Puts the product at the end. The show's row is locked: two who add at once get two positions. */
export async function insertLineupItem(
  tables: Tables,
  showId: Id<'shw'>,
  productId: Id<'prd'>,
): Promise<LineupItem | 'unknown' | 'full' | 'present'> {
  const show = await tables.selectFrom('programme.show').select('id').where('id', '=', toUuid(showId)).forUpdate().executeTakeFirst()
  if (!show) return 'unknown'
  const lineup = (await readLineups(tables, [showId])).get(showId)!
  if (lineup.some((item) => item.productId === productId)) return 'present'
  if (lineup.length >= LINEUP_LIMIT) return 'full'
  const products = [...lineup.map((item) => item.productId), productId]
  return (await writeLineup(tables, showId, products)).at(-1)!
}

/** The lineup is these products in this order from now on. A product that comes back is the item it was. The caller holds the show's lock. */
export async function writeLineup(tables: Tables, showId: Id<'shw'>, products: readonly Id<'prd'>[]): Promise<LineupItem[]> {
  await tables.updateTable('programme.lineup_item').set({ position: null }).where('show_id', '=', toUuid(showId)).execute()
  if (products.length > 0) {
    const ids = products.map(() => toUuid(newId('lin')))
    await sql`
      insert into programme.lineup_item (id, show_id, position, product_id)
      select item.id, ${toUuid(showId)}::uuid, item.place - 1, item.product
      from unnest(${ids}::uuid[], ${products.map(toUuid)}::uuid[]) with ordinality as item (id, product, place)
      on conflict (show_id, product_id) do update set position = excluded.position
    `.execute(tables)
  }
  return (await readLineups(tables, [showId])).get(showId)!
}
