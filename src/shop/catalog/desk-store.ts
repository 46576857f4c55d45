import { type Kysely, type SqlBool, sql } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import type { ProductState } from './states.ts'
import type { CatalogTables } from './tables.ts'

type Tables = Kysely<CatalogTables>

/** Where a page of the list ended. */
export interface Place {
  readonly at: Date
  readonly id: string
}

export interface ListQuery {
  readonly organisationId: Id<'org'>
  /** Part of a title, in either language, or of a code. */
  readonly text: string
  readonly state?: ProductState | undefined
  readonly after?: Place | undefined
  readonly limit: number
}

/** Newest change first; one more than asked for, where there is one. */
export async function readProductPage(tables: Tables, query: ListQuery): Promise<{ id: Id<'prd'>; at: Date }[]> {
  const { organisationId, text, state, after, limit } = query
  let rows = tables
    .selectFrom('shop.product as product')
    .select(['product.id', 'product.updated_at'])
    .where('product.organisation_id', '=', toUuid(organisationId))
  if (state) rows = rows.where('product.state', '=', state)
  if (after) rows = rows.where(sql<SqlBool>`(product.updated_at, product.id) < (${after.at}, ${after.id}::uuid)`)
  if (text !== '') {
    const like = `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
    rows = rows.where(
      sql<SqlBool>`(product.title ->> 'en' ilike ${like} or product.title ->> 'ar' ilike ${like}
        or exists (select from shop.variant as variant where variant.product_id = product.id and variant.sku ilike ${like}))`,
    )
  }
  const found = await rows
    .orderBy('product.updated_at', 'desc')
    .orderBy('product.id', 'desc')
    .limit(limit + 1)
    .execute()
  return found.map((row) => ({ id: fromUuid('prd', row.id), at: row.updated_at }))
}

export interface ProductChange {
  readonly title?: Bilingual | undefined
  readonly description?: Bilingual | null | undefined
  readonly state?: ProductState | undefined
  readonly pictureUrl?: string | undefined
}

/** False when somebody changed the product since that version. */
export async function updateProduct(tables: Tables, id: Id<'prd'>, version: number, change: ProductChange, now: Date): Promise<boolean> {
  const { title, description, state, pictureUrl } = change
  const changed = await tables
    .updateTable('shop.product')
    .set({
      version: version + 1,
      updated_at: now,
      ...(title && { title: JSON.stringify(title) }),
      ...(description !== undefined && { description: description && JSON.stringify(description) }),
      ...(state && { state }),
      ...(pictureUrl !== undefined && { picture_url: pictureUrl }),
    })
    .where('id', '=', toUuid(id))
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Variants that showed the product's old picture show the new one. */
export async function movePicture(tables: Tables, id: Id<'prd'>, from: string, to: string): Promise<void> {
  await tables
    .updateTable('shop.variant')
    .set({ picture_url: to })
    .where('product_id', '=', toUuid(id))
    .where('picture_url', '=', from)
    .execute()
}

export async function deletePrice(tables: Tables, variantId: Id<'var'>, market: string): Promise<void> {
  await tables.deleteFrom('shop.price').where('variant_id', '=', toUuid(variantId)).where('market_code', '=', market).execute()
}
