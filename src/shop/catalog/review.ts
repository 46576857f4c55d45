import type { Kysely } from 'kysely'
import type { z } from 'zod'
import { type Actor, httpProblems } from '#platform/http'
import { fromUuid, type Id, newUuid, toUuid } from '#platform/ids'
import type { DeskDeps } from './desk-deps.ts'
import { updateProduct } from './desk-store.ts'
import { catalogProblems } from './problems.ts'
import type { Product } from './product.ts'
import type { reviewDecisionSchema } from './review-contract.ts'
import { productStates } from './states.ts'
import type { CatalogTables } from './tables.ts'

/** Products that wait and are shown at once; the rest follow as these are decided. */
const MOST_SHOWN = 100

function admitReviewer(actor: Actor): Id<'acc'> {
  if (actor.accountId === null || !actor.can('products.review')) throw httpProblems.forbidden()
  return actor.accountId
}

/** Markets in which a product is looked at before it is sold. */
export async function reviewedMarkets(tables: Kysely<CatalogTables>): Promise<Set<string>> {
  const rows = await tables.selectFrom('shop.review_policy').select('market_code').execute()
  return new Set(rows.map((row) => row.market_code))
}

/** Whether it is sold in a market that asks for a look at it first. */
export async function needsReview(deps: Pick<DeskDeps, 'db'>, { variants }: Pick<Product, 'variants'>): Promise<boolean> {
  const asked = await reviewedMarkets(deps.db.tables<CatalogTables>())
  return asked.size > 0 && variants.some(({ prices }) => [...prices.keys()].some((market) => asked.has(market)))
}

export async function setReviewPolicy({ db, markets }: DeskDeps, actor: Actor, market: string, asked: boolean): Promise<void> {
  const accountId = admitReviewer(actor)
  if (!(await markets.find(market))) throw catalogProblems['wrong-currency'](undefined, { market, currency: null })
  const tables = db.tables<CatalogTables>()
  if (asked) {
    await tables
      .insertInto('shop.review_policy')
      .values({ market_code: market, asked_by: toUuid(accountId) })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  } else await tables.deleteFrom('shop.review_policy').where('market_code', '=', market).execute()
}

/** Those that wait, the longest first. */
export async function listWaiting({ db, catalog }: DeskDeps, actor: Actor): Promise<{ product: Product; submittedAt: Date }[]> {
  admitReviewer(actor)
  const rows = await db
    .tables<CatalogTables>()
    .selectFrom('shop.product')
    .select(['id', 'submitted_at'])
    .where('state', '=', 'in-review')
    .orderBy('submitted_at')
    .orderBy('id')
    .limit(MOST_SHOWN)
    .execute()
  const products = await catalog.getMany(rows.map(({ id }) => fromUuid('prd', id)))
  return rows.flatMap(({ id, submitted_at }) => {
    const product = products.get(fromUuid('prd', id))
    return product ? [{ product, submittedAt: submitted_at ?? new Date(0) }] : []
  })
}

/** As its brand sees it, for who decides about it. */
export async function productToReview({ catalog }: DeskDeps, actor: Actor, id: Id<'prd'>): Promise<Product> {
  admitReviewer(actor)
  const product = await catalog.readFresh(id)
  if (!product) throw catalogProblems['product-unknown']()
  return product
}

/** Publishes it, or asks for changes with a reason. Refuses when the brand changed it since the version that was looked at. */
export async function decideReview(
  deps: DeskDeps,
  actor: Actor,
  id: Id<'prd'>,
  { version, outcome, note }: z.output<typeof reviewDecisionSchema>,
): Promise<Product> {
  const reviewer = admitReviewer(actor)
  const product = await productToReview(deps, actor, id)
  if (product.state !== 'in-review' || !productStates.can(product.state, outcome)) {
    throw catalogProblems['wrong-state'](undefined, { state: product.state })
  }
  await deps.db.transaction(async (sql) => {
    const tables = deps.db.tablesOn<CatalogTables>(sql)
    const reviewNote = outcome === 'published' ? null : (note ?? '')
    const changed = await updateProduct(tables, id, version, { state: outcome, reviewNote }, deps.clock.now())
    if (!changed) throw catalogProblems['changed-meanwhile']()
    await tables
      .insertInto('shop.review')
      .values({ id: newUuid(), product_id: toUuid(id), version, outcome, note: note ?? null, reviewer_id: toUuid(reviewer) })
      .execute()
  })
  deps.catalog.forget(id)
  return productToReview(deps, actor, id)
}
