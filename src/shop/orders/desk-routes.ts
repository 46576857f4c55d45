import { z } from 'zod'
import { account, can, type Route, route } from '#platform/http'
import { idSchema } from '#platform/ids'
import { fromWire } from '#platform/money'
import { answerCancellation, cancelAtDesk } from './cancel-order.ts'
import { cancellationAnswerSchema, deskCancellationSchema, keyedSchema, refundRequestSchema, shipmentSchema } from './care-contract.ts'
import { sellerOrderSchema } from './contract.ts'
import type { OrderParts } from './deps.ts'
import { refundOrder } from './refund-order.ts'
import { deliverOrder, shipOrder } from './ship-order.ts'
import { showSellerOrder } from './show-seller-order.ts'
import { talkRoutes } from './talk-routes.ts'

const tag = 'Orders'
const params = z.object({ id: idSchema('sor') })
const response = { 200: sellerOrderSchema }
const manage = can('orders.manage')
const known = ['shop/orders/order-unknown', 'shop/orders/state-wrong']
const units = 'shop/orders/units-wrong'

/** What the desk does with one order. Each command carries a key of the caller's, and its repeat changes nothing. */
export const deskRoutes = (parts: OrderParts): Route[] => [...wayRoutes(parts), ...refundRoutes(parts), ...talkRoutes(parts)]

function wayRoutes(parts: OrderParts): Route[] {
  return [
    route({
      ...{ method: 'POST', url: '/api/seller-orders/:id/parcels', access: manage, tag, params, body: shipmentSchema, response },
      summary: 'A parcel leaves, with the whole order or a part of it',
      problems: [...known, units, 'shop/orders/on-hold', 'shop/orders/tracking-known', 'money/payments/voided'],
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
  ]
}

function refundRoutes(parts: OrderParts): Route[] {
  return [
    route({
      ...{ method: 'POST', url: '/api/seller-orders/:id/refunds', access: account, tag, params, body: refundRequestSchema, response },
      summary: 'Give money back, in full or in part: for who may refund for the brand, and for operators',
      problems: [
        ...known,
        units,
        'shop/orders/nothing-to-refund',
        'shop/orders/nothing-paid',
        'shop/orders/refund-too-much',
        'money/payments/not-refundable',
        'money/payments/disputed',
      ],
      handler: async ({ actor, params: { id }, body: { amount, ...body } }) => {
        await refundOrder(parts, actor, id, { ...body, amount: amount && fromWire(amount).amount })
        return showSellerOrder(parts, actor, id)
      },
    }),
  ]
}
