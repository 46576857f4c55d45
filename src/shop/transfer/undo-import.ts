import type { Sql } from '#platform/db'
import { type Id, toUuid } from '#platform/ids'
import type { Product } from '#shop/catalog'
import type { Desk } from './deps.ts'
import type { Import } from './import.ts'
import { factsOf, type ImportedProduct, listImported, markUndone, onHandOf } from './made-store.ts'
import { addProgress, lockImport, moveImport } from './store.ts'
import type { TransferTables } from './tables.ts'

const PRODUCTS_AT_ONCE = 100

/**
 * Takes back what the import did, product by product: what it made goes, what it changed is again what it was. A product that somebody
 * changed, held or sold since stays as it is.
 */
export async function undoImport(desk: Desk, made: Import): Promise<void> {
  for (;;) {
    const left = await undoSome(desk, made, PRODUCTS_AT_ONCE).catch((error: unknown) => {
      if (isNamedElsewhere(error)) return undoOneByOne(desk, made)
      throw error
    })
    if (!left) break
  }
  await moveImport(desk.tables, made.id, 'undone', desk.clock.now())
}

const isNamedElsewhere = (error: unknown): boolean => (error as { code?: unknown }).code === '23503'

async function undoOneByOne(desk: Desk, made: Import): Promise<boolean> {
  for (let one = 0; one < PRODUCTS_AT_ONCE; one++) {
    try {
      if (!(await undoSome(desk, made, 1))) return false
    } catch (error) {
      if (!isNamedElsewhere(error)) throw error
      await keepNext(desk, made)
    }
  }
  return true
}

/** False when nothing is left to do. */
async function undoSome(desk: Desk, made: Import, many: number): Promise<boolean> {
  const gone = await desk.db.transaction(async (sql) => {
    const tables = desk.db.tablesOn<TransferTables>(sql)
    const now = await lockImport(tables, made.id)
    if (now?.state !== 'undoing') return null
    const imported = await listImported(tables, made.id, many)
    if (imported.length === 0) return null
    const products = new Map(
      (
        await desk.catalog.lockMany(
          sql,
          imported.map(({ productId }) => productId),
        )
      ).map((product) => [product.id, product]),
    )
    const moved = await movedOf(desk, sql, now, [...products.values()])
    const isUntouched = ({ productId, version }: ImportedProduct): boolean => {
      const product = products.get(productId)
      return !product || (product.version === version && product.variants.every(({ id }) => !moved.has(id)))
    }
    const undone = imported.filter(isUntouched)
    await takeBack(desk, sql, made, undone, products)
    const kept = imported.filter((one) => !isUntouched(one))
    await markUndone(
      tables,
      made.id,
      undone.map(({ productId }) => productId),
      true,
    )
    await markUndone(
      tables,
      made.id,
      kept.map(({ productId }) => productId),
      false,
    )
    const { rowsDone } = now.counts
    await addProgress(tables, made.id, { rowsDone, undone: undone.length, kept: kept.length }, desk.clock.now())
    return undone.map(({ productId, before }) => ({ product: products.get(productId), isRemoved: before === null }))
  })
  for (const { product, isRemoved } of gone ?? []) {
    if (!product) continue
    desk.catalog.forget(product.id)
    if (isRemoved) for (const { url } of product.pictures) await desk.pictures.forget(url)
    else await desk.inventory.announce(product.variants.map(({ id }) => id))
  }
  return gone !== null
}

function movedOf({ inventory }: Desk, sql: Sql, { id, startedAt }: Import, products: readonly Product[]): Promise<Set<Id<'var'>>> {
  const variants = products.flatMap((product) => product.variants.map((variant) => variant.id))
  return inventory.movedSince(sql, variants, startedAt ?? new Date(0), { kind: 'import', id: toUuid(id) })
}

async function takeBack(
  desk: Desk,
  sql: Sql,
  { id, organisationId, createdBy: actorId }: Import,
  undone: readonly ImportedProduct[],
  products: ReadonlyMap<Id<'prd'>, Product>,
): Promise<void> {
  const levels = await desk.inventory.levelsAt([...products.values()].flatMap(({ variants }) => variants.map((variant) => variant.id)))
  const changes = undone.flatMap(({ productId, before }) =>
    (products.get(productId)?.variants ?? []).map(({ id: variantId }) => {
      const then = before?.variants.find((variant) => variant.id === variantId)?.onHand ?? 0
      return { variantId, change: then - onHandOf(levels, variantId) }
    }),
  )
  await desk.inventory.countMany(sql, {
    ...{ organisationId, actorId, note: null, cause: { kind: 'import', id: toUuid(id) } },
    changes: changes.filter(({ change }) => change !== 0),
  })
  const removed = undone.flatMap(({ productId, before }) => (before === null && products.has(productId) ? [productId] : []))
  await desk.catalog.removeProducts(sql, removed)
  for (const { productId, before } of undone) {
    const product = products.get(productId)
    if (product && before) await desk.catalog.restoreProduct(sql, product, factsOf(before))
  }
}

/** The next one is named by something that an undo must not break. */
async function keepNext(desk: Desk, made: Import): Promise<void> {
  await desk.db.transaction(async (sql) => {
    const tables = desk.db.tablesOn<TransferTables>(sql)
    const now = await lockImport(tables, made.id)
    const [next] = now?.state === 'undoing' ? await listImported(tables, made.id, 1) : []
    if (!now || !next) return
    await markUndone(tables, made.id, [next.productId], false)
    await addProgress(tables, made.id, { rowsDone: now.counts.rowsDone, kept: 1 }, desk.clock.now())
  })
}
