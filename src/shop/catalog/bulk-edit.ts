import type { z } from 'zod'
import type { Sql } from '#platform/db'
import type { Actor } from '#platform/http'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import { asksForLook, type BulkContext, type BulkPlan, type BulkRow, planBulk, refusalOf, type Shelf } from './bulk.ts'
import type { BulkOutcome, BulkRefusal, bulkEditSchema } from './bulk-contract.ts'
import { claimUndo, insertEdit, type KeptValue, lockProducts, readEdit, readEditRows, writeRows } from './bulk-store.ts'
import { admit, type DeskDeps } from './desk-deps.ts'
import { catalogProblems } from './problems.ts'
import type { Product } from './product.ts'
import { reviewedMarkets } from './review.ts'
import type { ProductState } from './states.ts'
import { readProducts } from './store.ts'
import type { CatalogTables } from './tables.ts'

/** Changes many products at once, each by itself: what one refuses stops no other. The same key again changes nothing. */
export async function bulkEdit(deps: DeskDeps, actor: Actor, input: z.output<typeof bulkEditSchema>): Promise<BulkOutcome> {
  const { key, organisationId, change } = input
  admit(actor, organisationId)
  if (change.kind === 'category' && change.categoryId && (await deps.categories.within(change.categoryId)).length === 0) {
    throw catalogProblems['category-unknown']()
  }
  const asked = [...new Set(input.productIds)]
  const reviewed = await reviewedMarkets(deps.db.tables<CatalogTables>())
  const { outcome, rows } = await deps.db.transaction(async (sql) => {
    await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [key])
    const tables = deps.db.tablesOn<CatalogTables>(sql)
    const before = await readEdit(tables, key)
    if (before) {
      if (before.organisation_id !== toUuid(organisationId)) throw catalogProblems['edit-unknown']()
      return { outcome: before.outcome as BulkOutcome, rows: [] }
    }
    await lockProducts(tables, organisationId, asked)
    const products = (await readProducts(tables, asked)).filter((product) => product.organisationId === organisationId)
    const shelfOf = await shelves(deps, organisationId, products)
    const plan = planBulk(products, change, { reviewed, shelfOf })
    const known = new Set(products.map(({ id }) => id))
    const unknown: BulkRefusal[] = asked
      .filter((id) => !known.has(id))
      .map((productId) => ({ productId, title: null, sku: null, reason: 'unknown' }))
    const told = outcomeOf(fromUuid('bop', key), { rows: plan.rows, refusals: [...plan.refusals, ...unknown] })
    await apply(deps, sql, plan.rows, { organisationId, actorId: actor.accountId, cause: key })
    await insertEdit(tables, { uuid: key, organisationId, actorId: actor.accountId, change, outcome: told, rows: plan.rows })
    return { outcome: told, rows: plan.rows }
  })
  await tell(deps, rows)
  return outcome
}

const outcomeOf = (id: Id<'bop'>, { rows, refusals }: BulkPlan): BulkOutcome => ({
  id,
  changed: new Set(rows.map(({ product }) => product.id)).size,
  waiting: rows.filter(({ after }) => after === 'in-review').length,
  refusals,
})

/** What is on the main shelf of each variant. */
async function shelves(deps: DeskDeps, organisationId: Id<'org'>, products: readonly Product[]): Promise<(id: Id<'var'>) => Shelf> {
  const main = (await deps.inventory.listLocations(organisationId)).find((location) => location.main)
  const levels = await deps.inventory.levelsAt(products.flatMap(({ variants }) => variants.map(({ id }) => id)))
  const onMain = new Map(levels.filter(({ locationId }) => locationId === main?.id).map((level) => [level.variantId, level]))
  return (id) => {
    const level = onMain.get(id)
    return level ? { onHand: level.onHand, needed: level.reserved + level.allocated + level.fenced } : { onHand: 0, needed: 0 }
  }
}

interface By {
  organisationId: Id<'org'>
  actorId: Id<'acc'> | null
  /** UUID. */
  cause: string
}

