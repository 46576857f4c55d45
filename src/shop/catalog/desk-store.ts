import { type Kysely, type SqlBool, sql } from 'kysely'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import type { ProductPicture } from './picture.ts'
import type { ProductLimits } from './product.ts'
import { found, marksOf, type Narrowing, narrowed } from './search-store.ts'
import type { ProductState } from './states.ts'
import type { CatalogTables } from './tables.ts'

type Tables = Kysely<CatalogTables>

/** Where a page of the list ended. */
export interface Place {
  /** As the database writes it: to the microsecond, or rows of one import would be taken for seen. */
  readonly at: string
  readonly id: string
}

export interface ListQuery extends Narrowing {
  readonly organisationId: Id<'org'>
  /** Words of a title, in either language, of a code or a kind; near ones too. */
  readonly text: string
  readonly state?: ProductState | undefined
  readonly after?: Place | undefined
  readonly limit: number
}

/** Newest change first; one more than asked for, where there is one. */
export async function readProductPage(tables: Tables, query: ListQuery): Promise<{ id: Id<'prd'>; at: string }[]> {
  const { organisationId, text, state, after, limit, categories } = query
  let rows = tables
    .selectFrom('shop.product as product')
    .select(['product.id', sql<string>`product.updated_at::text`.as('at')])
    .where('product.organisation_id', '=', toUuid(organisationId))
    .where(narrowed(sql`product.id`, query))
  if (state) rows = rows.where('product.state', '=', state)
  if (categories) rows = rows.where('product.category_id', '=', sql<string>`any(${categories}::text[])`)
  if (after) rows = rows.where(sql<SqlBool>`(product.updated_at, product.id) < (${after.at}::timestamptz, ${after.id}::uuid)`)
  if (text !== '') rows = rows.where(found(sql`product.id`, text, marksOf({ organisationId, state })))
  const page = await rows
    .orderBy('product.updated_at', 'desc')
    .orderBy('product.id', 'desc')
    .limit(limit + 1)
    .execute()
  return page.map((row) => ({ id: fromUuid('prd', row.id), at: row.at }))
}

export interface ProductChange {
  readonly title?: Bilingual | undefined
  readonly description?: Bilingual | null | undefined
  readonly state?: ProductState | undefined
  readonly pictures?: readonly ProductPicture[] | undefined
  readonly categoryId?: string | null | undefined
  readonly manufacturerId?: Id<'ctc'> | null | undefined
  readonly responsibleId?: Id<'ctc'> | null | undefined
  readonly safety?: Bilingual | null | undefined
  readonly reviewNote?: string | null | undefined
  readonly submittedAt?: Date | undefined
  readonly limits?: ProductLimits | undefined
}

/** False when somebody changed the product since that version. */
export async function updateProduct(tables: Tables, id: Id<'prd'>, version: number, change: ProductChange, now: Date): Promise<boolean> {
  const { title, description, state, pictures, categoryId, manufacturerId, responsibleId, safety, reviewNote, submittedAt, limits } = change
  const changed = await tables
    .updateTable('shop.product')
    .set({
      version: version + 1,
      updated_at: now,
      ...(title && { title: JSON.stringify(title) }),
      ...(description !== undefined && { description: description && JSON.stringify(description) }),
      ...(state && { state }),
      ...(pictures && { pictures: JSON.stringify(pictures), picture_url: pictures[0]?.url ?? '' }),
      ...(categoryId !== undefined && { category_id: categoryId }),
      ...(manufacturerId !== undefined && { manufacturer_id: manufacturerId && toUuid(manufacturerId) }),
      ...(responsibleId !== undefined && { responsible_id: responsibleId && toUuid(responsibleId) }),
      ...(safety !== undefined && { safety: safety && JSON.stringify(safety) }),
      ...(reviewNote !== undefined && { review_note: reviewNote }),
      ...(submittedAt && { submitted_at: submittedAt }),
      ...(limits && { most_per_order: limits.mostPerOrder, most_per_person: limits.mostPerPerson, limit_days: limits.days }),
    })
    .where('id', '=', toUuid(id))
    .where('version', '=', version)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Variants that showed one of these pictures show another one. */
export async function moveVariantPictures(tables: Tables, id: Id<'prd'>, from: readonly string[], to: string): Promise<void> {
  await tables
    .updateTable('shop.variant')
    .set({ picture_url: to })
    .where('product_id', '=', toUuid(id))
    .where('picture_url', 'in', from)
    .where('picture_url', '<>', to)
    .execute()
}

export async function updateGtin(tables: Tables, variantId: Id<'var'>, gtin: string | null): Promise<void> {
  await tables.updateTable('shop.variant').set({ gtin }).where('id', '=', toUuid(variantId)).execute()
}

export async function deletePrice(tables: Tables, variantId: Id<'var'>, market: string): Promise<void> {
  await tables.deleteFrom('shop.price').where('variant_id', '=', toUuid(variantId)).where('market_code', '=', market).execute()
}
