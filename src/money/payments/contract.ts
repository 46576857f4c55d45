import { z } from 'zod'
import { idSchema } from '#platform/ids'

/** A card that the buyer chose to keep with the payment provider. Its number is known there alone. */
export const savedCardSchema = z
  .object({
    id: idSchema('crd'),
    /** As printed on the card: `Visa`. */
    brand: z.string(),
    last4: z.string(),
    expiryMonth: z.int().min(1).max(12),
    expiryYear: z.int(),
    /** It can be removed, and pays no more. */
    expired: z.boolean(),
  })
  .meta({ id: 'SavedCard' })
export type SavedCardWire = z.input<typeof savedCardSchema>
export const savedCardsSchema = z.object({ items: z.array(savedCardSchema) })

/** `frame`: in the provider's fields on this page; `page`: on the provider's own page, which the answer to the order names. */
export const paymentFormSchema = z.object({ provider: z.string(), form: z.enum(['frame', 'page']) }).meta({ id: 'PaymentForm' })

/** How an order is paid. */
export const payWithSchema = z.object({
  /** From the provider's card fields; `saved` where a kept card pays, `nothing-to-pay` where nothing does. */
  token: z.string().max(200),
  /** Of an account: have the provider keep this card. Guests keep none. */
  keepCard: z.boolean().optional(),
  /** Pay with this one of mine. */
  savedCardId: idSchema('crd').optional(),
})
