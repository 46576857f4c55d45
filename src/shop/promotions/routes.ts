import { z } from 'zod'
import { anyone, can, type Route, route } from '#platform/http'
import { type Id, idSchema } from '#platform/ids'
import {
  type CardReductionWire,
  cardReductionSchema,
  newPromotionSchema,
  type ProductPromotionWire,
  productPromotionSchema,
  promotionPageSchema,
  promotionSchema,
} from './contract.ts'
import type { PromotionDesk } from './desk.ts'

const tag = 'Promotions'
const access = can('promotions.edit')
const params = z.object({ id: idSchema('prm') })
const unknown = 'shop/promotions/unknown'

/** One list at a time; a longer one asks again. */
const MOST_CARDS = 50

/** What is told to who only looks. */
interface Told {
  forProduct(slug: string, market: string): Promise<ProductPromotionWire[]>
  forCards(productIds: readonly Id<'prd'>[], market: string): Promise<CardReductionWire[]>
}

const splitIds = z
  .string()
  .max(MOST_CARDS * 60)
  .transform((ids) => ids.split(','))

const routeForProduct = ({ forProduct }: Told): Route =>
  route({
    method: 'GET',
    url: '/api/products/:slug/promotions',
    access: anyone,
    tag,
    summary: 'What comes by itself for a product in a market now',
    params: z.object({ slug: z.string().max(120) }),
    query: z.object({ market: z.string().max(40) }),
    response: { 200: z.object({ items: z.array(productPromotionSchema) }) },
    handler: async ({ params: { slug }, query: { market } }) => ({ items: await forProduct(slug, market) }),
  })

const routeForCards = ({ forCards }: Told): Route =>
  route({
    method: 'GET',
    url: '/api/markets/:market/reductions',
    access: anyone,
    tag,
    summary: 'What cards of some products say comes by itself in a market now',
    params: z.object({ market: z.string().max(40) }),
    query: z.object({ products: splitIds.pipe(z.array(idSchema('prd')).max(MOST_CARDS)) }),
    response: { 200: z.object({ items: z.array(cardReductionSchema) }) },
    handler: async ({ params: { market }, query: { products } }) => ({ items: await forCards(products, market) }),
  })

export const promotionRoutes = (desk: PromotionDesk, told: Told): Route[] => [
  routeForProduct(told),
  routeForCards(told),
  route({
    method: 'GET',
    url: '/api/promotions',
    access,
    tag,
    summary: 'Promotions of a brand, or of the platform, newest first',
    query: z.object({
      organisationId: idSchema('org'),
      cursor: idSchema('prm').optional(),
      limit: z.coerce.number().int().min(1).max(100).default(25),
    }),
    response: { 200: promotionPageSchema },
    problems: ['platform/http/forbidden'],
    handler: ({ actor, query }) => desk.list(actor, query),
  }),
  route({
    method: 'POST',
    url: '/api/promotions',
    access,
    tag,
    summary: 'A discount, buy-more, bundle, code or limit; who makes it pays for it',
    body: newPromotionSchema,
    response: { 201: promotionSchema },
    problems: [
      ...['platform/http/forbidden', 'shop/promotions/code-taken', 'shop/promotions/wrong-currency', 'shop/promotions/not-its-product'],
      ...['shop/promotions/ends-too-early', 'shop/promotions/takes-too-much'],
    ],
    handler: async ({ actor, body, reply }) => reply.code(201).send(await desk.make(actor, body)),
  }),
  route({
    method: 'GET',
    url: '/api/promotions/:id',
    access,
    tag,
    summary: 'One promotion, with how often it was used',
    params,
    response: { 200: promotionSchema },
    problems: [unknown],
    handler: ({ actor, params: { id } }) => desk.show(actor, id),
  }),
  route({
    method: 'POST',
    url: '/api/promotions/:id/publish',
    access,
    tag,
    summary: 'Let a draft begin at its time; its terms never change from then on',
    params,
    response: { 200: promotionSchema },
    problems: [unknown, 'shop/promotions/moved-on'],
    handler: ({ actor, params: { id } }) => desk.publish(actor, id),
  }),
  route({
    method: 'POST',
    url: '/api/promotions/:id/deactivate',
    access,
    tag,
    summary: 'End a promotion for good',
    params,
    response: { 200: promotionSchema },
    problems: [unknown, 'shop/promotions/moved-on'],
    handler: ({ actor, params: { id } }) => desk.deactivate(actor, id),
  }),
]
