import type { Market } from '#markets'
import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import { type MoneyWire, money, toWire } from '#platform/money'
import type { HoldFacts } from '#shop/inventory'
import { lineToWire, nameSplit, reductionsOf, type SellerOrder, type SplitNaming } from '#shop/orders'
import { type Basket, bySeller, type HeldLine, makeBasket, priceLineOf } from './basket.ts'
import type { QuoteWire } from './contract.ts'
import { dealOf } from './deals.ts'
import type { CheckoutParts } from './deps.ts'
import { priorPricesOf } from './prior-prices.ts'
import { checkoutProblems } from './problems.ts'
import { type Promoted, promote } from './promote.ts'
import { requireAdmitted } from './require-admitted.ts'
import type { ShippingOption } from './shipping.ts'

export interface QuoteInput {
  readonly holdIds: readonly Id<'hld'>[]
  readonly country: string
  readonly shippingMethod?: string | undefined
  /** Codes as they were typed. */
  readonly coupons?: readonly string[] | undefined
  /** The buyer's, once written: what one person may have is counted by it too. */
  readonly email?: string | undefined
  /** Where the question comes from: who guesses codes is slowed down by it. */
  readonly address?: string | undefined
}

export interface Reckoning {
  readonly holds: readonly HoldFacts[]
  readonly market: Market
  readonly basket: Basket
  readonly promoted: Promoted
  /** One seller's after the other's, as in the basket. */
  readonly lines: readonly HeldLine[]
  readonly shipping: ShippingOption
  readonly shippingOptions: readonly ShippingOption[]
}

type Parts = Pick<
  CheckoutParts,
  'inventory' | 'deals' | 'catalog' | 'markets' | 'occasions' | 'shipping' | 'clock' | 'promotions' | 'orders' | 'audience'
>

/** Works out what the viewer's holds cost, delivered. Holds of another viewer are not there; what is only for adults is not priced for others. */
export async function reckon(parts: Parts, buyer: Actor, input: QuoteInput): Promise<Reckoning> {
  const viewerId = buyer.viewerId!
  const holds = await ownHolds(parts, viewerId, input.holdIds)
  await requireAdmitted(
    parts,
    buyer,
    holds.map((hold) => hold.occasion),
  )
  const [first] = holds
  if (!first || holds.some((hold) => hold.marketCode !== first.marketCode)) throw checkoutProblems['markets-mixed']()
  const market = await parts.markets.get(first.marketCode)
  if (market.country !== input.country) throw checkoutProblems['not-delivered-there']()
  const facts = await parts.catalog.variantFacts(holds.map((hold) => hold.variantId))
  const deals = holds.some((hold) => hold.fenceId !== null) ? await Promise.all(holds.map((hold) => dealOf(parts.deals, hold.fenceId))) : []
  const lines = bySeller(holds.map((hold, index): HeldLine => ({ hold, facts: facts[index]!, deal: deals[index] ?? null })))
  const quoted = await parts.shipping.quote({ market, country: input.country, goods: worthOf(holds), now: parts.clock.now() })
  // Whoever gives something away pays for its delivery.
  const isPrize = lines.every(({ deal }) => deal?.kind === 'giveaway')
  const shippingOptions = isPrize ? quoted.map((option) => ({ ...option, price: money(0n, market.currency) })) : quoted
  const shipping = shippingOptions.find((option) => option.code === (input.shippingMethod ?? shippingOptions[0]!.code))
  if (!shipping) throw checkoutProblems['shipping-unknown']()
  // One occasion for all of it, or none: a host is paid for what was sold on air alone.
  const occasion = holds.every((hold) => hold.occasion?.id === first.occasion?.id) ? first.occasion : null
  const creator = (occasion && (await parts.occasions.describe(occasion.kind, occasion.id))?.creator) ?? null
  const promoted = await promote(parts, {
    ...{ lines: lines.map(priceLineOf), market, delivery: shipping.price.amount },
    ...{ codes: input.coupons ?? [], buyer: { viewerId, email: input.email ?? null, address: input.address ?? null } },
  })
  const basket = makeBasket({ lines, adjustments: promoted.adjustments, market, shipping, creator })
  return { holds, market, shipping, shippingOptions, promoted, lines, basket }
}

const worthOf = (holds: readonly HoldFacts[]): bigint => holds.reduce((sum, hold) => sum + hold.unitPrice * BigInt(hold.quantity), 0n)

async function ownHolds(parts: Parts, viewerId: Id<'vwr'>, holdIds: readonly Id<'hld'>[]): Promise<HoldFacts[]> {
  const ids = [...new Set(holdIds)]
  const holds = await parts.inventory.holdFacts(ids)
  return holds.map((hold) => {
    if (!hold || hold.viewerId !== viewerId) throw checkoutProblems['hold-not-yours']()
    return hold
  })
}

/** The full price, and who gets what of it, before paying. */
export async function quoteOrder(parts: Parts & Pick<CheckoutParts, 'organisations'>, buyer: Actor, input: QuoteInput): Promise<QuoteWire> {
  const { market, basket, lines, shipping, shippingOptions, promoted } = await reckon(parts, buyer, input)
  const { currency } = market
  const naming: SplitNaming = {
    ...{ currency, taxRateBasisPoints: market.tax.rateBasisPoints, taxIncluded: market.tax.included },
    nameOf: await brandNames(parts, basket.sellers),
  }
  const wire = (amount: bigint): MoneyWire => toWire({ amount, currency })
  const prior = await priorPricesOf(parts, { ...promoted, lines, market: market.code })
  return {
    lines: basket.sellers.flatMap((seller) => seller.lines.map((line) => lineToWire(line, currency))),
    shippingMethods: shippingOptions.map(({ price, ...option }) => ({ ...option, price: toWire(price) })),
    shippingMethod: shipping.code,
    ...{ goods: wire(basket.goods), delivery: wire(basket.delivery), tax: wire(basket.tax), total: wire(basket.total) },
    taxIncluded: market.tax.included,
    split: nameSplit(basket.sellers, naming),
    ...reductionsOf(basket.sellers, naming),
    coupons: promoted.codes.map(({ code, amount, refusal, missing }) => ({
      ...{ code, amount: wire(amount), refusal, missing: missing === null ? null : wire(missing) },
    })),
    priorPrices: prior.map((amount) => (amount === null ? null : wire(amount))),
  }
}

/** Names of the brands in a basket or an order, looked up once. */
export async function brandNames(
  { organisations }: Pick<CheckoutParts, 'organisations'>,
  sellers: readonly Pick<SellerOrder, 'organisationId'>[],
) {
  const brands = await Promise.all(sellers.map((seller) => organisations.get(seller.organisationId)))
  const names = new Map(brands.map((brand) => [brand.id, brand.name]))
  return (seller: Pick<SellerOrder, 'organisationId'>) => names.get(seller.organisationId)!
}
