import { type Kysely, sql } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import { lowestSince, type PriceSince, type PriceStep, type PromotionSpan, priceSteps, priorOfLowered, priorPrice } from '#shop/pricing'
import type { VariantFacts } from './product.ts'
import type { CatalogTables } from './tables.ts'

/** Port: when promotions that come by themselves were in force in a market, of the last year and now. */
export type PromotionHistory = (market: string) => Promise<readonly PromotionSpan[]>

export interface HistoryParts {
  readonly tables: Kysely<CatalogTables>
  readonly promotions: PromotionHistory
  variantFacts(ids: readonly Id<'var'>[]): Promise<readonly (VariantFacts | null)[]>
}

/** A reduction of a variant that began then. */
export interface Lowered {
  readonly variantId: Id<'var'>
  readonly began: Date
}

export function createPriceHistory(parts: HistoryParts) {
  return {
    /** The lowest price in force at any time since then, promotions that come by themselves included; null when none is known. */
    async lowestPriceSince(variantId: Id<'var'>, market: string, since: Date): Promise<bigint | null> {
      const steps = await readSteps(parts, [variantId], market, new Date())
      return lowestSince(steps.get(variantId) ?? [], since)
    },
    /** What each variant cost before its set price was lowered, for those that were in the last 30 days. */
    async priorPrices(variantIds: readonly Id<'var'>[], market: string, now: Date): Promise<Map<Id<'var'>, bigint>> {
      const steps = await readSteps(parts, variantIds, market, now)
      return new Map([...steps].flatMap(([id, each]) => known(id, priorOfLowered(each, now))))
    },
    /** What each variant cost before a reduction that is announced besides its set price; without those that were not sold before. */
    async priorPricesBefore(lowered: readonly Lowered[], market: string, now: Date): Promise<Map<Id<'var'>, bigint>> {
      const ids = lowered.map(({ variantId }) => variantId)
      const steps = await readSteps(parts, ids, market, now)
      return new Map(lowered.flatMap(({ variantId, began }) => known(variantId, priorPrice(steps.get(variantId) ?? [], began, now))))
    },
  }
}

const known = (id: Id<'var'>, price: bigint | null): [Id<'var'>, bigint][] => (price === null ? [] : [[id, price]])

async function readSteps(
  { tables, promotions, variantFacts }: HistoryParts,
  variantIds: readonly Id<'var'>[],
  market: string,
  now: Date,
): Promise<Map<Id<'var'>, PriceStep[]>> {
  if (variantIds.length === 0) return new Map()
  const ids = [...new Set(variantIds)]
  const [rows, facts, spans] = await Promise.all([readPrices(tables, ids, market), variantFacts(ids), promotions(market)])
  const byVariant = Map.groupBy(rows, ({ variantId }) => variantId)
  return new Map(
    ids.flatMap((id, place): [Id<'var'>, PriceStep[]][] => {
      const product = facts[place]?.product
      if (!product) return []
      const goods = { organisationId: product.organisationId, productId: product.id }
      return [[id, priceSteps(goods, byVariant.get(id) ?? [], spans, now)]]
    }),
  )
}

async function readPrices(
  tables: Kysely<CatalogTables>,
  ids: readonly Id<'var'>[],
  market: string,
): Promise<(PriceSince & { variantId: Id<'var'> })[]> {
  const rows = await tables
    .selectFrom('shop.price_since')
    .select(['variant_id', 'since', 'amount'])
    .where('variant_id', '=', sql<string>`any(${ids.map(toUuid)}::uuid[])`)
    .where('market_code', '=', market)
    .orderBy('since')
    .execute()
  return rows.map((row) => ({ variantId: fromUuid('var', row.variant_id), since: row.since, amount: row.amount }))
}
