import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { account, anyone, can, httpProblems, type Route, route } from '#platform/http'
import { type Id, idSchema } from '#platform/ids'
import { type Language, languageSchema } from '#platform/language'
import { mayAct } from './acting.ts'
import { openPart } from './buyer.ts'
import type { OrderParts } from './deps.ts'
import { drawInvoice } from './draw-invoice.ts'
import { issueInvoice, readIdentity, writeIdentity } from './invoice-store.ts'
import { orderProblems } from './problems.ts'
import { readDeskOrder } from './store.ts'
import type { OrderTables } from './tables.ts'

const tag = 'Invoices'
const query = z.object({
  /** Whose credit note is asked for. */
  refundId: z.uuid().optional(),
  /** Absent: the buyer's. */
  language: languageSchema.optional(),
})
const identitySchema = z
  .object({
    legalName: z.string().trim().min(1).max(200),
    address: z.string().trim().max(500),
    taxNumber: z.string().trim().max(60),
    /** Before the number: `DT`. */
    prefix: z
      .string()
      .trim()
      .regex(/^[A-Za-z0-9]{0,8}$/),
  })
  .meta({ id: 'SellerIdentity' })
const organisation = z.object({ organisationId: idSchema('org') })

export function invoiceRoutes(parts: OrderParts): Route[] {
  async function send(reply: FastifyReply, id: Id<'sor'>, asked: z.output<typeof query>, fallback: Language) {
    const issued = await issueInvoice(parts, id, asked.refundId ?? null)
    return reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename="${issued.number}.pdf"`)
      .header('cache-control', 'no-store')
      .header('x-robots-tag', 'noindex')
      .send(await drawInvoice(issued, asked.language ?? fallback))
  }
  return [
    route({
      ...{ method: 'GET', url: '/api/seller-orders/:id/invoice', access: account, tag, query, params: z.object({ id: idSchema('sor') }) },
      summary: 'The invoice of an order, or the credit note of a refund, as PDF',
      problems: ['shop/orders/order-unknown'],
      handler: async ({ actor, params, query: asked, reply }) => {
        const desk = await readDeskOrder(parts.db.tables<OrderTables>(), params.id)
        if (!desk || !mayAct(actor, 'orders.read', desk.organisationId)) throw orderProblems['order-unknown']()
        return send(reply, desk.id, asked, desk.order.language)
      },
    }),
    route({
      ...{ method: 'GET', url: '/api/my/orders/:ref/parts/:id/invoice', access: anyone, tag, query },
      params: z.object({ ref: z.string().min(20).max(200), id: idSchema('sor') }),
      summary: 'The invoice of one seller’s part, or the credit note of a refund, as PDF',
      limit: { requests: 60, windowSeconds: 60, byAddress: true },
      problems: ['shop/orders/order-unknown', 'shop/orders/link-over'],
      handler: async ({ actor, params, query: asked, reply }) => {
        const { desk } = await openPart(parts, actor, params.ref, params.id)
        return send(reply, desk.id, asked, desk.order.language)
      },
    }),
    route({
      ...{
        method: 'GET',
        url: '/api/seller-identity',
        access: can('orders.read'),
        tag,
        query: organisation,
        response: { 200: identitySchema },
      },
      summary: 'What stands on a brand’s invoices',
      handler: ({ actor, query: { organisationId } }) => {
        if (!actor.can('orders.read', organisationId)) throw httpProblems.forbidden()
        return readIdentity(parts, organisationId)
      },
    }),
    route({
      ...{
        method: 'PUT',
        url: '/api/seller-identity',
        access: can('orders.manage'),
        tag,
        query: organisation,
        response: { 200: identitySchema },
      },
      summary: 'Change what stands on invoices from now on. Those that were issued stay as they are',
      body: identitySchema,
      handler: async ({ actor, query: { organisationId }, body }) => {
        if (!actor.can('orders.manage', organisationId)) throw httpProblems.forbidden()
        await writeIdentity(parts, organisationId, body)
        return readIdentity(parts, organisationId)
      },
    }),
  ]
}
