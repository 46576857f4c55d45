import type { Id } from '#platform/ids'

export const endReasons = ['time', 'stock', 'host', 'occasion-over'] as const
export type EndReason = (typeof endReasons)[number]

/** What never changes about an offer. */
export interface OfferFacts {
  readonly id: Id<'off'>
  readonly organisationId: Id<'org'>
  readonly variantId: Id<'var'>
  readonly marketCode: string
  readonly currency: string
  /** Minor units. */
  readonly price: bigint
  /** What everybody else paid when it was made. */
  readonly usualPrice: bigint
  /** Of the 30 days before; a price is struck only where the offer is below this one. */
  readonly lowestPrice: bigint
  readonly quantity: number
  readonly mostPerPerson: number
  /** Who bears the difference to the usual price. */
  readonly fundedBy: 'seller'
  /** Where it is made; offers do not know what a show is. `id` is a UUID. */
  readonly occasion: { readonly kind: string; readonly id: string }
  readonly startsAt: Date
  readonly endsAt: Date
}

export interface Offer extends OfferFacts {
  readonly endedAt: Date | null
  readonly endReason: EndReason | null
}

export const PRICE_MEMORY_DAYS = 30

/** Percent below the lowest of 30 days that are proposed, the first one preselected. */
const STEPS = [10, 15, 20, 30] as const

/** Prices to choose from, dearest first, in whole steps of what people say: 1, 5 or 10 major units, or a tenth of one for small prices. */
export function proposePrices(lowestPrice: bigint, exponent: number): bigint[] {
  const major = 10n ** BigInt(exponent)
  const step = stepOf(lowestPrice, major)
  const prices = STEPS.map((percent) => {
    const exact = (lowestPrice * BigInt(100 - percent)) / 100n
    return exact - (exact % step)
  })
  return [...new Set(prices)].filter((price) => price > 0n && price < lowestPrice)
}

function stepOf(price: bigint, major: bigint): bigint {
  if (price >= major * 1_000n) return major * 10n
  if (price >= major * 200n) return major * 5n
  if (price >= major * 10n) return major
  return major >= 10n ? major / 10n : 1n
}
