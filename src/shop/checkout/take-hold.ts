import type { Actor } from '#platform/http'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import { type Money, money, toWire } from '#platform/money'
import type { ProductLimits } from '#shop/catalog'
import { type Hold, holdIdOf, type Occasion, type TakeOutcome, type TakeRequest } from '#shop/inventory'
import type { Offer } from '#shop/offers'
import type { HoldWire } from './contract.ts'
import type { CheckoutParts } from './deps.ts'
import { checkoutProblems } from './problems.ts'
import { requireAdmitted } from './require-admitted.ts'

export interface TakeInput {
  readonly key: string
  readonly variantId: Id<'var'>
  readonly quantity: number
  readonly showId?: Id<'shw'> | undefined
  readonly mediaTime?: number | undefined
  readonly offerId?: Id<'off'> | undefined
  readonly delayMilliseconds?: number | undefined
  readonly market?: string | undefined
}

type Parts = Pick<CheckoutParts, 'catalog' | 'markets' | 'inventory' | 'offers' | 'occasions' | 'audience'>

/** Keeps units for one viewer for some minutes, at the price of this moment: the usual one, or that of the offer it is taken in. */
export async function takeHold(parts: Parts, taker: Actor, input: TakeInput): Promise<HoldWire> {
  const { accountId } = taker
  const viewerId = taker.viewerId!
  const { variantId, quantity, key } = input
  const [facts] = await parts.catalog.variantFacts([variantId])
  if (facts?.product.state !== 'published') throw checkoutProblems['variant-unknown']()
  if (input.showId) await requireAdmitted(parts, taker, [{ kind: 'show', id: toUuid(input.showId) }])
  const show = input.showId ? await parts.occasions.describe('show', toUuid(input.showId)) : null
  if (show?.refuses) throw checkoutProblems['only-practice']()
  const marketCode = input.market ?? show?.marketCode ?? (await marketOf(parts, facts.variant.prices))
  // Whoever presents gets a part of the sale, so a show counts only where the product really is on offer.
  const occasion: Occasion | null =
    input.showId && show?.sells(facts.product.id)
      ? { kind: 'show', id: toUuid(input.showId), mediaTime: input.mediaTime === undefined ? null : BigInt(input.mediaTime) }
      : null
  const usual = facts.variant.prices.get(marketCode)
  if (!usual) throw checkoutProblems['not-sold-here']()
  const offer = input.offerId ? await parts.offers.find(input.offerId) : null
  // An offer of another thing, place or market is as good as none.
  const fits = offer?.variantId === variantId && offer.marketCode === marketCode && offer.occasion.id === occasion?.id
  if (input.offerId && !fits) throw checkoutProblems['offer-over'](undefined, { usualPrice: toWire(usual) })
  // An offer is never dearer than what everybody else pays, also when that has fallen since.
  const price = offer && offer.price < usual.amount ? money(offer.price, offer.currency) : usual
  const id = holdIdOf(viewerId, key)
  const request: TakeRequest = {
    ...{ id, viewerId, accountId, variantId, quantity, unitPrice: price.amount, currency: price.currency, marketCode, occasion },
    ...(offer && { fenceId: toUuid(offer.id), delayMilliseconds: input.delayMilliseconds ?? 0 }),
  }
  const taken = await parts.inventory.take(request)
  if (taken.outcome === 'held') {
    const expiresAt = taken.endsAt!.toISOString()
    return { id, variantId, quantity, state: 'held', expiresAt, unitPrice: toWire(price), offerId: offer?.id ?? null }
  }
  if (taken.outcome === 'repeated') {
    const [earlier] = await parts.inventory.findHolds([id])
    return { ...holdToWire(earlier!), state: taken.state! }
  }
  throw refusalOf(taken, offer, usual, facts.product.limits)
}

function refusalOf({ outcome, available }: TakeOutcome, offer: Offer | null, usual: Money, limits: ProductLimits): Error {
  const usualPrice = toWire(usual)
  switch (outcome) {
    case 'fence-closed':
      return checkoutProblems['offer-over'](undefined, { usualPrice })
    case 'fence-empty':
      return checkoutProblems['offer-sold-out'](undefined, { usualPrice, available })
    case 'fence-limit':
      return checkoutProblems['offer-limit'](undefined, { usualPrice, available, limit: offer?.mostPerPerson })
    case 'product-limit':
      return checkoutProblems['product-limit'](undefined, { ...limits })
    case 'limit-reached':
      return checkoutProblems['limit-reached']()
    default:
      return checkoutProblems['out-of-stock'](undefined, { available })
  }
}

export const holdToWire = ({ id, variantId, quantity, state, endsAt, unitPrice, currency, fenceId }: Hold): HoldWire => ({
  ...{ id, variantId, quantity, state, expiresAt: endsAt.toISOString(), unitPrice: toWire({ amount: unitPrice, currency }) },
  offerId: fenceId === null ? null : fromUuid('off', fenceId),
})

async function marketOf(parts: Parts, prices: ReadonlyMap<string, unknown>): Promise<string> {
  if (prices.size === 1) return prices.keys().next().value!
  return (await parts.markets.list())[0]?.code ?? ''
}
