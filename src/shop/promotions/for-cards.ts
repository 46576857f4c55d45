import type { Id } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import { toWire } from '#platform/money'
import type { Product } from '#shop/catalog'
import { concerns, grantOf, type Promotion, priceLines } from '#shop/pricing'
import type { CardReductionWire } from './contract.ts'
import type { PromotionsDeps } from './deps.ts'
import { inForceSince, isUsedUp, type PromotionRecord, promotionOf } from './record.ts'
import type { RunningPromotions } from './running.ts'

interface Parts extends Pick<PromotionsDeps, 'catalog' | 'clock'> {
  readonly running: RunningPromotions
}

interface Running {
  readonly record: PromotionRecord
  readonly promotion: Promotion
}

interface Lowered {
  readonly variantId: Id<'var'>
  readonly price: bigint
  readonly currency: string
  /** When the last of what lowers it began. */
  readonly began: Date
}

/**
 * What cards of these products say comes by itself in a market now: one question for all of them, however many there are. Nothing for a product that
 * nothing is taken off, that is not sold there, or that nobody knows.
 */
export async function reductionsFor(parts: Parts, productIds: readonly Id<'prd'>[], market: string): Promise<CardReductionWire[]> {
  const running = (await parts.running.of(market)).flatMap((record): Running[] => {
    const promotion = promotionOf(record)
    return promotion && !isUsedUp(record) ? [{ record, promotion }] : []
  })
  if (running.length === 0) return []
  const products = [...(await parts.catalog.getMany(productIds)).values()].filter(({ state }) => state === 'published')
  const concerned = products.flatMap((product) => {
    const goods = { organisationId: product.organisationId, productId: product.id }
    const found = running.filter(({ promotion }) => concerns(promotion, goods))
    return found.length === 0 ? [] : [{ product, found, lowered: loweredOf(product, found, market) }]
  })
  const prior = await parts.catalog.priorPricesBefore(
    concerned.flatMap(({ lowered }) => lowered),
    market,
    parts.clock.now(),
  )
  return concerned.flatMap(({ product, found, lowered }) => {
    const prices = Object.fromEntries(lowered.flatMap((each) => priceShown(each, prior.get(each.variantId))))
    const note = noteOf(found)
    return Object.keys(prices).length === 0 && !note ? [] : [{ productId: product.id, prices, note, endsAt: endOf(found) }]
  })
}

/** Whether it makes the price of one unit, whoever buys it. */
const isForEverybody = ({ record, promotion }: Running): boolean => promotion.terms.kind === 'discount' && !record.firstOrderOnly

function loweredOf(product: Product, found: readonly Running[], market: string): Lowered[] {
  const general = found.filter(isForEverybody)
  if (general.length === 0) return []
  const began = general
    .flatMap(({ record }) => inForceSince(record) ?? [])
    .reduce((latest, since) => (since > latest ? since : latest), new Date(0))
  const promotions = general.map(({ promotion }) => promotion)
  return product.variants.flatMap(({ id: variantId, prices }) => {
    const set = prices.get(market)
    if (!set) return []
    const { amount: unitPrice, currency } = set
    const line = { key: '', organisationId: product.organisationId, productId: product.id, quantity: 1, unitPrice, inDeal: false }
    const { adjustments } = priceLines({ lines: [line], currency, delivery: 0n, promotions, coupons: [] })
    return [{ variantId, currency, began, price: adjustments.reduce((left, { amount }) => left - amount, unitPrice) }]
  })
}

/** No reduction is told that is none against the price before; rounded down, so that none is told greater than it is. */
function priceShown({ variantId, price, currency }: Lowered, prior: bigint | undefined): [string, CardReductionWire['prices'][string]][] {
  const percent = prior === undefined ? 0 : Number(((prior - price) * 100n) / prior)
  if (prior === undefined || percent < 1) return []
  return [[variantId, { price: toWire({ amount: price, currency }), prior: toWire({ amount: prior, currency }), percent }]]
}

function noteOf(found: readonly Running[]): Bilingual | null {
  const [other] = found.filter((each) => !isForEverybody(each))
  if (!other) return null
  const { en, ar } = grantOf(other.promotion, other.record.currency)
  if (other.record.firstOrderOnly) return { en: `First order: ${en}`, ar: `أول طلب: ${ar}` }
  return other.promotion.terms.kind === 'bundle' ? { en: `In a set: ${en}`, ar: `ضمن مجموعة: ${ar}` } : { en, ar }
}

function endOf(found: readonly Running[]): string | null {
  const [first] = found.flatMap(({ record }) => record.endsAt ?? []).sort((a, b) => a.getTime() - b.getTime())
  return first?.toISOString() ?? null
}
