import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'
import { moneySchema } from '#platform/money'
import { shareParties } from './shares.ts'

const timeSchema = z.iso.datetime({ offset: true })
const text = (most: number) => z.string().trim().max(most)
const textOrNone = (most: number) => text(most).nullable()

export const disputeStateSchema = z.enum(['needs-response', 'under-review', 'won', 'lost'])
export const disputeReasonSchema = z.enum([
  ...['fraudulent', 'not-received', 'not-as-described', 'duplicate', 'credit-not-processed', 'general'],
] as const)
export const filePurposeSchema = z.enum(['receipt', 'shipping', 'communication', 'other'])

export const evidenceTextsSchema = z.object({
  /** What happened, in the shop's words. */
  explanation: text(10_000),
  productDescription: textOrNone(2_000),
  carrier: textOrNone(120),
  trackingNumber: textOrNone(120),
  shippedOn: z.iso.date().nullable(),
})
export type EvidenceTextsWire = z.output<typeof evidenceTextsSchema>

export const disputeFileSchema = z.object({
  id: idSchema('evd'),
  purpose: filePurposeSchema,
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.int(),
})

export const disputeRowSchema = z
  .object({
    id: idSchema('dsp'),
    /** Of the order that was paid for: `SK-48213`. */
    number: z.string().nullable(),
    buyerName: z.string().nullable(),
    brands: z.array(bilingualSchema),
    reason: disputeReasonSchema,
    amount: moneySchema,
    state: disputeStateSchema,
    openedAt: timeSchema,
    /** Until when the bank takes an answer. */
    dueAt: timeSchema.nullable(),
    decidedAt: timeSchema.nullable(),
  })
  .meta({ id: 'DisputeRow' })
export type DisputeRowWire = z.input<typeof disputeRowSchema>

export const disputePageSchema = z.object({ items: z.array(disputeRowSchema), nextCursor: z.string().nullable() })

export const disputeSchema = disputeRowSchema
  .extend({
    provider: z.string(),
    reference: z.string(),
    fee: moneySchema,
    buyerEmail: z.string().nullable(),
    orders: z.array(z.object({ id: idSchema('sor'), organisationId: idSchema('org'), name: bilingualSchema })),
    /** Whose money is held, returned or lost; the parts add up to the amount. */
    shares: z.array(z.object({ party: z.enum(shareParties), name: bilingualSchema, amount: moneySchema })),
    texts: evidenceTextsSchema,
    files: z.array(disputeFileSchema),
    submittedAt: timeSchema.nullable(),
    /** When the provider had the answer; later than submitted while it does not answer. */
    sentAt: timeSchema.nullable(),
    acceptedAt: timeSchema.nullable(),
    /** Whether this person may send the answer or accept. */
    mayAnswer: z.boolean(),
  })
  .meta({ id: 'Dispute' })
export type DisputeWire = z.input<typeof disputeSchema>
