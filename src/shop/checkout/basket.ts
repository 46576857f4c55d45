import type { Market } from '#markets'
import { quoteBasket, type SalePolicy } from '#money/splits'
import { fromUuid, type Id } from '#platform/ids'
import type { VariantFacts } from '#shop/catalog'
import type { HoldFacts } from '#shop/inventory'
import type { Creator, LineSnapshot, OrderLine, SellerOrder, SplitAmounts } from '#shop/orders'
import type { Adjustment, PriceLine } from '#shop/pricing'
import type { DealFacts } from './deals.ts'
import type { ShippingOption } from './shipping.ts'

/** A hold with what it holds. */
export interface HeldLine {
  readonly hold: HoldFacts
  readonly facts: VariantFacts
  /** The deal whose price the hold keeps. */
  readonly deal: DealFacts | null
}

/** One seller's lines after the other's, as they stand in baskets, orders and receipts. */
export const bySeller = (lines: readonly HeldLine[]): HeldLine[] =>
  [...Map.groupBy(lines, (line) => line.facts.product.organisationId).values()].flat()

/** What the price rule knows of a line. */
export const priceLineOf = ({ hold, deal, facts: { product } }: HeldLine): PriceLine => ({
  ...{ key: hold.id, organisationId: product.organisationId, productId: product.id },
  ...{ quantity: hold.quantity, unitPrice: hold.unitPrice, inDeal: deal !== null },
})

export interface BasketInput {
  /** From `bySeller`. */
  readonly lines: readonly HeldLine[]
  /** Places among `lines`. */
  readonly adjustments: readonly Adjustment[]
  readonly market: Market
  readonly shipping: ShippingOption
  readonly creator: Creator | null
}

/** What a buyer would pay, and to whom; all amounts in minor units of the market's currency. */
export interface Basket {
  readonly market: Market
  /** Before reductions, as delivery. */
  readonly goods: bigint
  readonly delivery: bigint
  readonly discount: bigint
  readonly tax: bigint
  readonly total: bigint
  readonly sellers: readonly Omit<SellerOrder, 'id'>[]
}

/** Pure: the same lines, reductions, market and delivery always make the same basket. */
export function makeBasket({ lines, adjustments, market, shipping, creator }: BasketInput): Basket {
  const policy = policyOf(market, creator !== null)
  const sellers = [...Map.groupBy(lines, (line) => line.facts.product.organisationId)].map(([organisationId, held]) => {
    const first = lines.indexOf(held[0]!)
    const own = adjustments.filter((adjustment) => adjustment.organisationId === organisationId)
    const goods = sumOf(held.map(({ hold }) => totalOf(hold)))
    return { organisationId, held, goods, adjustments: own.map((each) => placedFrom(each, first)) }
  })
  // The order of holds is the buyer's; odd units are not to follow it.
  const inOrder = sellers.toSorted((a, b) => (a.organisationId < b.organisationId ? -1 : 1))
  const quote = quoteBasket({
    sellers: inOrder.map(({ goods, adjustments: own }) => ({
      ...{ goods: goods - paidBy('seller', own), funded: paidBy('platform', own), weight: goods, policy },
    })),
    delivery: shipping.price.amount,
    deliveryTaxed: market.tax.onDelivery ?? true,
    taxRateBasisPoints: market.tax.rateBasisPoints,
    taxIncluded: market.tax.included,
  })
  return {
    ...{ market, goods: sumOf(sellers.map(({ goods }) => goods)), delivery: quote.delivery, tax: quote.tax, total: quote.total },
    discount: sumOf(adjustments.map(({ amount }) => amount)),
    sellers: sellers.map((seller) => sellerOf(seller, quote.sellers[inOrder.indexOf(seller)]!, creator)),
  }
}

const sumOf = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n)
const paidBy = (funder: Adjustment['fundedBy'], adjustments: readonly Adjustment[]): bigint =>
  sumOf(adjustments.filter(({ fundedBy }) => fundedBy === funder).map(({ amount }) => amount))
const placedFrom = (adjustment: Adjustment, first: number): Adjustment =>
  adjustment.lineIndex === null ? adjustment : { ...adjustment, lineIndex: adjustment.lineIndex - first }

function policyOf({ salePolicy, processorFee }: Market, presented: boolean): SalePolicy {
  const { version, rateBasisPoints, fixed } = processorFee
  return {
    creatorBasisPoints: presented ? salePolicy.creatorRateBasisPoints : 0,
    platformBasisPoints: salePolicy.platformRateBasisPoints,
    feeSchedule: { version, rateBasisPoints, fixedMinor: fixed.amount },
  }
}

interface SellerPart {
  readonly organisationId: Id<'org'>
  readonly held: readonly HeldLine[]
  readonly goods: bigint
  readonly adjustments: readonly Adjustment[]
}

function sellerOf(
  { organisationId, held, goods, adjustments }: SellerPart,
  quote: ReturnType<typeof quoteBasket>['sellers'][number],
  creator: Creator | null,
): Omit<SellerOrder, 'id'> {
  const { delivery, tax, total, parts, subsidy } = quote
  const sharesOf = (shares: typeof parts): SplitAmounts => Object.fromEntries(shares.map((part) => [part.party, part.amount]))
  const off = (place: number): bigint => sumOf(adjustments.filter(({ lineIndex }) => lineIndex === place).map(({ amount }) => amount))
  return {
    ...{ organisationId, goods, delivery, discount: sumOf(adjustments.map(({ amount }) => amount)), tax, total },
    ...{ split: sharesOf(parts), subsidy: sharesOf(subsidy), adjustments, creator },
    lines: held.map((line, place) => lineOf(line, off(place))),
  }
}

function lineOf({ hold, deal, facts: { product, variant } }: HeldLine, discount: bigint): OrderLine {
  const { title: variantTitle, pictureUrl, sku } = variant
  return {
    ...{ holdId: hold.id, variantId: hold.variantId, quantity: hold.quantity, unitPrice: hold.unitPrice, total: totalOf(hold), discount },
    snapshot: { productTitle: product.title, variantTitle, pictureUrl, sku, ...(deal && dealSnapshot(deal)) },
  }
}

function dealSnapshot({ id, kind, fundedBy, usualPrice, lowestPrice, label }: DealFacts): Pick<LineSnapshot, 'deal' | 'offer'> {
  const deal = { id, kind, fundedBy, label, usualPrice: usualPrice?.toString() ?? null, lowestPrice: lowestPrice?.toString() ?? null }
  if (kind !== 'offer' || usualPrice === null) return { deal }
  return { deal, offer: { id: fromUuid('off', id), fundedBy, usualPrice: usualPrice.toString() } }
}

const totalOf = (hold: HoldFacts): bigint => hold.unitPrice * BigInt(hold.quantity)
