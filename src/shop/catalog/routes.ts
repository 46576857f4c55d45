import { z } from 'zod'
import { anyone, type Route, route } from '#platform/http'
import { productSchema } from './contract.ts'
import { describeProduct, type PublicDeps, searchProducts } from './describe-product.ts'
import { categoryListSchema, productSearchQuerySchema, productSearchSchema } from './search-contract.ts'

const tag = 'Shop'
/** Typing asks a few times a second. */
const SEARCH_LIMIT = { requests: 240, windowSeconds: 60 }

export const catalogRoutes = (deps: PublicDeps): Route[] => [
  route({
    ...{ method: 'GET', url: '/api/products', access: anyone, tag, limit: SEARCH_LIMIT },
    summary: 'Products on sale by words in Arabic or English, also mistyped ones; the newest where none is typed',
    query: productSearchQuerySchema,
    response: { 200: productSearchSchema },
    problems: ['shop/catalog/not-sold-here'],
    handler: ({ query }) => searchProducts(deps, query),
  }),
  route({
    ...{ method: 'GET', url: '/api/categories', access: anyone, tag, summary: 'Kinds of goods' },
    response: { 200: categoryListSchema },
    handler: async () => ({ items: await deps.categories.list() }),
  }),
  route({
    method: 'GET',
    url: '/api/products/:slug',
    access: anyone,
    tag,
    summary: 'A product with its variants, prices, what is left, and who answers for it',
    params: z.object({ slug: z.string().max(200) }),
    query: z.object({ market: z.string().max(40).optional() }),
    response: { 200: productSchema },
    problems: ['shop/catalog/product-unknown', 'shop/catalog/not-sold-here'],
    handler: ({ params, query }) => describeProduct(deps, params.slug, query.market),
  }),
]
