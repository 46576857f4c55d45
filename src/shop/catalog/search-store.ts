import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import { MOST_AMOUNT } from './product.ts'
import type { ProductState } from './states.ts'
import type { CatalogTables } from './tables.ts'

type Tables = Kysely<CatalogTables>

/** What lists are narrowed to, for shoppers and at the desk. */
export interface Narrowing {
  /** With everything below it; null: any. */
  readonly categories?: readonly string[] | null
  readonly market?: string | undefined
  /** Minor units, in the market. */
  readonly least?: bigint | undefined
  readonly most?: bigint | undefined
  readonly stock?: 'in' | 'out' | undefined
}

/** What was typed, without what no word can be made of. */
export const wordsIn = (typed: string): string => (/[\p{L}\p{N}]/u.test(typed) ? typed.trim() : '')

/** Products that are put in order; who means another one types another word. */
export const CANDIDATES = 400

/** A variant in the market, in the span of prices, in stock. */
export function narrowed(product: RawBuilder<unknown>, { market, least, most, stock }: Narrowing): RawBuilder<SqlBool> {
  const conditions = [
    ...(market === undefined ? [] : [sql`x.market_code = ${market}`]),
    ...(least === undefined ? [] : [sql`x.amount >= ${least}`]),
    ...(most === undefined ? [] : [sql`x.amount <= ${most}`]),
  ]
  const priced =
    conditions.length === 0
      ? sql`true`
      : sql`exists (select from shop.price x where x.variant_id = v.id and ${sql.join(conditions, sql` and `)})`
  const variants = (what: RawBuilder<unknown>) =>
    sql<SqlBool>`exists (select from shop.variant v where v.product_id = ${product} and ${what})`
  if (stock === 'in') return variants(sql`${priced} and shop.in_stock(v.id)`)
  if (stock === 'out') return sql<SqlBool>`(${variants(priced)} and not ${variants(sql`shop.in_stock(v.id)`)})`
  return conditions.length === 0 ? sql<SqlBool>`true` : variants(priced)
}

const quoted = (mark: string): string => `'${mark.replaceAll("'", "''")}'`

