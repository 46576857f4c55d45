import type { Id } from '#platform/ids'
import { lowestSince, type PriceStep, type PromotionSpan, priceSteps, priorOfLowered, priorPrice } from '#shop/pricing'
import type { PriceMemory } from './price-memory.ts'
import type { VariantFacts } from './product.ts'

/** Port: when promotions that come by themselves were in force in a market, of the last year and now. */
export type PromotionHistory = (market: string) => Promise<readonly PromotionSpan[]>

export interface HistoryParts {
  readonly prices: PriceMemory['of']
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
  { prices, promotions, variantFacts }: HistoryParts,
  variantIds: readonly Id<'var'>[],
  market: string,
  now: Date,
): Promise<Map<Id<'var'>, PriceStep[]>> {
  if (variantIds.length === 0) return new Map()
  const ids = [...new Set(variantIds)]
  const [set, facts, spans] = await Promise.all([prices(ids, market), variantFacts(ids), promotions(market)])
  return new Map(
    ids.flatMap((id, place): [Id<'var'>, PriceStep[]][] => {
      const product = facts[place]?.product
      if (!product) return []
      const goods = { organisationId: product.organisationId, productId: product.id }
      return [[id, priceSteps(goods, set[place]!, spans, now)]]
    }),
  )
}
