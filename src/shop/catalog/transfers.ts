import { sql as fragment, type Kysely } from 'kysely'
import type { Database, Sql } from '#platform/db'
import { fromUuid, type Id, newUuid, toUuid } from '#platform/ids'
import { rowsOfContacts } from './contact-store.ts'
import { MOST_PICTURES, type ProductPicture } from './picture.ts'
import type { Product, Variant } from './product.ts'
import type { ProductState } from './states.ts'
import { readProducts } from './store.ts'
import type { CatalogTables } from './tables.ts'

type Tables = Kysely<CatalogTables>

/** What a product was, as far as a file can change it. */
export type ProductFacts = Pick<Product, 'title' | 'description' | 'safety' | 'categoryId' | 'options'> & {
  readonly manufacturer: Omit<NonNullable<Product['manufacturer']>, 'id'> | null
  readonly responsiblePerson: ProductFacts['manufacturer']
  readonly variants: readonly Pick<Variant, 'id' | 'sku' | 'gtin' | 'title' | 'options' | 'prices'>[]
}

/** For moving many products in, out and back. Who may is asked by the caller. */
export function createTransfers(deps: TransferParts) {
  return { ...reading(deps), ...changing(deps) }
}

interface TransferParts {
  db: Database
  forget(id: Id<'prd'>): void
}

function reading({ db }: TransferParts) {
  const on = (sql: Sql): Tables => db.tablesOn<CatalogTables>(sql)
  return {
    /** In the order they were made, past the memory: a caller walks through all of them without holding them. */
    async listPage(organisationId: Id<'org'>, page: { after: Id<'prd'> | null; limit: number; published?: boolean }): Promise<Product[]> {
      const tables = db.tables<CatalogTables>()
      let rows = tables.selectFrom('shop.product').select('id').where('organisation_id', '=', toUuid(organisationId))
      if (page.after) rows = rows.where('id', '>', toUuid(page.after))
      if (page.published) rows = rows.where('state', '=', 'published')
      const ids = (await rows.orderBy('id').limit(page.limit).execute()).map(({ id }) => fromUuid('prd', id))
      const found = new Map((await readProducts(tables, ids)).map((product) => [product.id, product]))
      return ids.flatMap((id) => found.get(id) ?? [])
    },
    /** Those with these handles, as they are now, locked until the transaction ends. */
    async lockByHandles(sql: Sql, organisationId: Id<'org'>, handles: readonly string[]): Promise<Product[]> {
      const rows = await on(sql)
        .selectFrom('shop.product')
        .select('id')
        .where('organisation_id', '=', toUuid(organisationId))
        .where('handle', '=', fragment<string>`any(${handles}::text[])`)
        .orderBy('id')
        .forUpdate()
        .execute()
      return readProducts(
        on(sql),
        rows.map(({ id }) => fromUuid('prd', id)),
      )
    },
    /** Those of these handles that the organisation has products of, with the state each is in. */
    async knownHandles(organisationId: Id<'org'>, handles: readonly string[]): Promise<Map<string, ProductState>> {
      const rows = await db
        .tables<CatalogTables>()
        .selectFrom('shop.product')
        .select(['handle', 'state'])
        .where('organisation_id', '=', toUuid(organisationId))
        .where('handle', '=', fragment<string>`any(${handles}::text[])`)
        .execute()
      return new Map(rows.map(({ handle, state }) => [handle, state]))
    },
    /** As they are now, locked until the transaction ends. */
    async lockMany(sql: Sql, ids: readonly Id<'prd'>[]): Promise<Product[]> {
      const uuids = ids.map(toUuid)
      await on(sql)
        .selectFrom('shop.product')
        .select('id')
        .where('id', '=', fragment<string>`any(${uuids}::uuid[])`)
        .orderBy('id')
        .forUpdate()
        .execute()
      return readProducts(on(sql), ids)
    },
  }
}