async function apply(deps: DeskDeps, sql: Sql, rows: readonly BulkRow[], { organisationId, actorId, cause }: By): Promise<void> {
  await writeRows(deps.db.tablesOn<CatalogTables>(sql), rows, deps.clock.now())
  const counted = rows.filter((row) => row.field === 'stock')
  await deps.inventory.countMany(sql, {
    ...{ organisationId, actorId, note: null, cause: { kind: 'bulk', id: cause } },
    changes: counted.map(({ variant, before, after }) => ({ variantId: variant.id, change: after - before })),
  })
}

/** After the commit. */
async function tell({ catalog, inventory }: DeskDeps, rows: readonly BulkRow[]): Promise<void> {
  for (const id of new Set(rows.map(({ product }) => product.id))) catalog.forget(id)
  const counted = rows.flatMap((row) => (row.field === 'stock' ? [row.variant.id] : []))
  if (counted.length > 0) await inventory.announce(counted)
}

/** Puts back what was before, where it is still as the change left it. */
export async function undoBulkEdit(deps: DeskDeps, actor: Actor, id: Id<'bop'>): Promise<BulkOutcome> {
  const uuid = toUuid(id)
  const edit = await readEdit(deps.db.tables<CatalogTables>(), uuid)
  const organisationId = edit && fromUuid('org', edit.organisation_id)
  if (!organisationId || !actor.can('products.edit', organisationId)) throw catalogProblems['edit-unknown']()
  const reviewed = await reviewedMarkets(deps.db.tables<CatalogTables>())
  const plan = await deps.db.transaction(async (sql) => {
    const tables = deps.db.tablesOn<CatalogTables>(sql)
    if (!(await claimUndo(tables, uuid, deps.clock.now()))) throw catalogProblems['edit-undone']()
    const rows = await readEditRows(tables, uuid)
    const ids = [...new Set(rows.map((row) => fromUuid('prd', row.product_id)))]
    if (ids.length > 0) await lockProducts(tables, organisationId, ids)
    const products = new Map((await readProducts(tables, ids)).map((product) => [product.id, product]))
    const shelfOf = await shelves(deps, organisationId, [...products.values()])
    const back: BulkPlan = { rows: [], refusals: [] }
    for (const row of rows) {
      const product = products.get(fromUuid('prd', row.product_id))!
      const variantId = row.variant_id === null ? null : fromUuid('var', row.variant_id)
      planBack(back, product, variantId, row.before as KeptValue, row.after as KeptValue, { reviewed, shelfOf })
    }
    await apply(deps, sql, back.rows, { organisationId, actorId: actor.accountId, cause: uuid })
    return back
  })
  await tell(deps, plan.rows)
  return outcomeOf(id, plan)
}

function planBack(
  { rows, refusals }: BulkPlan,
  product: Product,
  variantId: Id<'var'> | null,
  was: KeptValue,
  became: KeptValue,
  context: BulkContext,
): void {
  const variant = product.variants.find(({ id }) => id === variantId)
  const changed = (): void => void refusals.push(refusalOf(product, 'changed-meanwhile', variant?.sku ?? null))
  switch (was.field) {
    case 'state': {
      if (product.state !== became.value) return changed()
      // It may have been changed since it was sold.
      const after = was.value === 'published' && asksForLook(product, context) ? 'in-review' : (was.value as ProductState)
      rows.push({ field: 'state', product, before: product.state, after })
      return
    }
    case 'category':
      if (product.categoryId !== became.value) return changed()
      rows.push({ field: 'category', product, before: product.categoryId, after: was.value as string | null })
      return
    case 'price': {
      const market = was.market ?? ''
      const price = variant?.prices.get(market)
      if (!variant || !price || String(price.amount) !== became.value || price.currency !== became.currency) return changed()
      rows.push({ field: 'price', product, variant, market, currency: price.currency, before: price.amount, after: BigInt(was.value ?? 0) })
      return
    }
    case 'stock': {
      if (!variant) return changed()
      const { onHand, needed } = context.shelfOf(variant.id)
      if (onHand !== became.value) return changed()
      if (Number(was.value) < needed) return void refusals.push(refusalOf(product, 'stock-promised', variant.sku))
      rows.push({ field: 'stock', product, variant, before: onHand, after: Number(was.value) })
    }
  }
}
