import { z } from 'zod'
import { account, can, type Route, route } from '#platform/http'
import { idSchema } from '#platform/ids'
import { fromWire } from '#platform/money'
import { actingAtDesk } from './acting.ts'
import { answerCancellation, cancelAtDesk } from './cancel-order.ts'
import {
  cancellationAnswerSchema,
  deskCancellationSchema,
  keyedSchema,
  messageRequestSchema,
  noteRequestSchema,
  orderNotesSchema,
  orderThreadSchema,
  refundRequestSchema,
  shipmentSchema,
} from './care-contract.ts'
import { sellerOrderSchema } from './contract.ts'
import type { OrderParts } from './deps.ts'
import { orderProblems } from './problems.ts'
import { refundOrder } from './refund-order.ts'
import { deliverOrder, shipOrder } from './ship-order.ts'
import { showSellerOrder } from './show-seller-order.ts'
import { readDeskOrder } from './store.ts'
import type { OrderTables } from './tables.ts'
import { readMessages, readNotes, writeMessage, writeNote } from './talk.ts'

const tag = 'Orders'
const params = z.object({ id: idSchema('sor') })
const response = { 200: sellerOrderSchema }
const manage = can('orders.manage')
const known = ['shop/orders/order-unknown', 'shop/orders/state-wrong']
const units = 'shop/orders/units-wrong'

/** What the desk does with one order. Each command carries a key of the caller's, and its repeat changes nothing. */
export function deskRoutes(parts: OrderParts): Route[] {
  async function owned(actor: Parameters<typeof actingAtDesk>[0], id: z.output<typeof params>['id']) {
    const desk = await readDeskOrder(parts.db.tables<OrderTables>(), id)
    if (!desk) throw orderProblems['order-unknown']()
    return actingAtDesk(actor, 'orders.manage', desk.organisationId)
  }
  return [
    route({
      ...{ method: 'POST', url: '/api/seller-orders/:id/parcels', access: manage, tag, params, body: shipmentSchema, response },
      summary: 'A parcel leaves, with the whole order or a part of it',
      problems: [...known, units, 'shop/orders/on-hold', 'shop/orders/tracking-known'],
      handler: async ({ actor, params: { id }, body }) => {
        await shipOrder(parts, actor, id, body)
        return showSellerOrder(parts, actor, id)
      },
    }),
    route({
      ...{ method: 'POST', url: '/api/seller-orders/:id/delivery', access: manage, tag, params, body: keyedSchema, response },
      summary: 'Everything arrived',
      problems: known,
      handler: async ({ actor, params: { id }, body }) => {
        await deliverOrder(parts, actor, id, body.key)
        return showSellerOrder(parts, actor, id)
      },
    }),
    route({
      ...{
        method: 'POST',
        url: '/api/seller-orders/:id/cancellation',
        access: manage,
        tag,
        params,
        body: deskCancellationSchema,
        response,
      },
      summary: 'Cancel what has not left, or a part of it',
      problems: [...known, units],
      handler: async ({ actor, params: { id }, body }) => {
        await cancelAtDesk(parts, actor, id, body)
        return showSellerOrder(parts, actor, id)
      },
    }),
    route({
      ...{
        method: 'POST',
        url: '/api/seller-orders/:id/cancellation/answer',
        access: manage,
        tag,
        params,
        body: cancellationAnswerSchema,
        response,
      },
      summary: 'Say yes or no to a buyer who asks to cancel',
      problems: [...known, 'shop/orders/not-asked'],
      handler: async ({ actor, params: { id }, body }) => {
        await answerCancellation(parts, actor, id, body)
        return showSellerOrder(parts, actor, id)
      },
    }),
    route({
      ...{ method: 'POST', url: '/api/seller-orders/:id/refunds', access: account, tag, params, body: refundRequestSchema, response },
      summary: 'Give money back, in full or in part: for who may refund for the brand, and for operators',
      problems: [
        ...known,
        units,
        'shop/orders/nothing-to-refund',
        'shop/orders/refund-too-much',
        'money/payments/not-refundable',
        'money/payments/disputed',
      ],
      handler: async ({ actor, params: { id }, body: { amount, ...body } }) => {
        await refundOrder(parts, actor, id, { ...body, amount: amount && fromWire(amount).amount })
        return showSellerOrder(parts, actor, id)
      },
    }),
    route({
      ...{ method: 'GET', url: '/api/seller-orders/:id/messages', access: manage, tag, params, response: { 200: orderThreadSchema } },
      summary: 'The messages between buyer and seller; reading them makes them read',
      problems: known,
      handler: async ({ actor, params: { id } }) => {
        await owned(actor, id)
        return { items: await readMessages(parts, id, 'seller') }
      },
    }),
    route({
      ...{ method: 'POST', url: '/api/seller-orders/:id/messages', access: manage, tag, params, body: messageRequestSchema },
      summary: 'Write to the buyer',
      response: { 200: orderThreadSchema },
      problems: ['shop/orders/order-unknown', 'shop/orders/too-many-messages'],
      handler: async ({ actor, params: { id }, body }) => {
        const by = await owned(actor, id)
        await writeMessage(parts, by, id, body)
        return { items: await readMessages(parts, id, 'seller') }
      },
    }),
    route({
      ...{ method: 'GET', url: '/api/seller-orders/:id/notes', access: manage, tag, params, response: { 200: orderNotesSchema } },
      summary: 'Notes of the brand, which the buyer never sees',
      problems: ['shop/orders/order-unknown'],
      handler: async ({ actor, params: { id } }) => {
        await owned(actor, id)
        return { items: await readNotes(parts, id) }
      },
    }),
    route({
      ...{ method: 'POST', url: '/api/seller-orders/:id/notes', access: manage, tag, params, body: noteRequestSchema },
      summary: 'Write a note',
      response: { 200: orderNotesSchema },
      problems: ['shop/orders/order-unknown'],
      handler: async ({ actor, params: { id }, body }) => {
        await writeNote(parts, await owned(actor, id), id, body.body)
        return { items: await readNotes(parts, id) }
      },
    }),
  ]
}
