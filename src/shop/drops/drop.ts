import type { Id } from '#platform/ids'
import type { SalePlace } from '#shop/sales'

export const dropEndReasons = ['time', 'stock', 'host', 'occasion-over', 'called-off'] as const
export type DropEndReason = (typeof dropEndReasons)[number]

/** What never changes about a drop, but for prices around it until it opens. */
export interface DropFacts {
  readonly id: Id<'drp'>
  readonly organisationId: Id<'org'>
  readonly productId: Id<'prd'>
  readonly variantId: Id<'var'>
  readonly marketCode: string
  readonly currency: string
  /** Minor units. */
  readonly price: bigint
  /** What everybody else paid when it was planned, and then when it opened. */
  readonly usualPrice: bigint
  /** Of the 30 days before; a price is struck only where the drop is below this one. */
  readonly lowestPrice: bigint
  readonly quantity: number
  readonly mostPerPerson: number
  readonly turnSeconds: number
  readonly openSeconds: number
  readonly occasion: SalePlace
  /** What people are told ahead; it opens when its host opens it. */
  readonly announcedFor: Date
}

export interface Drop extends DropFacts {
  readonly openedAt: Date | null
  readonly endsAt: Date | null
  readonly endedAt: Date | null
  readonly endReason: DropEndReason | null
}

export type DropState = 'announced' | 'open' | 'over'

export function stateOf({ openedAt, endedAt }: Pick<Drop, 'openedAt' | 'endedAt'>): DropState {
  if (endedAt !== null) return 'over'
  return openedAt === null ? 'announced' : 'open'
}

/** Units of a drop that nobody opens come back so long after the announced time. */
export const NEVER_OPENED_HOURS = 12
/** So far ahead units may be set aside. */
export const PLANNED_DAYS = 60
/** Planned drops of one occasion that are not over, at most. */
export const DROPS_AT_ONCE = 20
