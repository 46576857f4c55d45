import { type Kysely, sql } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { CatalogTables } from './tables.ts'

type Tables = Kysely<CatalogTables>

const PRIOR_DAYS = 30

/** A price is in force from its moment to the next one's. */
export async function readLowestPrice(tables: Tables, variantId: Id<'var'>, market: string, since: Date): Promise<bigint | null> {
  const history = tables
    .selectFrom('shop.price_since')
    .select(['amount', sql<Date | null>`lead(since) over (order by since)`.as('until')])
    .where('variant_id', '=', toUuid(variantId))
    .where('market_code', '=', market)
    .as('history')
  const row = await tables
    .selectFrom(history)
    .select((eb) => eb.fn.min('amount').as('lowest'))
    .where((eb) => eb.or([eb('until', 'is', null), eb('until', '>', since)]))
    .executeTakeFirst()
  return row?.lowest ?? null
}

/**
 * Of variants that were lowered in the last 30 days: the lowest price of the 30 days before that. Only that may be called the price before; who
 * raised it first and lowered it then has lowered nothing.
 */
export async function readPriorPrices(
  tables: Tables,
  variantIds: readonly Id<'var'>[],
  market: string,
  now: Date,
): Promise<Map<Id<'var'>, bigint>> {
  if (variantIds.length === 0) return new Map()
  const { rows } = await sql<{ variant_id: string; lowest: bigint }>`
    with history as (
      select p.variant_id, p.amount, p.since, lead(p.since) over (partition by p.variant_id order by p.since) as until
      from shop.price_since p where p.variant_id = any (${variantIds.map(toUuid)}::uuid[]) and p.market_code = ${market}
    )
    select n.variant_id, min(h.amount) as lowest
    from history n join history h on h.variant_id = n.variant_id and h.since < n.since and h.until > n.since - make_interval(days => ${PRIOR_DAYS})
    where n.until is null and n.since > ${now}::timestamptz - make_interval(days => ${PRIOR_DAYS})
    group by n.variant_id, n.amount having min(h.amount) > n.amount
  `.execute(tables)
  return new Map(rows.map(({ variant_id, lowest }) => [fromUuid('var', variant_id), lowest]))
}
