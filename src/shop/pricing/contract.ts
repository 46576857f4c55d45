import { z } from 'zod'
import { bilingualSchema } from '#platform/language'
import { moneySchema } from '#platform/money'

export const adjustmentKinds = ['discount', 'buy-more', 'bundle', 'coupon', 'shipping'] as const
export const funders = ['seller', 'platform'] as const

/** Why a code lowers nothing. */
export const couponRefusals = [
  ...(['unknown', 'try-later', 'not-yet', 'over', 'used-up', 'person-limit', 'first-order-only', 'other-market'] as const),
  ...(['no-product', 'deals-only', 'minimum', 'not-combined', 'nothing-left'] as const),
] as const
export type CouponRefusal = (typeof couponRefusals)[number]

export const adjustmentSchema = z
  .object({
    kind: z.enum(adjustmentKinds),
    promotionId: z.string(),
    /** What the buyer typed; null for what comes by itself. */
    code: z.string().nullable(),
    /** What it is, in words. */
    label: bilingualSchema,
    /** What it takes off, above zero. */
    amount: moneySchema,
    /** Who bears it. */
    fundedBy: z.enum(funders),
    /** Place among the lines; null where it lowers the delivery. */
    lineIndex: z.int().nullable(),
  })
  .meta({ id: 'Adjustment' })

export const couponAnswerSchema = z
  .object({
    code: z.string(),
    /** What it takes off; zero where it is refused. */
    amount: moneySchema,
    refusal: z.enum(couponRefusals).nullable(),
    /** With `minimum`: what is missing to it. */
    missing: moneySchema.nullable(),
  })
  .meta({ id: 'CouponAnswer' })
