import type { Id } from '#platform/ids'
import { toWire } from '#platform/money'
import { concerns, labelOf, type Promotion } from '#shop/pricing'
import type { ProductPromotionWire } from './contract.ts'
import type { PromotionsDeps } from './deps.ts'
import { inForceSince, isUsedUp, type PromotionRecord, promotionOf } from './record.ts'
import type { RunningPromotions } from './running.ts'

interface Parts extends Pick<PromotionsDeps, 'catalog' | 'clock'> {
  readonly running: RunningPromotions
}

interface Found {
  readonly record: PromotionRecord
  readonly promotion: Promotion
}

/** What comes by itself for a product in a market now, the first to end first. Nothing for a product that nobody knows. */
export async function promotionsFor(parts: Parts, slug: string, market: string): Promise<ProductPromotionWire[]> {
  const [product, running] = await Promise.all([parts.catalog.findBySlug(slug), parts.running.of(market)])
  if (product?.state !== 'published') return []
  const goods = { organisationId: product.organisationId, productId: product.id }
  const found = running.flatMap((record): Found[] => {
    const promotion = promotionOf(record)
    return promotion && concerns(promotion, goods) && !isUsedUp(record) ? [{ record, promotion }] : []
  })
  const variantIds = product.variants.map(({ id }) => id)
  const shown = await Promise.all(found.map((each) => toShopper(parts, each, variantIds)))
  return shown.sort((a, b) => endOf(a) - endOf(b))
}

const endOf = ({ endsAt }: ProductPromotionWire): number => (endsAt ? Date.parse(endsAt) : Number.MAX_SAFE_INTEGER)

async function toShopper({ catalog, clock }: Parts, { record, promotion }: Found, variantIds: readonly Id<'var'>[]) {
  const { id, currency, marketCode, fundedBy, endsAt, firstOrderOnly, mostPerPerson } = record
  const { kind } = promotion.terms
  // What is only for several, or with other goods, never was the price of one: nothing came before it.
  const began = kind === 'discount' ? inForceSince(record) : null
  const lowered = began ? variantIds.map((variantId) => ({ variantId, began })) : []
  const prior = await catalog.priorPricesBefore(lowered, marketCode, clock.now())
  return {
    ...{ id, kind: kind as ProductPromotionWire['kind'], label: labelOf(promotion, currency), fundedBy },
    ...{ endsAt: endsAt?.toISOString() ?? null, firstOrderOnly, mostPerPerson },
    priorPrices: Object.fromEntries([...prior].map(([variantId, amount]) => [variantId, toWire({ amount, currency })])),
  }
}