function changing({ db, forget }: TransferParts) {
  const on = (sql: Sql): Tables => db.tablesOn<CatalogTables>(sql)
  return {
    /** Puts a picture behind the others. Answers the product's versions before and after; null where there is no room or no product. */
    async appendPicture(
      sql: Sql,
      id: Id<'prd'>,
      picture: Pick<ProductPicture, 'url' | 'alt'>,
    ): Promise<{ before: number; after: number } | null> {
      const row = await on(sql)
        .selectFrom('shop.product')
        .select(['version', 'pictures'])
        .where('id', '=', toUuid(id))
        .forUpdate()
        .executeTakeFirst()
      if (!row || row.pictures.length >= MOST_PICTURES) return null
      const pictures = [...row.pictures, { id: newUuid(), url: picture.url, whole: picture.url, alt: picture.alt, crop: null }]
      await on(sql)
        .updateTable('shop.product')
        .set({ pictures: JSON.stringify(pictures), picture_url: pictures[0]!.url, version: row.version + 1 })
        .where('id', '=', toUuid(id))
        .execute()
      await on(sql)
        .updateTable('shop.variant')
        .set({ picture_url: pictures[0]!.url })
        .where('product_id', '=', toUuid(id))
        .where('picture_url', '=', '')
        .execute()
      forget(id)
      return { before: row.version, after: row.version + 1 }
    },
    /** Takes products out as if they had never been. Fails when something other than the catalog names one. */
    async removeProducts(sql: Sql, ids: readonly Id<'prd'>[]): Promise<void> {
      await sql.query('select shop.remove_products($1)', [ids.map(toUuid)])
      for (const id of ids) forget(id)
    },
    /** Makes a product again what it was; variants that were not there are taken out. */
    async restoreProduct(sql: Sql, product: Product, facts: ProductFacts): Promise<void> {
      await restoreWords(on(sql), product, facts)
      await restoreVariants(on(sql), facts)
      const known = new Set(facts.variants.map(({ id }) => id))
      const added = product.variants.flatMap(({ id }) => (known.has(id) ? [] : [toUuid(id)]))
      if (added.length > 0) await sql.query('select shop.remove_variants($1)', [added])
      forget(product.id)
    },
  }
}

const json = <Value>(value: Value | null): string | null => (value === null ? null : JSON.stringify(value))

async function restoreWords(tables: Tables, product: Product, facts: ProductFacts): Promise<void> {
  const contactOf = await rowsOfContacts(tables, product.organisationId, [facts.manufacturer, facts.responsiblePerson])
  await tables
    .updateTable('shop.product')
    .set({
      ...{
        version: product.version + 1,
        updated_at: new Date(),
        title: JSON.stringify(facts.title),
        options: JSON.stringify(facts.options),
      },
      ...{ description: json(facts.description), safety: json(facts.safety), category_id: facts.categoryId },
      ...{ manufacturer_id: contactOf(facts.manufacturer), responsible_id: contactOf(facts.responsiblePerson) },
    })
    .where('id', '=', toUuid(product.id))
    .execute()
}

async function restoreVariants(tables: Tables, { variants }: ProductFacts): Promise<void> {
  for (const { id, sku, gtin, title, options, prices } of variants) {
    const uuid = toUuid(id)
    await tables
      .updateTable('shop.variant')
      .set({ sku, gtin, title: JSON.stringify(title), options: JSON.stringify(options) })
      .where('id', '=', uuid)
      .execute()
    let foreign = tables.deleteFrom('shop.price').where('variant_id', '=', uuid)
    if (prices.size > 0) foreign = foreign.where('market_code', 'not in', [...prices.keys()])
    await foreign.execute()
    for (const [market, { amount, currency }] of prices) {
      await tables
        .updateTable('shop.price')
        .set({ amount, currency })
        .where('variant_id', '=', uuid)
        .where('market_code', '=', market)
        .execute()
    }
  }
}

export type CatalogTransfers = ReturnType<typeof createTransfers>
