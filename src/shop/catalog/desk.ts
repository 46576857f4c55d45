import type { z } from 'zod'
import type { Actor } from '#platform/http'
import { type Id, toUuid } from '#platform/ids'
import { fromWire, toWire } from '#platform/money'
import { requireContacts } from './contacts.ts'
import type {
  deskProductSchema,
  newProductSchema,
  priceEditSchema,
  productEditSchema,
  productListQuerySchema,
  productPageSchema,
} from './desk-contract.ts'
import { admit, type DeskDeps, productOf, productToKeep } from './desk-deps.ts'
import { deletePrice, type Place, type ProductChange, readProductPage, updateGtin, updateProduct } from './desk-store.ts'
import { catalogProblems } from './problems.ts'
import type { Product } from './product.ts'
import { needsReview } from './review.ts'
import { wordsIn } from './search-store.ts'
import { productStates } from './states.ts'
import type { CatalogTables } from './tables.ts'

export type DeskProduct = z.input<typeof deskProductSchema>

export async function describeForDesk({ inventory, markets }: DeskDeps, product: Product): Promise<DeskProduct> {
  const [available, places] = await Promise.all([inventory.available(product.variants.map(({ id }) => id)), markets.list()])
  const { id, organisationId, slug, version, state, title, description, pictureUrl, categoryId, safety, limits, reviewNote } = product
  return {
    ...{ id, organisationId, slug, version, state, title, description, pictureUrl, categoryId, safety, limits, reviewNote },
    ...{ manufacturer: product.manufacturer, responsiblePerson: product.responsiblePerson },
    pictures: product.pictures.map(({ id: pictureId, url, whole, alt, crop }) => ({ id: pictureId, url, whole, alt, crop })),
    options: product.options.map((option) => ({ ...option, values: [...option.values] })),
    variants: product.variants.map(({ prices, productId: _productId, ...variant }) => ({
      ...variant,
      options: { ...variant.options },
      prices: [...prices].map(([market, price]) => ({ market, price: toWire(price) })),
      available: available[variant.id] ?? 0,
    })),
    markets: places.map(({ code, name, currency }) => ({ code, name, currency })),
  }
}

export async function listProducts(
  deps: DeskDeps,
  actor: Actor,
  query: z.output<typeof productListQuerySchema>,
): Promise<z.input<typeof productPageSchema>> {
  admit(actor, query.organisationId)
  const { organisationId, state, limit, category, market, stock } = query
  const text = wordsIn(query.q)
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor)
  const page = await readProductPage(deps.db.tables<CatalogTables>(), {
    ...{ organisationId, text, state, after, limit, market, stock },
    ...(market === undefined ? {} : { least: query.least, most: query.most }),
    categories: category === undefined ? null : await deps.categories.within(category),
  })
  const shown = page.slice(0, limit)
  const products = await deps.catalog.getMany(shown.map(({ id }) => id))
  const listed = shown.flatMap(({ id }) => products.get(id) ?? [])
  const available = await deps.inventory.available(listed.flatMap(({ variants }) => variants.map(({ id }) => id)))
  const last = page.length > limit ? shown.at(-1) : undefined
  return {
    items: listed.map((product) => ({
      ...{ id: product.id, title: product.title, pictureUrl: product.pictureUrl, state: product.state, variants: product.variants.length },
      categoryId: product.categoryId,
      prices: lowestPrices(product),
      available: product.variants.reduce((sum, { id }) => sum + (available[id] ?? 0), 0),
    })),
    nextCursor: last ? Buffer.from(JSON.stringify([last.at, toUuid(last.id)])).toString('base64url') : null,
  }
}

function lowestPrices({ variants }: Product) {
  const prices = Map.groupBy(
    variants.flatMap((variant) => [...variant.prices]),
    ([market]) => market,
  )
  return [...prices.values()].map((ofMarket) =>
    toWire(ofMarket.map(([, price]) => price).reduce((lowest, price) => (price.amount < lowest.amount ? price : lowest))),
  )
}

function readCursor(cursor: string): Place {
  try {
    const [at, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, string]
    if (Number.isNaN(Date.parse(at)) || !/^[0-9a-f-]{36}$/.test(id)) throw new Error('malformed')
    return { at, id }
  } catch {
    throw catalogProblems['cursor-invalid']()
  }
}

