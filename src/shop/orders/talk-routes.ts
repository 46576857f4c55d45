import { z } from 'zod'
import { can, type Route, route } from '#platform/http'
import { idSchema } from '#platform/ids'
import { actingAtDesk } from './acting.ts'
import { messageRequestSchema, noteRequestSchema, orderNotesSchema, orderThreadSchema } from './care-contract.ts'
import type { OrderParts } from './deps.ts'
import { orderProblems } from './problems.ts'
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
