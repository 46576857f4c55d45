/** Pricing: the one rule that decides what held lines cost. No database, no clock. */

export { grantOf, labelOf } from './explain.ts'
export type { PriceInput, PriceLine } from './price-input.ts'
export { type Priced, priceLines } from './price-lines.ts'
export {
  concerns,
  lowestSince,
  type PriceSince,
  type PriceStep,
  type PromotionSpan,
  priceSteps,
  priorOfLowered,
  priorPrice,
} from './prior-price.ts'
export type {
  Adjustment,
  AdjustmentKind,
  BundlePart,
  CouponAnswer,
  CouponPromotion,
  FundedBy,
  Promotion,
  Reduction,
  Terms,
  Tier,
} from './promotion.ts'
