import type { Id } from '#platform/ids'
import { type Language, languages } from '#platform/language'
import type { Desk } from '../deps.ts'
import { transferProblems } from '../problems.ts'
import { walkProducts } from '../walk-products.ts'
import { type Attribute, type FeedFacts, itemOf } from './feed-items.ts'

export const feedForms = ['xml', 'tsv'] as const
export type FeedForm = (typeof feedForms)[number]

export interface FeedAddress {
  readonly brand: string
  readonly market: string
  readonly language: Language
  readonly form: FeedForm
}

/** Every column of the TSV form; nested ones are joined by colons. */
const COLUMNS = [
  ...['id', 'item_group_id', 'title', 'description', 'link', 'image_link', 'additional_image_link', 'availability', 'price', 'sale_price'],
  ...[
    'brand',
    'gtin',
    'mpn',
    'identifier_exists',
    'condition',
    'google_product_category',
    'product_type',
    'color',
    'size',
    'material',
    'pattern',
  ],
  'product_detail',
] as const

/** A brand's published products in one market and language, for a product search to fetch; piece by piece. Refuses an unknown brand or market. */
export async function openFeed(desk: Desk, { brand: slug, market: code, language, form }: FeedAddress): Promise<AsyncGenerator<string>> {
  const [brand, market, categories] = await Promise.all([
    desk.organisations.findBySlug(slug),
    desk.markets.find(code),
    desk.catalog.categories.list(),
  ])
  if (brand?.kind !== 'brand' || !market || !languages.includes(language)) throw transferProblems['feed-unknown']()
  const facts: FeedFacts = {
    ...{ brand, market, language, publicUrl: desk.publicUrl },
    categories: new Map(categories.map((category) => [category.id, category])),
  }
  const items = readItems(desk, brand.id, facts)
  return form === 'xml' ? writeXml(facts, items) : writeTsv(items)
}

async function* readItems(desk: Desk, organisationId: Id<'org'>, facts: FeedFacts): AsyncGenerator<Attribute[][]> {
  for await (const { products, available } of walkProducts(desk, organisationId, true)) {
    const variantIds = products.flatMap(({ variants }) => variants.map(({ id }) => id))
    const prior = await desk.catalog.priorPrices(variantIds, facts.market.code, desk.clock.now())
    yield products.flatMap((product) =>
      product.variants.flatMap((variant) => {
        const told = { available: available.get(variant.id) ?? 0, prior: prior.get(variant.id) ?? null }
        const item = itemOf(facts, product, variant, told)
        return item ? [item] : []
      }),
    )
  }
}

async function* writeXml({ brand, language, publicUrl }: FeedFacts, items: AsyncIterable<Attribute[][]>): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0">\n<channel>\n`
  yield `<title>${escapeXml(brand.name[language])}</title>\n<link>${escapeXml(`${publicUrl}/channels/${brand.slug}`)}</link>\n`
  yield `<description>${escapeXml(brand.name[language])}</description>\n`
  for await (const piece of items) yield piece.map((item) => `<item>\n${item.map(xmlOf).join('')}</item>\n`).join('')
  yield '</channel>\n</rss>\n'
}

const xmlOf = ([name, value]: Attribute): string =>
  `<g:${name}>${typeof value === 'string' ? escapeXml(value) : `\n${value.map(xmlOf).join('')}`}</g:${name}>\n`

/** Signs that XML knows no form of at all are left out. */
const escapeXml = (text: string): string =>
  text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

async function* writeTsv(items: AsyncIterable<Attribute[][]>): AsyncGenerator<string> {
  yield `${COLUMNS.join('\t')}\n`
  for await (const piece of items) yield piece.map((item) => `${COLUMNS.map((name) => cellOf(item, name)).join('\t')}\n`).join('')
}

function cellOf(item: readonly Attribute[], name: string): string {
  const values = item.flatMap(([other, value]) => (other === name ? [typeof value === 'string' ? value : nested(value)] : []))
  return values.map((value) => value.replaceAll(/[\t\r\n]+/g, ' ').replaceAll('"', '”')).join(',')
}

const nested = (parts: readonly Attribute[]): string => parts.map(([, value]) => String(value).replaceAll(/[:,]/g, ' ')).join(':')
