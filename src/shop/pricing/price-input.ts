import type { Id } from '#platform/ids'
import type { CouponPromotion, Promotion } from './promotion.ts'

/** A held line. */
export interface PriceLine {
  /** The caller's; lines are worked off in its order, so that theirs does not matter. */
  readonly key: string
  readonly organisationId: Id<'org'>
  readonly productId: Id<'prd'>
  readonly quantity: number
  /** What the hold keeps, in minor units. */
  readonly unitPrice: bigint
  /** Held at a deal's own price: nothing lowers it further. */
  readonly inDeal: boolean
}

export interface PriceInput {
  readonly lines: readonly PriceLine[]
  readonly currency: string
  /** Price of the delivery. */
  readonly delivery: bigint
  /** Those that come by themselves. */
  readonly promotions: readonly Promotion[]
  readonly coupons: readonly CouponPromotion[]
}
