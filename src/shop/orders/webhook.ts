import { z } from 'zod'
import { idSchema } from '#platform/ids'
import { moneySchema, toWire } from '#platform/money'
import type { WebhookEvent } from '#platform/webhooks'
import { type OrderEvent, orderEventKinds } from './journal.ts'
import { type DeskOrder, numberText } from './order.ts'
import { sellerOrderStates } from './states.ts'

/** `order.shipped` and the like: one kind for every event of the journal, and one for a buyer's message. */
export const orderWebhookTypes = [...orderEventKinds.map((kind) => `order.${kind}` as const), 'order.message'] as const

export const orderWebhookSchema = z
  .object({
    type: z.enum(orderWebhookTypes),
    timestamp: z.iso.datetime({ offset: true }),
    data: z.object({
      orderId: idSchema('sor'),
      number: z.string(),
      organisationId: idSchema('org'),
      /** As it is after the event. */
      state: z.enum(sellerOrderStates.all),
      previousState: z.enum(sellerOrderStates.all).nullable(),
      placedAt: z.iso.datetime({ offset: true }),
      total: moneySchema,
      refunded: moneySchema,
      lines: z.array(
        z.object({ sku: z.string(), quantity: z.int(), shipped: z.int(), cancelled: z.int(), returned: z.int(), unitPrice: moneySchema }),
      ),
      parcel: z.object({ carrier: z.string(), trackingNumber: z.string() }).nullable(),
      /** Of a refund or a cancellation. */
      amount: moneySchema.nullable(),
      reasonCode: z.string().nullable(),
    }),
  })
  .meta({
    id: 'OrderWebhook',
    description:
      'What Souk posts to an endpoint, signed as Standard Webhooks 1.0.0. It names nobody: ask for the order where more is needed.',
  })

export function webhookOf(
  desk: DeskOrder,
  event: Pick<OrderEvent, 'at' | 'from' | 'facts'> & { kind: OrderEvent['kind'] | 'message' },
): WebhookEvent {
  const { currency } = desk.order
  const wire = (amount: bigint) => toWire({ amount, currency })
  const { carrier, trackingNumber, amount, reasonCode } = event.facts ?? {}
  const data: z.input<typeof orderWebhookSchema>['data'] = {
    ...{
      orderId: desk.id,
      number: numberText(desk.number),
      organisationId: desk.organisationId,
      state: desk.state,
      previousState: event.from,
    },
    placedAt: desk.order.placedAt.toISOString(),
    ...{ total: wire(desk.total), refunded: wire(desk.refunded) },
    lines: desk.lines.map((line, index) => {
      const { quantity, shipped, cancelled, returned } = desk.units[index]!
      return { sku: line.snapshot.sku, quantity, shipped, cancelled, returned, unitPrice: wire(line.unitPrice) }
    }),
    parcel: carrier && trackingNumber ? { carrier, trackingNumber } : null,
    amount: amount === undefined ? null : wire(BigInt(amount)),
    reasonCode: reasonCode ?? null,
  }
  return { organisationId: desk.organisationId, type: `order.${event.kind}`, at: event.at, data }
}

export const orderWebhookExample: z.input<typeof orderWebhookSchema> = {
  type: 'order.shipped',
  timestamp: '2026-11-23T08:14:00.000Z',
  data: {
    orderId: 'sor_019tcqwkg0e008000000000000',
    number: 'SK-48213',
    organisationId: 'org_019tcqwkg0e008000000000000',
    state: 'shipped',
    previousState: 'to-ship',
    placedAt: '2026-11-22T16:42:31.000Z',
    total: { amount: '26000', currency: 'AED' },
    refunded: { amount: '0', currency: 'AED' },
    lines: [{ sku: 'MT-CLAY', quantity: 1, shipped: 1, cancelled: 0, returned: 0, unitPrice: { amount: '14900', currency: 'AED' } }],
    parcel: { carrier: 'Aramex', trackingNumber: '33812077' },
    amount: null,
    reasonCode: null,
  },
}
