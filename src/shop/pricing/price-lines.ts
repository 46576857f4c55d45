import { automatic } from './automatic.ts'
import { applyCoupons } from './coupons.ts'
import type { PriceInput } from './price-input.ts'
import type { Adjustment, CouponAnswer } from './promotion.ts'
import { openWork } from './work.ts'

export interface Priced {
  readonly adjustments: readonly Adjustment[]
  /** In the order of `coupons`. */
  readonly coupons: readonly CouponAnswer[]
}

/**
 * The one price rule. In this order, each on what the one before left:
 * 1. A deal's price is kept by its hold: its lines are lowered by nothing but free delivery.
 * 2. A discount on products, then buy-more, then bundles: a unit is lowered by one of them, the first that fits; among several of one kind the
 *    one that takes off most.
 * 3. Codes: one of each brand and one of the platform, the brand's first; the one that takes off more where two would.
 * 4. One code for the delivery.
 * Amounts are shared over lines by largest remainder. Nothing falls below zero. Pure: neither the order of lines nor that of codes matters.
 */
export function priceLines(input: PriceInput): Priced {
  if (input.promotions.length === 0 && input.coupons.length === 0) return { adjustments: [], coupons: [] }
  const work = openWork(input)
  automatic(work, input.promotions)
  const answers = applyCoupons(work, input.coupons)
  return { adjustments: work.adjustments, coupons: answers }
}
