import type { Id } from '#platform/ids'
import { exponentOf } from '#platform/money'
import { DAY_MS } from '#platform/time'
import type { OfferParts } from './deps.ts'
import { PRICE_MEMORY_DAYS, proposePrices } from './offer.ts'
import { lowestOffered } from './store.ts'

export interface Proposal {
  readonly variantId: Id<'var'>
  readonly currency: string
  readonly usualPrice: bigint
  readonly lowestPrice: bigint
  readonly available: number
  readonly prices: readonly bigint[]
}

/** What offers of these variants could be; without those that are not sold in the market. */
export async function proposeOffers(parts: OfferParts, variantIds: readonly Id<'var'>[], market: string): Promise<Proposal[]> {
  const [facts, available] = await Promise.all([parts.catalog.variantFacts(variantIds), parts.inventory.available(variantIds)])
  const sold = facts.flatMap((known) => {
    const usual = known?.variant.prices.get(market)
    return known && usual ? [{ variantId: known.variant.id, usual }] : []
  })
  return Promise.all(
    sold.map(async ({ variantId, usual }) => {
      const lowest = await lowestPrice(parts, variantId, market, usual.amount)
      const prices = proposePrices(lowest, exponentOf(usual.currency))
      return {
        variantId,
        currency: usual.currency,
        usualPrice: usual.amount,
        lowestPrice: lowest,
        available: available[variantId] ?? 0,
        prices,
      }
    }),
  )
}

/** What the variant cost at least in the last 30 days, earlier offers and drops included. */
export async function lowestPrice(parts: OfferParts, variantId: Id<'var'>, market: string, usual: bigint): Promise<bigint> {
  const since = new Date(parts.clock.now().getTime() - PRICE_MEMORY_DAYS * DAY_MS)
  const known = [
    usual,
    await parts.catalog.lowestPriceSince(variantId, market, since),
    await lowestOffered(parts.tables, variantId, market, since),
    (await parts.lowestElsewhere?.(variantId, market, since)) ?? null,
  ].filter((amount) => amount !== null)
  return known.reduce((lowest, amount) => (amount < lowest ? amount : lowest))
}