/** A draft with its variants, prices and stock. Refuses a price in another currency than the market's, and what contradicts itself. */
export async function draftProduct(deps: DeskDeps, actor: Actor, input: z.output<typeof newProductSchema>): Promise<Product> {
  admit(actor, input.organisationId)
  const { description, ...rest } = input
  for (const { prices } of input.variants) for (const { market, price } of prices) await requireCurrency(deps, market, price.currency)
  const { id } = await deps.catalog.createProduct({
    ...rest,
    ...(description && { description }),
    pictureUrl: '',
    state: 'draft',
    variants: input.variants.map(({ gtin, ...variant }) => ({
      ...variant,
      ...(gtin !== undefined && { gtin }),
      prices: variant.prices.map(({ market, price }) => ({ market, price: fromWire(price) })),
    })),
  })
  return productToKeep(deps, actor, id)
}

/** Changes words, facts or state. Publishing needs a price somewhere, and somebody's look where the market asks for one: then it waits. */
export async function editProduct(
  deps: DeskDeps,
  actor: Actor,
  id: Id<'prd'>,
  { version, ...change }: z.output<typeof productEditSchema>,
): Promise<Product> {
  const product = await productToKeep(deps, actor, id)
  const { state, categoryId, manufacturerId, responsibleId } = change
  await requireContacts(deps.db, product.organisationId, [manufacturerId, responsibleId])
  if (categoryId && (await deps.categories.within(categoryId)).length === 0) throw catalogProblems['category-unknown']()
  await keep(deps, id, version, { ...change, ...(state && state !== product.state ? await stateFor(deps, product, state) : {}) })
  return productToKeep(deps, actor, id)
}

/** What a product that shall be `wanted` becomes. */
async function stateFor(deps: DeskDeps, product: Product, wanted: 'draft' | 'published' | 'withdrawn'): Promise<ProductChange> {
  if (wanted === 'published' && product.variants.every(({ prices }) => prices.size === 0)) throw catalogProblems['price-needed']()
  const state = wanted === 'published' && (await needsReview(deps, product)) ? 'in-review' : wanted
  const isDecision = wanted === 'published' && product.state === 'in-review'
  if (isDecision || !productStates.can(product.state, state)) throw catalogProblems['wrong-state'](undefined, { state: product.state })
  return state === 'in-review' ? { state, submittedAt: deps.clock.now(), reviewNote: null } : { state }
}

/** Writes a change down, on the version it was made on. */
export async function keep(deps: DeskDeps, id: Id<'prd'>, version: number, change: ProductChange): Promise<void> {
  const tables = deps.db.tables<CatalogTables>()
  if (!(await updateProduct(tables, id, version, change, deps.clock.now()))) throw catalogProblems['changed-meanwhile']()
  deps.catalog.forget(id)
}

/** Sets what a variant costs in a market; null: it is not sold there any more. Holds keep the price they were taken at. */
export async function setPrice(
  deps: DeskDeps,
  actor: Actor,
  variantId: Id<'var'>,
  { market, price }: z.output<typeof priceEditSchema>,
): Promise<Product> {
  const product = await productOf(deps, actor, variantId)
  if (price === null) {
    await deletePrice(deps.db.tables<CatalogTables>(), variantId, market)
    deps.catalog.forget(product.id)
  } else {
    await requireCurrency(deps, market, price.currency)
    await deps.catalog.changePrice(variantId, market, fromWire(price))
  }
  return productToKeep(deps, actor, product.id)
}

/** Sets the number of the trade of a variant; null: it has none. */
export async function setGtin(deps: DeskDeps, actor: Actor, variantId: Id<'var'>, gtin: string | null): Promise<Product> {
  const product = await productOf(deps, actor, variantId)
  await updateGtin(deps.db.tables<CatalogTables>(), variantId, gtin)
  deps.catalog.forget(product.id)
  return productToKeep(deps, actor, product.id)
}

async function requireCurrency({ markets }: DeskDeps, market: string, currency: string): Promise<void> {
  const found = await markets.find(market)
  if (found?.currency !== currency) throw catalogProblems['wrong-currency'](undefined, { market, currency: found?.currency ?? null })
}
