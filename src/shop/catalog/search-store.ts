import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
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
  readonly text: string
  readonly market: string
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
  const { rows } = text === '' ? await newestPublished(tables, query) : await nearestPublished(tables, text, query)
  return rows.map(({ id }) => fromUuid('prd', id))
}

const newestPublished = (tables: Tables, query: ShopperQuery) => {
  const { categories = null, offset, limit } = query
  return sql<{ id: string }>`
    select p.id from shop.product p
    where p.state = 'published' and (${categories}::text[] is null or p.category_id = any (${categories}::text[]))
      and ${narrowed(sql`p.id`, query)}
    order by p.updated_at desc, p.id desc limit ${limit + 1} offset ${offset}
  `.execute(tables)
}

async function nearestPublished(tables: Tables, text: string, query: ShopperQuery): Promise<{ rows: { id: string }[] }> {
  const { least, most, stock, market, categories, offset, limit } = query
  const question = await readQuestion(tables, text)
  if (!question || categories?.length === 0) return { rows: [] }
  // The market stands among the marks: its prices are looked at only where they count.
  const isFree = least === undefined && most === undefined && stock === undefined
  // A question of its own, so that the index is asked first whatever else is to hold.
  return sql<{ id: string }>`
    with match as materialized (
      select s.product_id, s.title_key from shop.product_search s
      where s.words @@ ${`(${question.words}) & ${marksOf({ market, categories: categories ?? null, state: 'published' })}`}::tsquery
      limit ${isFree ? CANDIDATES : MATCHES}
    ), hit as materialized (
      select m.* from match m where ${isFree ? sql`true` : narrowed(sql`m.product_id`, query)} limit ${CANDIDATES}
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
