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
  const occasion: Occasion | null = input.showId
    ? { kind: 'show', id: toUuid(input.showId), mediaTime: input.mediaTime === undefined ? null : BigInt(input.mediaTime) }
    : null
  const marketCode = input.market ?? (await marketOf(parts, facts.variant.prices, occasion))
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

async function marketOf(parts: Parts, prices: ReadonlyMap<string, unknown>, occasion: Occasion | null): Promise<string> {
  const described = occasion && (await parts.occasions.describe(occasion.kind, occasion.id))
  if (described) return described.marketCode
  if (prices.size === 1) return prices.keys().next().value!
  return (await parts.markets.list())[0]?.code ?? ''
}
