import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { bilingualSchema } from '#platform/language'
import { moneySchema } from '#platform/money'
import { orderEventKinds } from './journal.ts'
import { buyerReasons, refundReasons, sellerReasons } from './reasons.ts'
import { sellerOrderStates } from './states.ts'

const timeSchema = z.iso.datetime({ offset: true })

export const sellerOrderStateSchema = z.enum(sellerOrderStates.all)

/** What a person at the desk may do with an order now. */
export const deskActs = ['ship', 'deliver', 'cancel', 'answer-cancellation', 'refund', 'message', 'note'] as const

export const timelineKinds = ['held', 'paid', 'captured', ...orderEventKinds] as const
export const timelineStepSchema = z.object({
  at: timeSchema,
  kind: z.enum(timelineKinds),
  detail: bilingualSchema.nullable(),
  /** Null where Souk itself acted. */
  by: z.object({ kind: z.enum(['buyer', 'seller', 'operator']), name: z.string().nullable() }).nullable(),
  reasonCode: z.string().nullable(),
  /** In the words of who acted. */
  note: z.string().nullable(),
  amount: moneySchema.nullable(),
  until: timeSchema.nullable(),
})

export const parcelSchema = z
  .object({
    id: z.uuid(),
    number: z.int(),
    carrier: z.string(),
    trackingNumber: z.string(),
    trackingUrl: z.string().nullable(),
    shippedAt: timeSchema,
    deliveredAt: timeSchema.nullable(),
    lines: z.array(z.object({ position: z.int(), quantity: z.int() })),
  })
  .meta({ id: 'Parcel' })

export const orderRefundSchema = z
  .object({
    id: z.uuid(),
    amount: moneySchema,
    reasonCode: z.string(),
    note: z.string().nullable(),
    state: z.enum(['pending', 'succeeded', 'failed']),
    at: timeSchema,
    settledAt: timeSchema.nullable(),
  })
  .meta({ id: 'OrderRefund' })

export const cancellationSchema = z
  .object({
    state: z.enum(['requested', 'approved', 'refused']),
    reasonCode: z.string(),
    note: z.string().nullable(),
    answer: z.string().nullable(),
    askedAt: timeSchema,
  })
  .meta({ id: 'CancellationRequest' })

export const invoiceRefSchema = z
  .object({ id: z.uuid(), kind: z.enum(['invoice', 'credit-note']), number: z.string(), issuedAt: timeSchema })
  .meta({ id: 'InvoiceRef' })

export const lineUnitsSchema = z.object({
  position: z.int(),
  shipped: z.int(),
  cancelled: z.int(),
  returned: z.int(),
  /** Units that money was given back for. */
  refunded: z.int(),
  /** What was paid for the whole line, its part of taxes and reductions included. */
  worth: moneySchema,
})

/** What becomes of an order after it was placed. */
export const careSchema = z.object({
  /** Until when the buyer may cancel alone. */
  holdUntil: timeSchema.nullable(),
  returnUntil: timeSchema.nullable(),
  refunded: moneySchema,
  units: z.array(lineUnitsSchema),
  deliveryWorth: moneySchema,
  parcels: z.array(parcelSchema),
  refunds: z.array(orderRefundSchema),
  cancellation: cancellationSchema.nullable(),
  invoices: z.array(invoiceRefSchema),
  unread: z.int(),
})

export type Care = z.input<typeof careSchema> & { timeline: z.input<typeof timelineStepSchema>[] }

const keySchema = z.uuid()
const noteSchema = z.string().trim().max(1_000).optional()
const unitsSchema = z.array(z.object({ position: z.int().min(0), quantity: z.int().min(1) })).max(200)

export const shipmentSchema = z.object({
  key: keySchema,
  carrier: z.string().trim().min(1).max(80),
  trackingNumber: z.string().trim().min(1).max(80),
  trackingUrl: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullish(),
  /** Absent: all that has not left yet. */
  lines: unitsSchema.min(1).optional(),
})
export const keyedSchema = z.object({ key: keySchema })
export const deskCancellationSchema = z.object({
  key: keySchema,
  reasonCode: z.enum(sellerReasons),
  /** Told to the buyer. */
  note: noteSchema,
  lines: unitsSchema.min(1).optional(),
})
export const buyerCancellationSchema = z.object({ key: keySchema, reasonCode: z.enum(buyerReasons), note: noteSchema })
export const cancellationAnswerSchema = z.object({ key: keySchema, approve: z.boolean(), note: noteSchema })
export const refundRequestSchema = z.object({
  key: keySchema,
  reasonCode: z.enum(refundReasons),
  note: noteSchema,
  lines: unitsSchema.default([]),
  delivery: z.boolean().default(false),
  restock: z.boolean().default(false),
  /** Absent: what the units and the delivery were worth. */
  amount: moneySchema.optional(),
})

export const messageRequestSchema = z.object({
  key: keySchema,
  body: z.string().trim().min(1).max(4_000),
  pictureId: z.uuid().nullish().meta({ description: 'Of a picture that was taken in for this order before.' }),
})
export const orderMessageSchema = z
  .object({
    id: z.uuid(),
    side: z.enum(['buyer', 'seller']),
    author: z.string(),
    body: z.string().meta({ description: 'Empty when it is withheld.' }),
    pictureUrl: z.string().nullable(),
    withheld: z.boolean().meta({ description: 'By an operator, from both sides.' }),
    at: timeSchema,
  })
  .meta({ id: 'OrderMessage' })
export const orderThreadSchema = z.object({ items: z.array(orderMessageSchema) })
export const noteRequestSchema = z.object({ body: z.string().trim().min(1).max(4_000) })
export const orderNotesSchema = z.object({
  items: z.array(z.object({ id: z.uuid(), author: z.string(), body: z.string(), at: timeSchema })),
})

export const buyerOrderRowSchema = z
  .object({
    id: idSchema('ord'),
    number: z.string(),
    placedAt: timeSchema,
    total: moneySchema,
    states: z.array(sellerOrderStateSchema),
    lines: z.array(z.object({ title: bilingualSchema, quantity: z.int(), pictureUrl: z.string() })),
    unread: z.int(),
  })
  .meta({ id: 'BuyerOrderRow' })
