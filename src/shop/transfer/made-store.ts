import { fromUuid, type Id, toUuid } from '#platform/ids'
import { money } from '#platform/money'
import type { Product, ProductFacts } from '#shop/catalog'
import type { StockAt } from '#shop/inventory'
import type { ProductBefore } from './import.ts'
import type { PictureOfFile } from './read-pictures.ts'
import { inPieces, type Tables } from './store.ts'

const AT_ONCE = 1_000

/** What an import made of a product; `version` is the product's since then. */
export interface ImportedProduct {
  readonly productId: Id<'prd'>
  readonly handle: string
  readonly version: number
  /** Null: it was not there. */
  readonly before: ProductBefore | null
}

/** One that a file names a second time, after a crash, is the one that was noted first. */
export async function insertImported(tables: Tables, id: Id<'imp'>, imported: readonly ImportedProduct[]): Promise<void> {
  for (const piece of inPieces(imported, AT_ONCE)) {
    await tables
      .insertInto('shop.imported_product')
      .values(
        piece.map(({ productId, handle, version, before }) => ({
          ...{ import_id: toUuid(id), product_id: toUuid(productId), handle, version, created: before === null },
          before: before && JSON.stringify(before),
        })),
      )
      .execute()
  }
}

export async function listImported(tables: Tables, id: Id<'imp'>, limit: number): Promise<ImportedProduct[]> {
  const rows = await tables
    .selectFrom('shop.imported_product')
    .selectAll()
    .where('import_id', '=', toUuid(id))
    .where('undone', 'is', null)
    .orderBy('product_id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ productId: fromUuid('prd', row.product_id), handle: row.handle, version: row.version, before: row.before }))
}

export async function markUndone(tables: Tables, id: Id<'imp'>, productIds: readonly Id<'prd'>[], undone: boolean): Promise<void> {
  if (productIds.length === 0) return
  const uuids = productIds.map(toUuid)
  await tables
    .updateTable('shop.imported_product')
    .set({ undone })
    .where('import_id', '=', toUuid(id))
    .where('product_id', 'in', uuids)
    .execute()
  if (undone) await tables.deleteFrom('shop.import_picture').where('import_id', '=', toUuid(id)).where('product_id', 'in', uuids).execute()
}

export interface PictureToFetch extends PictureOfFile {
  readonly productId: Id<'prd'>
  readonly position: number
}

/** Those that the product has from the same address already stay as they are. */
export async function insertPictures(tables: Tables, id: Id<'imp'>, pictures: readonly PictureToFetch[]): Promise<void> {
  for (const piece of inPieces(pictures, AT_ONCE)) {
    await tables
      .insertInto('shop.import_picture')
      .values(
        piece.map(({ productId, url, position, line, alt }) => ({
          ...{ import_id: toUuid(id), product_id: toUuid(productId), url, position, line, alt: JSON.stringify(alt) },
        })),
      )
      .onConflict((conflict) => conflict.columns(['product_id', 'url']).doNothing())
      .execute()
  }
}

/** A product as JSON can keep it, with what of it is on hand. */
export function beforeOf(product: Product, levels: readonly StockAt[]): ProductBefore {
  const { title, description, safety, categoryId, options, manufacturer, responsiblePerson } = product
  const bare = (contact: Product['manufacturer']) =>
    contact && { name: contact.name, postal: contact.postal, electronic: contact.electronic }
  return {
    ...{ title, description, safety, categoryId, options },
    ...{ manufacturer: bare(manufacturer), responsiblePerson: bare(responsiblePerson) },
    variants: product.variants.map(({ id, sku, gtin, title: name, options: chosen, prices }) => ({
      ...{ id, sku, gtin, title: name, options: chosen },
      prices: [...prices].map(([market, { amount, currency }]) => ({ market, amount: amount.toString(), currency })),
      onHand: onHandOf(levels, id),
    })),
  }
}

export const onHandOf = (levels: readonly StockAt[], id: Id<'var'>): number =>
  levels.filter(({ variantId }) => variantId === id).reduce((sum, { onHand }) => sum + onHand, 0)

export const factsOf = ({ variants, ...facts }: ProductBefore): ProductFacts => ({
  ...facts,
  variants: variants.map(({ id, prices, sku, gtin = null, title, options }) => ({
    ...{ id: id as Id<'var'>, sku, gtin, title, options },
    prices: new Map(prices.map(({ market, amount, currency }) => [market, money(BigInt(amount), currency)])),
  })),
})

/** Imports that wait for pictures. */
export async function listWithPictures(tables: Tables): Promise<Id<'imp'>[]> {
  const rows = await tables.selectFrom('shop.import_picture').select('import_id').distinct().where('state', '=', 'waiting').execute()
  return rows.map(({ import_id: id }) => fromUuid('imp', id))
}
