import { type Kysely, sql } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import { createMemo } from '#platform/memo'
import type { PriceSince } from '#shop/pricing'
import type { CatalogTables } from './tables.ts'

const MEMO_ENTRIES = 20_000

type Prices = readonly PriceSince[]

export interface PriceMemory {
  /** Each variant's set prices in a market and since when, the oldest first, in the order of `ids`. */
  of(ids: readonly Id<'var'>[], market: string): Promise<Prices[]>
  /** After a change of any price. */
  forget(): void
}

/** Every product page and every quote asks since when its prices stand. Looked up once for all who ask in one moment. */
export function createPriceMemory(tables: Kysely<CatalogTables>, seconds: number): PriceMemory {
  const memo = createMemo<Promise<Prices>>(MEMO_ENTRIES)
  const keyOf = (id: Id<'var'>, market: string): string => `${market} ${id}`

  function lookUp(ids: readonly Id<'var'>[], market: string): Map<Id<'var'>, Promise<Prices>> {
    const asked = readPrices(tables, ids, market)
    const until = Date.now() + seconds * 1000
    return new Map(
      ids.map((id) => {
        const key = keyOf(id, market)
        const prices = asked.then((found) => found.get(id) ?? [])
        memo.set(key, prices, until)
        prices.catch(() => memo.delete(key))
        return [id, prices]
      }),
    )
  }

  return {
    of(ids, market) {
      const now = Date.now()
      const known = ids.map((id) => memo.get(keyOf(id, market), now))
      const missing = ids.filter((_, index) => !known[index])
      const found = missing.length > 0 ? lookUp([...new Set(missing)], market) : new Map<Id<'var'>, Promise<Prices>>()
      return Promise.all(ids.map((id, index) => known[index] ?? found.get(id)!))
    },
    forget: () => memo.deleteWhere(() => true),
  }
}

async function readPrices(tables: Kysely<CatalogTables>, ids: readonly Id<'var'>[], market: string): Promise<Map<Id<'var'>, Prices>> {
  const rows = await tables
    .selectFrom('shop.price_since')
    .select(['variant_id', 'since', 'amount'])
    .where('variant_id', '=', sql<string>`any(${ids.map(toUuid)}::uuid[])`)
    .where('market_code', '=', market)
    .orderBy('since')
    .execute()
  return new Map(
    [...Map.groupBy(rows, (row) => row.variant_id)].map(([id, each]) => [
      fromUuid('var', id),
      each.map(({ since, amount }) => ({ since, amount })),
    ]),
  )
}
