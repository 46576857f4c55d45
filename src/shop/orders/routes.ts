import type { Readable } from 'node:stream'
import { z } from 'zod'
import { type Actor, account, anyone, can, type Route, route } from '#platform/http'
import { type Id, idSchema } from '#platform/ids'
import { toWire } from '#platform/money'
import { sellerOrderStateSchema } from './care-contract.ts'
import { sellerOrderPageSchema, sellerOrderSchema } from './contract.ts'
import type { ListInput, SellerOrderRow } from './list-seller-orders.ts'
import type { DeskQuery } from './store.ts'
import { orderWebhookExample, orderWebhookSchema } from './webhook.ts'

interface Handlers {
  list(actor: Actor, input: ListInput): Promise<{ items: SellerOrderRow[]; nextCursor: string | null; total: number }>
  show(actor: Actor, id: Id<'sor'>): Promise<z.input<typeof sellerOrderSchema>>
  exported(actor: Actor, filter: Pick<DeskQuery, 'organisationId' | 'search' | 'state'>): Readable
}

export const orderRoutes = ({ list, show, exported }: Handlers): Route[] => [
  route({
    method: 'GET',
    url: '/api/webhooks/example/order',
    access: anyone,
    tag: 'Webhooks',
    summary:
      'What Souk posts about orders, by an example. Signed as Standard Webhooks 1.0.0: `webhook-id`, `webhook-timestamp`, `webhook-signature`',
    response: { 200: orderWebhookSchema },
    handler: () => orderWebhookExample,
  }),
  route({
    method: 'GET',
    url: '/api/seller-orders.csv',
    access: can('orders.read'),
    tag: 'Orders',
    summary: 'The same orders as a CSV file, a row for each line',
    query: z.object({ organisationId: idSchema('org'), q: z.string().max(100).optional(), state: sellerOrderStateSchema.optional() }),
    handler: ({ actor, query: { organisationId, q, state }, reply }) =>
      reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="orders.csv"')
        .send(exported(actor, { organisationId, search: q?.trim() || undefined, state })),
  }),
  route({
    method: 'GET',
    url: '/api/seller-orders',
    access: can('orders.read'),
    tag: 'Orders',
    summary: 'Orders of a brand, newest first',
    query: z.object({
      organisationId: idSchema('org'),
      cursor: z.string().max(200).optional(),
      limit: z.coerce.number().int().min(1).max(100).default(25),
      /** Part of a buyer's name, e-mail or city, or an order number. */
      q: z.string().max(100).optional(),
      state: sellerOrderStateSchema.optional(),
    }),
    response: { 200: sellerOrderPageSchema },
    problems: ['platform/http/forbidden', 'shop/orders/cursor-invalid'],
    handler: async ({ actor, query }) => {
      const page = await list(actor, query)
      return { ...page, items: page.items.map(rowToWire) }
    },
  }),
  route({
    method: 'GET',
    url: '/api/seller-orders/:id',
    access: account,
    tag: 'Orders',
    summary: 'One order, for people of its brand and operators',
    params: z.object({ id: idSchema('sor') }),
    response: { 200: sellerOrderSchema },
    problems: ['shop/orders/order-unknown'],
    handler: ({ actor, params }) => show(actor, params.id),
  }),
]

function rowToWire({ lines, placedAt, total, currency, ...row }: SellerOrderRow) {
  return {
    ...row,
    placedAt: placedAt.toISOString(),
    lines: lines.map(({ snapshot, quantity }) => ({ title: snapshot.productTitle, quantity, pictureUrl: snapshot.pictureUrl })),
    total: toWire({ amount: total, currency }),
  }
}
