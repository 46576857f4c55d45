import { z } from 'zod'
import { anyone, type Route, route } from '#platform/http'
import { idSchema } from '#platform/ids'
import { listBuyerOrders, openPart, renewLink, showBuyerOrder } from './buyer.ts'
import { cancelByBuyer } from './cancel-order.ts'
import { buyerCancellationSchema, buyerOrderRowSchema, messageRequestSchema, orderThreadSchema } from './care-contract.ts'
import { buyerOrderSchema } from './contract.ts'
import type { OrderParts } from './deps.ts'
import { pictureRefusals, readMessagePicture, sendPicture, takeMessagePicture, takingPicture } from './message-pictures.ts'
import { readMessages, writeMessage } from './talk.ts'

const tag = 'My orders'
/** Secret part of a link, or an id. */
const refSchema = z.string().min(20).max(200)
const params = z.object({ ref: refSchema })
const partParams = params.extend({ id: idSchema('sor') })
const known = ['shop/orders/order-unknown', 'shop/orders/link-over']
/** A guess among 2^256 needs no limit; who tries all the same is slowed down. */
const limit = { requests: 240, windowSeconds: 60, byAddress: true }
const response = { 200: buyerOrderSchema }

/** For whoever bought: with the secret of the order's link, or signed in, or in the browser that bought. */
export const buyerRoutes = (parts: OrderParts): Route[] => [
  route({
    ...{ method: 'GET', url: '/api/my/orders', access: anyone, tag },
    summary: 'Orders of this browser and this account, newest first',
    response: { 200: z.object({ items: z.array(buyerOrderRowSchema) }) },
    handler: ({ actor }) => listBuyerOrders(parts, actor),
  }),
  route({
    ...{ method: 'GET', url: '/api/my/orders/:ref', access: anyone, tag, params, limit, response },
    summary: 'One order, by its id or the secret part of its link',
    problems: known,
    handler: ({ actor, params: { ref }, reply }) => {
      reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex')
      return showBuyerOrder(parts, actor, ref)
    },
  }),
  route({
    ...{ method: 'POST', url: '/api/my/orders/:ref/link', access: anyone, tag, params, limit },
    summary: 'A new link. All earlier ones open nothing any more',
    response: { 200: z.object({ link: z.string() }) },
    problems: known,
    handler: async ({ actor, params: { ref } }) => ({ link: await renewLink(parts, actor, ref) }),
  }),
  route({
    ...{ method: 'POST', url: '/api/my/orders/:ref/parts/:id/cancellation', access: anyone, tag, params: partParams, limit, response },
    summary: 'Cancel one seller’s part: at once while it is on hold, later by asking',
    body: buyerCancellationSchema,
    problems: [...known, 'shop/orders/state-wrong'],
    handler: async ({ actor, params: { ref, id }, body }) => {
      const { by } = await openPart(parts, actor, ref, id)
      await cancelByBuyer(parts, by, id, body)
      return showBuyerOrder(parts, actor, ref)
    },
  }),
  route({
    ...{ method: 'GET', url: '/api/my/orders/:ref/parts/:id/messages', access: anyone, tag, params: partParams, limit },
    summary: 'The messages with one seller; reading them makes them read',
    response: { 200: orderThreadSchema },
    problems: known,
    handler: async ({ actor, params: { ref, id } }) => {
      await openPart(parts, actor, ref, id)
      return { items: await readMessages(parts, id, 'buyer', placeOf(ref, id)) }
    },
  }),
  route({
    ...{ method: 'POST', url: '/api/my/orders/:ref/parts/:id/messages', access: anyone, tag, params: partParams, limit },
    summary: 'Write to the seller',
    body: messageRequestSchema,
    response: { 200: orderThreadSchema },
    problems: [...known, 'shop/orders/too-many-messages', 'shop/orders/picture-unknown'],
    handler: async ({ actor, params: { ref, id }, body }) => {
      const { by } = await openPart(parts, actor, ref, id)
      await writeMessage(parts, by, id, body)
      return { items: await readMessages(parts, id, 'buyer', placeOf(ref, id)) }
    },
  }),
  ...pictureRoutes(parts),
]

const placeOf = (ref: string, id: string): string => `/api/my/orders/${encodeURIComponent(ref)}/parts/${id}`

const pictureRoutes = (parts: OrderParts): Route[] => [
  route({
    ...{ method: 'POST', url: '/api/my/orders/:ref/parts/:id/pictures', access: anyone, tag, params: partParams, ...takingPicture },
    summary: 'Take in a picture for a message',
    problems: [...known, ...pictureRefusals],
    handler: async ({ actor, params: { ref, id }, request, reply }) => {
      await openPart(parts, actor, ref, id)
      return reply.code(201).send(await takeMessagePicture(parts, id, request.body))
    },
  }),
  route({
    ...{ method: 'GET', url: '/api/my/orders/:ref/parts/:id/pictures/:picture', access: anyone, tag, limit },
    summary: 'A picture of a message',
    params: partParams.extend({ picture: z.uuid() }),
    problems: [...known, 'shop/orders/picture-unknown'],
    handler: async ({ actor, params: { ref, id, picture }, reply }) => {
      await openPart(parts, actor, ref, id)
      return sendPicture(reply, await readMessagePicture(parts, { id, picture }))
    },
  }),
]
