import { z } from 'zod'
import type { Organisations } from '#people/organisations'
import { anyone, type Route, route } from '#platform/http'
import type { ProductKeeping } from './catalog.ts'
import { productSchema } from './contract.ts'
import { catalogProblems } from './problems.ts'
import { cardToWire } from './wire.ts'

export interface CatalogRouteDeps {
  catalog: ProductKeeping
  organisations: Pick<Organisations, 'get'>
  /** The market of a person who names none. */
  defaultMarket(): Promise<string>
}

export const catalogRoutes = ({ catalog, organisations, defaultMarket }: CatalogRouteDeps): Route[] => [
  route({
    method: 'GET',
    url: '/api/products/:slug',
    access: anyone,
    tag: 'Shop',
    summary: 'A product with its variants, prices and what is left',
    params: z.object({ slug: z.string().max(200) }),
    query: z.object({ market: z.string().max(40).optional() }),
    response: { 200: productSchema },
    problems: ['shop/catalog/product-unknown', 'shop/catalog/not-sold-here'],
    handler: async ({ params, query }) => {
      const product = await catalog.findBySlug(params.slug)
      if (!product) throw catalogProblems['product-unknown']()
      const market = query.market ?? (await defaultMarket())
      const [card] = await catalog.listProductCards([product.id], market)
      if (!card) throw catalogProblems['not-sold-here']()
      const { id, slug, name } = await organisations.get(product.organisationId)
      return { ...cardToWire(card), description: product.description, brand: { id, slug, name }, market }
    },
  }),
]
