import { type Id, toUuid } from '#platform/ids'
import { type Hold, holdIdOf, type Occasion } from '#shop/inventory'
import type { HoldWire } from './contract.ts'
import type { CheckoutParts } from './deps.ts'
import { checkoutProblems } from './problems.ts'

export interface TakeInput {
  readonly key: string
  readonly variantId: Id<'var'>
  readonly quantity: number
  readonly showId?: Id<'shw'> | undefined
  readonly mediaTime?: number | undefined
  readonly market?: string | undefined
}

type Parts = Pick<CheckoutParts, 'catalog' | 'markets' | 'inventory' | 'occasions'>

/** Keeps units for one viewer for some minutes, at the price of this moment. */
export async function takeHold(parts: Parts, viewerId: Id<'vwr'>, input: TakeInput): Promise<HoldWire> {
  const { variantId, quantity, key } = input
  const [facts] = await parts.catalog.variantFacts([variantId])
  if (!facts) throw checkoutProblems['variant-unknown']()
  const show = input.showId ? await parts.occasions.describe('show', toUuid(input.showId)) : null
  const marketCode = input.market ?? show?.marketCode ?? (await marketOf(parts, facts.variant.prices))
  // Whoever presents gets a part of the sale, so a show counts only where the product really is on offer.
  const occasion: Occasion | null =
    input.showId && show?.sells(facts.product.id)
      ? { kind: 'show', id: toUuid(input.showId), mediaTime: input.mediaTime === undefined ? null : BigInt(input.mediaTime) }
      : null
  const price = facts.variant.prices.get(marketCode)
  if (!price) throw checkoutProblems['not-sold-here']()
  const id = holdIdOf(viewerId, key)
  const { outcome, state, endsAt, available } = await parts.inventory.take({
    ...{ id, viewerId, variantId, quantity, unitPrice: price.amount, currency: price.currency, marketCode, occasion },
  })
  switch (outcome) {
    case 'out-of-stock':
      throw checkoutProblems['out-of-stock'](undefined, { available })
    case 'limit-reached':
      throw checkoutProblems['limit-reached']()
    case 'held':
      return { id, variantId, quantity, state: 'held', expiresAt: endsAt!.toISOString() }
    case 'repeated': {
      const [earlier] = await parts.inventory.findHolds([id])
      return { ...holdToWire(earlier!), state: state! }
    }
  }
}

export const holdToWire = ({ id, variantId, quantity, state, endsAt }: Hold): HoldWire => ({
  ...{ id, variantId, quantity, state, expiresAt: endsAt.toISOString() },
})

async function marketOf(parts: Parts, prices: ReadonlyMap<string, unknown>): Promise<string> {
  if (prices.size === 1) return prices.keys().next().value!
  return (await parts.markets.list())[0]?.code ?? ''
}
