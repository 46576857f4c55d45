/** Pricing: the one rule that decides what held lines cost. No database, no clock. */
export { shareDelivery } from './coupons.ts'
export { type Priced, type PriceInput, type PriceLine, priceLines } from './price-lines.ts'
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
