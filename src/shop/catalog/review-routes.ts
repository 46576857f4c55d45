import { z } from 'zod'
import type { Organisations } from '#people/organisations'
import { can, type Route, route } from '#platform/http'
import { describeForDesk } from './desk.ts'
import { deskProductSchema, productParamsSchema } from './desk-contract.ts'
import type { DeskDeps } from './desk-deps.ts'
import { decideReview, listWaiting, productToReview, reviewedMarkets, setReviewPolicy } from './review.ts'
import { reviewDecisionSchema, reviewedProductSchema, reviewListSchema, reviewPolicySchema } from './review-contract.ts'
import type { CatalogTables } from './tables.ts'

const access = can('products.review')
const tag = 'Product review'

/** Looking at products before they are sold, where a market asks for it. */
export function reviewRoutes(deps: DeskDeps & { organisations: Pick<Organisations, 'get'> }): Route[] {
  const brandOf = async (organisationId: Parameters<Organisations['get']>[0]) => {
    const { id, slug, name } = await deps.organisations.get(organisationId)
    return { id, slug, name }
  }
  return [
    route({
      ...{
        method: 'GET',
        url: '/api/desk/reviews',
        access,
        tag,
        summary: 'Products that wait, the longest first, and the markets that ask',
      },
      response: { 200: reviewListSchema },
      problems: ['platform/http/forbidden'],
      handler: async ({ actor }) => {
        const waiting = await listWaiting(deps, actor)
        const items = waiting.map(async ({ product: { id, title, pictureUrl, organisationId }, submittedAt }) => ({
          ...{ id, title, pictureUrl, submittedAt: submittedAt.toISOString() },
          brand: await brandOf(organisationId),
        }))
        return { items: await Promise.all(items), markets: await marketsThatAsk(deps) }
      },
    }),
    route({
      ...{ method: 'GET', url: '/api/desk/reviews/:id', access, tag, summary: 'One product, to be looked at', params: productParamsSchema },
      response: { 200: reviewedProductSchema },
      problems: ['shop/catalog/product-unknown'],
      handler: async ({ actor, params: { id } }) => {
        const product = await productToReview(deps, actor, id)
        return { product: await describeForDesk(deps, product), brand: await brandOf(product.organisationId) }
      },
    }),
    route({
      ...{
        method: 'POST',
        url: '/api/desk/reviews/:id',
        access,
        tag,
        summary: 'Publish it, or ask for changes',
        params: productParamsSchema,
      },
      body: reviewDecisionSchema,
      response: { 200: deskProductSchema },
      problems: ['shop/catalog/product-unknown', 'shop/catalog/wrong-state', 'shop/catalog/changed-meanwhile'],
      handler: async ({ actor, params: { id }, body }) => describeForDesk(deps, await decideReview(deps, actor, id, body)),
    }),
    route({
      ...{
        method: 'PUT',
        url: '/api/desk/review-policy/:market',
        access,
        tag,
        summary: 'Whether a market asks for a look before a product is sold',
      },
      params: z.object({ market: z.string().max(40) }),
      body: reviewPolicySchema,
      response: { 200: reviewListSchema.pick({ markets: true }) },
      problems: ['platform/http/forbidden', 'shop/catalog/wrong-currency'],
      handler: async ({ actor, params: { market }, body: { asked } }) => {
        await setReviewPolicy(deps, actor, market, asked)
        return { markets: await marketsThatAsk(deps) }
      },
    }),
  ]
}

async function marketsThatAsk(deps: DeskDeps) {
  const asked = await reviewedMarkets(deps.db.tables<CatalogTables>())
  return (await deps.markets.list()).map(({ code, name }) => ({ code, name, asked: asked.has(code) }))
}
