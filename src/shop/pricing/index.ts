/** Pricing: the one rule that decides what held lines cost. No database, no clock. */
export type { PriceInput, PriceLine } from './price-input.ts'
export { type Priced, priceLines } from './price-lines.ts'
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
