import { z } from 'zod'
import { account, can, type Route, route } from '#platform/http'
import { idSchema } from '#platform/ids'
import { actingAtDesk } from './acting.ts'
import { messageRequestSchema, noteRequestSchema, orderNotesSchema, orderThreadSchema } from './care-contract.ts'
import type { OrderParts } from './deps.ts'
import { pictureRefusals, readMessagePicture, sendPicture, takeMessagePicture, takingPicture } from './message-pictures.ts'
import { orderProblems } from './problems.ts'
import { showSellerOrder } from './show-seller-order.ts'
import { readDeskOrder } from './store.ts'
import type { OrderTables } from './tables.ts'
import { readMessages, readNotes, writeMessage, writeNote } from './talk.ts'

const tag = 'Orders'
const params = z.object({ id: idSchema('sor') })
const manage = can('orders.manage')
const known = ['shop/orders/order-unknown']

/** What the desk writes about an order, to the buyer and to itself. */
export function talkRoutes(parts: OrderParts): Route[] {
  async function owned(actor: Parameters<typeof actingAtDesk>[0], id: z.output<typeof params>['id']) {
    const desk = await readDeskOrder(parts.db.tables<OrderTables>(), id)
    if (!desk) throw orderProblems['order-unknown']()
    return actingAtDesk(actor, 'orders.manage', desk.organisationId)
  }
  return [
    route({
      ...{ method: 'GET', url: '/api/seller-orders/:id/messages', access: manage, tag, params, response: { 200: orderThreadSchema } },
      summary: 'The messages between buyer and seller; reading them makes them read',
      problems: known,
      handler: async ({ actor, params: { id } }) => {
        await owned(actor, id)
        return { items: await readMessages(parts, id, 'seller', `/api/seller-orders/${id}`) }
      },
    }),
    route({
      ...{ method: 'POST', url: '/api/seller-orders/:id/messages', access: manage, tag, params, body: messageRequestSchema },
      summary: 'Write to the buyer',
      response: { 200: orderThreadSchema },
      problems: ['shop/orders/order-unknown', 'shop/orders/too-many-messages', 'shop/orders/picture-unknown'],
      handler: async ({ actor, params: { id }, body }) => {
        const by = await owned(actor, id)
        await writeMessage(parts, by, id, body)
        return { items: await readMessages(parts, id, 'seller', `/api/seller-orders/${id}`) }
      },
    }),
    route({
      ...{ method: 'POST', url: '/api/seller-orders/:id/pictures', access: manage, tag, params, ...takingPicture },
      summary: 'Take in a picture for a message',
      problems: [...known, ...pictureRefusals],
      handler: async ({ actor, params: { id }, request, reply }) => {
        await owned(actor, id)
        return reply.code(201).send(await takeMessagePicture(parts, id, request.body))
      },
    }),
    route({
      ...{ method: 'GET', url: '/api/seller-orders/:id/pictures/:picture', access: account, tag },
      summary: 'A picture of a message, for people of the brand and operators',
      params: params.extend({ picture: z.uuid() }),
      problems: [...known, 'shop/orders/picture-unknown'],
      handler: async ({ actor, params: { id, picture }, reply }) => {
        await showSellerOrder(parts, actor, id)
        return sendPicture(reply, await readMessagePicture(parts, { id, picture, asOperator: actor.can('orders.oversee') }))
      },
    }),
    route({
      ...{ method: 'GET', url: '/api/seller-orders/:id/notes', access: manage, tag, params, response: { 200: orderNotesSchema } },
      summary: 'Notes of the brand, which the buyer never sees',
      problems: known,
      handler: async ({ actor, params: { id } }) => {
        await owned(actor, id)
        return { items: await readNotes(parts, id) }
      },
    }),
    route({
      ...{ method: 'POST', url: '/api/seller-orders/:id/notes', access: manage, tag, params, body: noteRequestSchema },
      summary: 'Write a note',
      response: { 200: orderNotesSchema },
      problems: known,
      handler: async ({ actor, params: { id }, body }) => {
        await writeNote(parts, await owned(actor, id), id, body.body)
        return { items: await readNotes(parts, id) }
      },
    }),
  ]
}
