import type { Market } from '#markets'
import { quoteBasket, type SalePolicy } from '#money/splits'
import { fromUuid, type Id } from '#platform/ids'
import type { VariantFacts } from '#shop/catalog'
import type { HoldFacts } from '#shop/inventory'
import type { Creator, LineSnapshot, OrderLine, SellerOrder } from '#shop/orders'
import type { DealFacts } from './deals.ts'
import type { ShippingOption } from './shipping.ts'

/** A hold with what it holds. */
export interface HeldLine {
  readonly hold: HoldFacts
  readonly facts: VariantFacts
  /** The deal whose price the hold keeps. */
  readonly deal: DealFacts | null
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

function lineOf({ hold, deal, facts: { product, variant } }: HeldLine): OrderLine {
  const { title: variantTitle, pictureUrl, sku } = variant
  return {
    ...{ holdId: hold.id, variantId: hold.variantId, quantity: hold.quantity, unitPrice: hold.unitPrice, total: totalOf(hold) },
    snapshot: { productTitle: product.title, variantTitle, pictureUrl, sku, ...(deal && dealSnapshot(deal)) },
  }
}

function dealSnapshot({ id, kind, fundedBy, usualPrice, lowestPrice, label }: DealFacts): Pick<LineSnapshot, 'deal' | 'offer'> {
  const deal = { id, kind, fundedBy, label, usualPrice: usualPrice?.toString() ?? null, lowestPrice: lowestPrice?.toString() ?? null }
  if (kind !== 'offer' || usualPrice === null) return { deal }
  return { deal, offer: { id: fromUuid('off', id), fundedBy, usualPrice: usualPrice.toString() } }
}

const totalOf = (hold: HoldFacts): bigint => hold.unitPrice * BigInt(hold.quantity)
