import { randomBytes } from 'node:crypto'
import type { Kysely } from 'kysely'
import { fromUuid, type Id, newId, toUuid } from '#platform/ids'
import { rowsOfContacts } from './contact-store.ts'
import type { NewVariant, Product } from './product.ts'
import type { ProductDraft } from './product-draft.ts'
import { picturesOf } from './store.ts'
import type { CatalogTables } from './tables.ts'

type Tables = Kysely<CatalogTables>

/** Those that are there already, locked until the transaction ends. */
export async function lockByHandle(tables: Tables, organisationId: Id<'org'>, drafts: readonly ProductDraft[]) {
  const rows = await tables
    .selectFrom('shop.product')
    .select(['id', 'handle'])
    .where('organisation_id', '=', toUuid(organisationId))
    .where(
      'handle',
      'in',
      drafts.map(({ handle }) => handle),
    )
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id, handle }) => ({ id: fromUuid('prd', id), handle }))
}

/** What a handle is in an address: itself where it is free, else with some letters behind. */
async function slugsOf(tables: Tables, handles: readonly string[]): Promise<(handle: string) => string> {
  const rows = handles.length > 0 ? await tables.selectFrom('shop.product').select('slug').where('slug', 'in', handles).execute() : []
  const taken = new Set(rows.map(({ slug }) => slug))
  return (handle) => (taken.has(handle) ? `${handle}-${randomBytes(4).toString('hex')}` : handle)
}

const json = <Value>(value: Value | null | undefined): string | null => (value ? JSON.stringify(value) : null)

export interface Written {
  readonly ids: Map<string, Id<'prd'>>
  /** Units told of variants. */
  readonly stock: Map<Id<'var'>, { told: number; isNew: boolean }>
}

export async function writeDrafts(
  tables: Tables,
  organisationId: Id<'org'>,
  drafts: readonly ProductDraft[],
  products: ReadonlyMap<string, Product>,
): Promise<Written> {
  const ids = new Map(drafts.map(({ handle }) => [handle, products.get(handle)?.id ?? newId('prd')]))
  const contactOf = await rowsOfContacts(
    tables,
    organisationId,
    drafts.flatMap((draft) => [draft.manufacturer, draft.responsiblePerson]),
  )
  const fresh = drafts.filter(({ handle }) => !products.has(handle))
  const slugOf = await slugsOf(
    tables,
    fresh.map(({ handle }) => handle),
  )
  if (fresh.length > 0) {
    await tables
      .insertInto('shop.product')
      .values(
        fresh.map((draft) => {
          const pictures = picturesOf({ ...draft, pictureUrl: '' })
          return {
            ...{
              id: toUuid(ids.get(draft.handle)!),
              organisation_id: toUuid(organisationId),
              handle: draft.handle,
              slug: slugOf(draft.handle),
            },
            ...{ title: JSON.stringify(draft.title), description: json(draft.description), safety: json(draft.safety) },
            ...{ pictures: JSON.stringify(pictures), picture_url: pictures[0]?.url ?? '', category_id: draft.categoryId ?? null },
            ...{ manufacturer_id: contactOf(draft.manufacturer), responsible_id: contactOf(draft.responsiblePerson) },
            ...{ options: JSON.stringify(draft.options ?? []), state: draft.state ?? ('draft' as const) },
            submitted_at: draft.state === 'in-review' ? new Date() : null,
          }
        }),
      )
      .execute()
  }
  for (const draft of drafts) {
    const product = products.get(draft.handle)
    if (product) await changeProduct(tables, draft, product, contactOf)
  }
  const stock = await writeVariants(tables, drafts, ids, products)
  return { ids, stock }
}

