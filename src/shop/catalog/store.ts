import type { Kysely } from 'kysely'
import { fromUuid, type Id, newId, newUuid, toUuid } from '#platform/ids'
import { money } from '#platform/money'
import type { Contact } from './contact.ts'
import { readContactsOf, rowsOfContacts } from './contact-store.ts'
import type { ProductPicture } from './picture.ts'
import type { NewProduct, Product, Variant } from './product.ts'
import type { CatalogTables } from './tables.ts'

type Tables = Kysely<CatalogTables>

export async function readProducts(tables: Tables, ids: readonly Id<'prd'>[]): Promise<Product[]> {
  if (ids.length === 0) return []
  const uuids = ids.map(toUuid)
  // One after the other: within a transaction there is one connection.
  const products = await tables.selectFrom('shop.product').selectAll().where('id', 'in', uuids).execute()
  const variants = await tables.selectFrom('shop.variant').selectAll().where('product_id', 'in', uuids).orderBy('position').execute()
  const prices = await tables
    .selectFrom('shop.price')
    .innerJoin('shop.variant', 'shop.variant.id', 'shop.price.variant_id')
    .selectAll('shop.price')
    .where('shop.variant.product_id', 'in', uuids)
    // The same order after every change: a changed row moves to the end.
    .orderBy('market_code')
    .execute()
  const contacts = await readContactsOf(tables, products)
  const contactOf = (id: string | null): Contact | null => (id === null ? null : (contacts.get(id) ?? null))
  const pricesOf = Map.groupBy(prices, (price) => price.variant_id)
  const variantsOf = Map.groupBy(variants, (variant) => variant.product_id)
  return products.map((row) => ({
    id: fromUuid('prd', row.id),
    organisationId: fromUuid('org', row.organisation_id),
    state: row.state,
    version: row.version,
    slug: row.slug,
    handle: row.handle,
    title: row.title,
    description: row.description,
    pictureUrl: row.picture_url,
    pictures: row.pictures,
    categoryId: row.category_id,
    manufacturer: contactOf(row.manufacturer_id),
    responsiblePerson: contactOf(row.responsible_id),
    safety: row.safety,
    limits: { mostPerOrder: row.most_per_order, mostPerPerson: row.most_per_person, days: row.limit_days },
    reviewNote: row.review_note,
    options: row.options,
    variants: (variantsOf.get(row.id) ?? []).map(
      (variant): Variant => ({
        id: fromUuid('var', variant.id),
        productId: fromUuid('prd', row.id),
        sku: variant.sku,
        gtin: variant.gtin,
        title: variant.title,
        options: variant.options,
        pictureUrl: variant.picture_url,
        prices: new Map((pricesOf.get(variant.id) ?? []).map((price) => [price.market_code, money(price.amount, price.currency)])),
      }),
    ),
  }))
}

export async function findProductId(tables: Tables, slug: string): Promise<Id<'prd'> | null> {
  const row = await tables.selectFrom('shop.product').select('id').where('slug', '=', slug).executeTakeFirst()
  return row ? fromUuid('prd', row.id) : null
}

export async function findProductIdsOfVariants(tables: Tables, ids: readonly Id<'var'>[]): Promise<Id<'prd'>[]> {
  const rows = await tables.selectFrom('shop.variant').select('product_id').distinct().where('id', 'in', ids.map(toUuid)).execute()
  return rows.map((row) => fromUuid('prd', row.product_id))
}

/** As it is kept: the pictures it names, or the one picture it has. */
export function picturesOf({ pictures, pictureUrl, title }: Pick<NewProduct, 'pictures' | 'pictureUrl' | 'title'>): ProductPicture[] {
  const named = pictures ?? (pictureUrl ? [{ url: pictureUrl, alt: title }] : [])
  return named.map(({ url, alt }) => ({ id: newUuid(), url, whole: url, alt, crop: null }))
}

/** Null when the slug is taken, or the organisation's name for it. Variants are answered in the order of the input. */
export async function insertProduct(tables: Tables, input: NewProduct): Promise<{ id: Id<'prd'>; variantIds: Id<'var'>[] } | null> {
  const id = newId('prd')
  const contacts = await rowsOfContacts(tables, input.organisationId, [input.manufacturer, input.responsiblePerson])
  const pictures = picturesOf(input)
  const inserted = await tables
    .insertInto('shop.product')
    .values({
      id: toUuid(id),
      organisation_id: toUuid(input.organisationId),
      slug: input.slug,
      handle: input.handle ?? input.slug,
      title: JSON.stringify(input.title),
      description: input.description ? JSON.stringify(input.description) : null,
      picture_url: pictures[0]?.url ?? '',
      pictures: JSON.stringify(pictures),
      category_id: input.categoryId ?? null,
      manufacturer_id: contacts(input.manufacturer),
      responsible_id: contacts(input.responsiblePerson),
      safety: input.safety ? JSON.stringify(input.safety) : null,
      options: JSON.stringify(input.options ?? []),
      ...(input.state && { state: input.state }),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) return null
  const variantIds = input.variants.map(() => newId('var'))
  await tables
    .insertInto('shop.variant')
    .values(
      input.variants.map((variant, position) => ({
        ...{ id: toUuid(variantIds[position]!), product_id: toUuid(id), position, sku: variant.sku, gtin: variant.gtin ?? null },
        title: JSON.stringify(variant.title),
        options: JSON.stringify(variant.options ?? {}),
        picture_url: variant.pictureUrl ?? input.pictureUrl,
      })),
    )
    .execute()
  const prices = input.variants.flatMap((variant, position) =>
    variant.prices.map(({ market, price }) => ({
      ...{ variant_id: toUuid(variantIds[position]!), market_code: market, amount: price.amount, currency: price.currency },
    })),
  )
  if (prices.length > 0) await tables.insertInto('shop.price').values(prices).execute()
  return { id, variantIds }
}

export async function upsertPrice(tables: Tables, variantId: Id<'var'>, market: string, amount: bigint, currency: string): Promise<void> {
  await tables
    .insertInto('shop.price')
    .values({ variant_id: toUuid(variantId), market_code: market, amount, currency })
    .onConflict((conflict) => conflict.columns(['variant_id', 'market_code']).doUpdateSet({ amount, currency }))
    .execute()
}
