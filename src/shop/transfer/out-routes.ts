import { Readable } from 'node:stream'
import { z } from 'zod'
import { anyone, can, type Route, route } from '#platform/http'
import { languages } from '#platform/language'
import { admit } from './begin-import.ts'
import { organisationQuerySchema } from './contract.ts'
import type { Desk } from './deps.ts'
import { exportProducts } from './export-products.ts'
import { feedForms, openFeed } from './feed/write-feed.ts'

const tag = 'Import and export'
const TYPES = { xml: 'application/xml; charset=utf-8', tsv: 'text/tab-separated-values; charset=utf-8' } as const
/** Product searches come some times a day; a stranger who asks all the time gets the same answer from what stands before us. */
const FEED_CACHE = 'public, max-age=900'
const FEEDS = { requests: 120, windowSeconds: 600 }

const feedParamsSchema = z.object({
  brand: z.string().max(120),
  market: z.string().max(40),
  file: z.enum(languages.flatMap((language) => feedForms.map((form) => `${language}.${form}`)) as [string, ...string[]]),
})

/** What leaves: a brand's own file, and feeds for everybody. */
export const outRoutes = (desk: Desk): Route[] => [
  route({
    ...{ method: 'GET', url: '/api/desk/products.csv', access: can('products.edit'), tag, limit: FEEDS },
    summary: 'All products of a brand as a CSV file that Shopify and any Souk take in',
    query: organisationQuerySchema,
    problems: ['platform/http/forbidden'],
    handler: ({ actor, query: { organisationId }, reply }) => {
      admit(actor, organisationId)
      return reply
        .headers({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="products.csv"' })
        .send(Readable.from(exportProducts(desk, actor, organisationId)))
    },
  }),
  route({
    ...{ method: 'GET', url: '/feeds/:brand/:market/:file', access: anyone, tag, limit: { ...FEEDS, byAddress: true } },
    summary: 'Published products of a brand in a market and language, as Google’s product data: `ar.xml`, `en.xml`, `ar.tsv`, `en.tsv`',
    params: feedParamsSchema,
    problems: ['shop/transfer/feed-unknown'],
    handler: async ({ params: { brand, market, file }, reply }) => {
      const [language, form] = file.split('.') as [(typeof languages)[number], (typeof feedForms)[number]]
      const feed = await openFeed(desk, { brand, market, language, form })
      return reply.headers({ 'content-type': TYPES[form], 'cache-control': FEED_CACHE }).send(Readable.from(feed))
    },
  }),
]