async function changeProduct(
  tables: Tables,
  draft: ProductDraft,
  product: Product,
  contactOf: (contact: ProductDraft['manufacturer']) => string | null,
): Promise<void> {
  const { description, safety, categoryId, manufacturer, responsiblePerson, options, state } = draft
  const pictures = draft.pictures && picturesOf({ ...draft, pictureUrl: '' })
  await tables
    .updateTable('shop.product')
    .set({
      ...{ version: product.version + 1, updated_at: new Date(), title: JSON.stringify(draft.title) },
      ...(description !== undefined && { description: json(description) }),
      ...(safety !== undefined && { safety: json(safety) }),
      ...(categoryId !== undefined && { category_id: categoryId }),
      ...(manufacturer !== undefined && { manufacturer_id: contactOf(manufacturer) }),
      ...(responsiblePerson !== undefined && { responsible_id: contactOf(responsiblePerson) }),
      ...(pictures && { pictures: JSON.stringify(pictures), picture_url: pictures[0]?.url ?? '' }),
      ...(options && { options: JSON.stringify(withOldValues(options, product.options)) }),
      ...(state && { state }),
      ...(state === 'in-review' && { submitted_at: new Date(), review_note: null }),
    })
    .where('id', '=', toUuid(product.id))
    .execute()
}

/** A value that a variant chose before is still there, also when the file does not name it any more. */
function withOldValues(options: NonNullable<ProductDraft['options']>, old: Product['options']) {
  return options.map((option) => {
    const kept = old.find(({ code }) => code === option.code)?.values ?? []
    const named = new Set(option.values.map(({ code }) => code))
    return { ...option, values: [...option.values, ...kept.filter(({ code }) => !named.has(code))] }
  })
}

const sameChoice = (variant: NewVariant, options: Readonly<Record<string, string>>): boolean => {
  const chosen = Object.entries(variant.options ?? {})
  return chosen.length === Object.keys(options).length && chosen.every(([code, value]) => options[code] === value)
}

async function writeVariants(
  tables: Tables,
  drafts: readonly ProductDraft[],
  ids: ReadonlyMap<string, Id<'prd'>>,
  products: ReadonlyMap<string, Product>,
): Promise<Written['stock']> {
  const stock: Written['stock'] = new Map()
  const inserted: Parameters<typeof insertVariants>[1] = []
  const prices: { variant_id: string; market_code: string; amount: bigint; currency: string }[] = []
  for (const draft of drafts) {
    const product = products.get(draft.handle)
    let position = product?.variants.length ?? 0
    const cover = draft.pictures?.[0]?.url ?? product?.pictureUrl ?? ''
    for (const variant of draft.variants) {
      const known =
        product?.variants.find(({ sku }) => sku === variant.sku) ?? product?.variants.find(({ options }) => sameChoice(variant, options))
      const id = known?.id ?? newId('var')
      const row = {
        ...{ sku: variant.sku, gtin: variant.gtin === undefined ? (known?.gtin ?? null) : variant.gtin },
        ...{ title: JSON.stringify(variant.title), options: JSON.stringify(variant.options ?? {}) },
        picture_url: variant.pictureUrl ?? (known && known.pictureUrl !== product?.pictureUrl ? known.pictureUrl : cover),
      }
      if (known) await tables.updateTable('shop.variant').set(row).where('id', '=', toUuid(id)).execute()
      else inserted.push({ id: toUuid(id), product_id: toUuid(ids.get(draft.handle)!), position: position++, ...row })
      for (const { market, price } of variant.prices) {
        prices.push({ variant_id: toUuid(id), market_code: market, amount: price.amount, currency: price.currency })
      }
      if (variant.stock !== undefined) stock.set(id, { told: variant.stock, isNew: !known })
    }
  }
  await insertVariants(tables, inserted)
  await upsertPrices(tables, prices)
  return stock
}

/** Rows of one statement: their values together stay below what one may bind. */
const ROWS_AT_ONCE = 2_000

async function insertVariants(
  tables: Tables,
  rows: {
    id: string
    product_id: string
    position: number
    sku: string
    gtin: string | null
    title: string
    options: string
    picture_url: string
  }[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await tables
      .insertInto('shop.variant')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .execute()
  }
}

async function upsertPrices(
  tables: Tables,
  rows: { variant_id: string; market_code: string; amount: bigint; currency: string }[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await tables
      .insertInto('shop.price')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .onConflict((conflict) =>
        conflict
          .columns(['variant_id', 'market_code'])
          .doUpdateSet((eb) => ({ amount: eb.ref('excluded.amount'), currency: eb.ref('excluded.currency') })),
      )
      .execute()
  }
}