/** As a question to `shop.product_search`: what a product is narrowed by stands there as words that nobody can type. */
export function marksOf(
  query: { organisationId?: Id<'org'>; state?: ProductState | undefined; market?: string | undefined } & Narrowing,
): string {
  const { organisationId, state, market, categories } = query
  return [
    ...(organisationId ? [quoted(`#org:${toUuid(organisationId)}`)] : []),
    ...(state ? [quoted(`#state:${state}`)] : []),
    ...(market ? [quoted(`#market:${market}`)] : []),
    ...(categories?.length ? [`(${categories.map((id) => quoted(`#kind:${id}`)).join(' | ')})`] : []),
  ].join(' & ')
}

export interface ShopperQuery extends Narrowing {
  readonly stock?: 'in' | undefined
  readonly text: string
  readonly market: string
  /** Null: any. */
  readonly brandId: Id<'org'> | null
  readonly offset: number
  readonly limit: number
}

/** Matches that are looked at for price and stock: of a word that half the shop has, the rest is left out. */
const MATCHES = 10_000

/** What was typed as a question to the index, and for the order of what is found; null where no word is in it. */
async function readQuestion(tables: Tables, text: string): Promise<{ words: string; key: string } | null> {
  const { rows } = await sql<{ words: string | null; key: string }>`
    select shop.search_question(${text})::text as words, shop.search_key(array_to_string(shop.search_words(${text}), ' ')) as key
  `.execute(tables)
  const [{ words, key }] = rows as [{ words: string | null; key: string }]
  return words === null ? null : { words, key }
}

/** Published products by their words, the nearest first; the newest first where nothing is typed. One more than asked for, where there is one. */
export async function findPublished(tables: Tables, query: ShopperQuery): Promise<Id<'prd'>[]> {
  const text = wordsIn(query.text)
  const { rows } = await (text !== ''
    ? nearestPublished(tables, text, query)
    : isPriced(query) && query.brandId === null
      ? newestPriced(tables, query)
      : newestPublished(tables, query))
  return rows.map(({ id }) => fromUuid('prd', id))
}

type Found = Promise<{ rows: { id: string }[] }>

const isPriced = ({ least, most }: Narrowing): boolean => least !== undefined || most !== undefined
const spanOf = ({ least = 1n, most = MOST_AMOUNT }: Narrowing) => ({ least, most })
const within = (amount: RawBuilder<unknown>, query: Narrowing): RawBuilder<SqlBool> => {
  const { least, most } = spanOf(query)
  return sql<SqlBool>`${amount} between ${least}::bigint and ${most}::bigint`
}

/** Joins those with a price in the span; looked up one by one, as below, whatever the planner believes. */
const joinPriced = (product: RawBuilder<unknown>, query: ShopperQuery): RawBuilder<unknown> =>
  isPriced(query)
    ? sql`cross join lateral (
        select from shop.price_shelf s, unnest(s.amounts) a(amount)
        where s.product_id = ${product} and s.market_code = ${query.market} and ${within(sql`a.amount`, query)} limit 1
      ) priced`
    : sql``

/** Joins those of which a variant is in stock, in the market and the span of prices. */
const joinStocked = (product: RawBuilder<unknown>, query: ShopperQuery): RawBuilder<unknown> =>
  query.stock === undefined
    ? sql``
    : sql`cross join lateral (
        select from shop.variant v join shop.price x on x.variant_id = v.id, shop.stocked(v.id)
        where v.product_id = ${product} and x.market_code = ${query.market} and ${within(sql`x.amount`, query)} limit 1
      ) stocked`

/** Without a price it may be anything in the market; of one brand, few are looked at for their price. */
const newestPublished = (tables: Tables, query: ShopperQuery): Found => {
  const { categories = null, brandId, offset, limit } = query
  const here = narrowed(sql`p.id`, { market: query.market })
  const brand = brandId && toUuid(brandId)
  return sql<{ id: string }>`
    select p.id from shop.product p ${joinPriced(sql`p.id`, query)} ${joinStocked(sql`p.id`, query)}
    where p.state = 'published' and (${categories}::text[] is null or p.category_id = any (${categories}::text[]))
      and ${brand === null ? sql`true` : sql`p.organisation_id = ${brand}`}
      and ${query.stock === undefined ? here : sql`true`}
    order by p.updated_at desc, p.id desc limit ${limit + 1} offset ${offset}
  `.execute(tables)
}

/** The newest of each step of prices in the span, then the newest of them. */
const newestPriced = (tables: Tables, query: ShopperQuery): Found => {
  const { categories = null, offset, limit, market } = query
  const { least, most } = spanOf(query)
  const far = offset + limit + 1
  return sql<{ id: string }>`
    select n.product_id as id
    from generate_series(shop.price_step(${least}::bigint)::integer, shop.price_step(${most}::bigint)::integer) step cross join lateral (
      select s.product_id, s.updated_at from shop.price_shelf s ${joinStocked(sql`s.product_id`, query)}
      where s.market_code = ${market} and s.step = step.step::smallint
        and (${categories}::text[] is null or s.category_id = any (${categories}::text[]))
        and exists (select from unnest(s.amounts) a(amount) where ${within(sql`a.amount`, query)})
      order by s.updated_at desc, s.product_id desc limit ${far}
    ) n
    group by n.updated_at, n.product_id order by n.updated_at desc, n.product_id desc limit ${limit + 1} offset ${offset}
  `.execute(tables)
}

async function nearestPublished(tables: Tables, text: string, query: ShopperQuery): Found {
  const { stock, market, categories, brandId, offset, limit } = query
  const question = await readQuestion(tables, text)
  if (!question || categories?.length === 0) return { rows: [] }
  // The market stands among the marks: its prices are looked at only where they count.
  const isFree = !isPriced(query) && stock === undefined
  // A question of its own, so that the index is asked first whatever else is to hold.
  return sql<{ id: string }>`
    with match as materialized (
      select s.product_id, s.title_key from shop.product_search s
      where s.words @@ ${`(${question.words}) & ${marksOf({ market, categories: categories ?? null, state: 'published', ...(brandId && { organisationId: brandId }) })}`}::tsquery
      limit ${isFree ? CANDIDATES : MATCHES}
    ), hit as materialized (
      select m.* from match m ${joinPriced(sql`m.product_id`, query)} ${joinStocked(sql`m.product_id`, query)} limit ${CANDIDATES}
    )
    select h.product_id as id from hit h
    order by word_similarity(${question.key}, h.title_key) desc, h.product_id desc limit ${limit + 1} offset ${offset}
  `.execute(tables)
}

/** An organisation's published products by words; all, by title, where nothing is sought. */
export async function searchProductIds(tables: Tables, organisationId: Id<'org'>, typed: string, limit: number): Promise<Id<'prd'>[]> {
  const text = wordsIn(typed)
  const { rows } = await sql<{ id: string }>`
    select p.id from shop.product p
    where p.organisation_id = ${toUuid(organisationId)} and p.state = 'published'
      and ${text === '' ? sql`true` : found(sql`p.id`, text, marksOf({ organisationId, state: 'published' }))}
    order by p.title ->> 'en', p.id limit ${limit}
  `.execute(tables)
  return rows.map(({ id }) => fromUuid('prd', id))
}

/** Whether the product has these words, or near ones. */
export const found = (product: RawBuilder<unknown>, text: string, marks: string): RawBuilder<SqlBool> => sql<SqlBool>`${product} in (
  select s.product_id from shop.product_search s where s.words @@ (select shop.search_question(${text}) && ${marks}::tsquery)
)`
