import type { Market } from '#markets'
import { quoteBasket, type SalePolicy } from '#money/splits'
import type { Id } from '#platform/ids'
import type { VariantFacts } from '#shop/catalog'
import type { HoldFacts } from '#shop/inventory'
import type { OfferFacts } from '#shop/offers'
import type { Creator, OrderLine, SellerOrder } from '#shop/orders'
import type { ShippingOption } from './shipping.ts'

/** A hold with what it holds. */
export interface HeldLine {
  readonly hold: HoldFacts
  readonly facts: VariantFacts
  /** The offer whose price the hold keeps. */
  readonly offer: OfferFacts | null
}

export interface BasketInput {
  readonly lines: readonly HeldLine[]
  readonly market: Market
  readonly shipping: ShippingOption
  readonly creator: Creator | null
}

/** What a buyer would pay, and to whom; all amounts in minor units of the market's currency. */
export interface Basket {
  readonly market: Market
  readonly goods: bigint
  readonly delivery: bigint
  readonly tax: bigint
  readonly total: bigint
  readonly sellers: readonly Omit<SellerOrder, 'id'>[]
}

/** Pure: the same lines, market and delivery always make the same basket. */
export function makeBasket({ lines, market, shipping, creator }: BasketInput): Basket {
  const bySeller = [...Map.groupBy(lines, (line) => line.facts.product.organisationId)]
  const policy: SalePolicy = {
    creatorBasisPoints: creator ? market.salePolicy.creatorRateBasisPoints : 0,
    platformBasisPoints: market.salePolicy.platformRateBasisPoints,
    feeSchedule: {
      version: market.processorFee.version,
      rateBasisPoints: market.processorFee.rateBasisPoints,
      fixedMinor: market.processorFee.fixed.amount,
    },
  }
  const quote = quoteBasket({
    sellers: bySeller.map(([, held]) => ({ goods: held.reduce((sum, { hold }) => sum + totalOf(hold), 0n), policy })),
    delivery: shipping.price.amount,
    taxRateBasisPoints: market.tax.rateBasisPoints,
    taxIncluded: market.tax.included,
  })
  const sellers = bySeller.map(([organisationId, held], index) => sellerOf(organisationId, held, quote.sellers[index]!, creator))
  return { market, goods: quote.goods, delivery: quote.delivery, tax: quote.tax, total: quote.total, sellers }
}

function sellerOf(
  organisationId: Id<'org'>,
  held: readonly HeldLine[],
  quote: ReturnType<typeof quoteBasket>['sellers'][number],
  creator: Creator | null,
): Omit<SellerOrder, 'id'> {
  const { goods, delivery, tax, total, parts } = quote
  const split = Object.fromEntries(parts.map((part) => [part.party, part.amount]))
  return { organisationId, goods, delivery, tax, total, split, creator, lines: held.map(lineOf) }
}

function lineOf({ hold, offer, facts: { product, variant } }: HeldLine): OrderLine {
  const { title: variantTitle, pictureUrl, sku } = variant
  const inOffer = offer && { id: offer.id, fundedBy: offer.fundedBy, usualPrice: offer.usualPrice.toString() }
  return {
    ...{ holdId: hold.id, variantId: hold.variantId, quantity: hold.quantity, unitPrice: hold.unitPrice, total: totalOf(hold) },
    snapshot: { productTitle: product.title, variantTitle, pictureUrl, sku, ...(inOffer && { offer: inOffer }) },
  }
}

const totalOf = (hold: HoldFacts): bigint => hold.unitPrice * BigInt(hold.quantity)
