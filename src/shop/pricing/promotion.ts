import type { Id } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import type { adjustmentKinds, CouponRefusal, funders } from './contract.ts'

export type AdjustmentKind = (typeof adjustmentKinds)[number]
export type FundedBy = (typeof funders)[number]

/** What is taken off. Amounts are minor units; of a unit, a set or the whole, as the promotion says. */
export type Reduction =
  | { readonly type: 'percent'; readonly basisPoints: number }
  | { readonly type: 'fixed'; readonly amount: bigint }
  | { readonly type: 'shipping' }

export interface Tier {
  readonly quantity: number
  readonly basisPoints: number
}

export interface BundlePart {
  readonly productId: Id<'prd'>
  readonly quantity: number
}

/** What a promotion grants; when, to whom and how often is asked before. */
export interface Promotion {
  readonly id: Id<'prm'>
  readonly title: Bilingual
  /** The brand whose goods it lowers; null: those of all. */
  readonly organisationId: Id<'org'> | null
  readonly fundedBy: FundedBy
  /** Empty: all products of the brand. */
  readonly productIds: readonly Id<'prd'>[]
  readonly terms: Terms
}

export type Terms =
  /** Off each unit. */
  | { readonly kind: 'discount'; readonly reduction: Exclude<Reduction, { type: 'shipping' }> }
  /** Off all units, by how many there are; tiers rise. */
  | { readonly kind: 'buy-more'; readonly tiers: readonly Tier[] }
  /** Off each whole set. */
  | { readonly kind: 'bundle'; readonly parts: readonly BundlePart[]; readonly reduction: Exclude<Reduction, { type: 'shipping' }> }
  /** Off what its products cost together, from a minimum on. */
  | { readonly kind: 'coupon'; readonly code: string; readonly minimum: bigint; readonly reduction: Reduction }

export type CouponPromotion = Promotion & { readonly terms: Extract<Terms, { kind: 'coupon' }> }

/** One thing that was lowered, by how much and by whom. Amounts are minor units, above zero. */
export interface Adjustment {
  readonly kind: AdjustmentKind
  readonly promotionId: Id<'prm'>
  readonly code: string | null
  readonly label: Bilingual
  readonly amount: bigint
  readonly fundedBy: FundedBy
  /** Place among the lines that were asked about; null for the delivery. */
  readonly lineIndex: number | null
  /** Whose goods, or whose part of the delivery. */
  readonly organisationId: Id<'org'>
}

export interface CouponAnswer {
  readonly promotion: CouponPromotion
  readonly amount: bigint
  readonly refusal: CouponRefusal | null
  /** With `minimum`: what is missing to it. */
  readonly missing: bigint | null
}
