import type { z } from 'zod'
import type { Markets } from '#markets'
import type { Database } from '#platform/db'
import { type Actor, httpProblems } from '#platform/http'
import { type Id, toUuid } from '#platform/ids'
import { fromWire, toWire } from '#platform/money'
import type { Pictures } from '#platform/pictures'
import type { Clock } from '#platform/time'
import type { Inventory } from '#shop/inventory'
import type { ProductKeeping } from './catalog.ts'
import type {
  deskProductSchema,
  newProductSchema,
  priceEditSchema,
  productEditSchema,
  productListQuerySchema,
  productPageSchema,
  stockEditSchema,
} from './desk-contract.ts'
import { deletePrice, movePicture, type Place, type ProductChange, readProductPage, updateProduct } from './desk-store.ts'
import { catalogProblems } from './problems.ts'
import type { Product } from './product.ts'
import { productStates } from './states.ts'
import type { CatalogTables } from './tables.ts'

export interface DeskDeps {
  db: Database
  clock: Clock
  catalog: ProductKeeping
  inventory: Pick<Inventory, 'available' | 'count' | 'announce'>
  markets: Pick<Markets, 'list' | 'find'>
  pictures: Pick<Pictures, 'take' | 'forget'>
}

export type DeskProduct = z.input<typeof deskProductSchema>

/** Refuses whoever may not keep the organisation's products. */
export function admit(actor: Actor, organisationId: Id<'org'>): void {
  if (!actor.can('products.edit', organisationId)) throw httpProblems.forbidden()
}

/** The product as its brand sees it, read anew. Another brand's is as unknown as none. */
export async function productToKeep({ catalog }: DeskDeps, actor: Actor, id: Id<'prd'>): Promise<Product> {
  const product = await catalog.readFresh(id)
  if (!product || !actor.can('products.edit', product.organisationId)) throw catalogProblems['product-unknown']()
  return product
}

export async function describeForDesk({ inventory, markets }: DeskDeps, product: Product): Promise<DeskProduct> {
  const [available, places] = await Promise.all([inventory.available(product.variants.map(({ id }) => id)), markets.list()])
  const { id, organisationId, slug, version, state, title, description, pictureUrl } = product
  return {
    ...{ id, organisationId, slug, version, state, title, description, pictureUrl },
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
  const { organisationId, q: text, state, limit } = query
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor)
  const page = await readProductPage(deps.db.tables<CatalogTables>(), { organisationId, text, state, after, limit })
  const shown = page.slice(0, limit)
  const products = await deps.catalog.getMany(shown.map(({ id }) => id))
  const listed = shown.flatMap(({ id }) => products.get(id) ?? [])
  const available = await deps.inventory.available(listed.flatMap(({ variants }) => variants.map(({ id }) => id)))
  const last = page.length > limit ? shown.at(-1) : undefined
  return {
    items: listed.map((product) => ({
      ...{ id: product.id, title: product.title, pictureUrl: product.pictureUrl, state: product.state, variants: product.variants.length },
      prices: lowestPrices(product),
      available: product.variants.reduce((sum, { id }) => sum + (available[id] ?? 0), 0),
    })),
    nextCursor: last ? Buffer.from(JSON.stringify([last.at.toISOString(), toUuid(last.id)])).toString('base64url') : null,
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
    const place = { at: new Date(at), id }
    if (Number.isNaN(place.at.getTime()) || !/^[0-9a-f-]{36}$/.test(id)) throw new Error('malformed')
    return place
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
    variants: input.variants.map((variant) => ({
      ...variant,
      prices: variant.prices.map(({ market, price }) => ({ market, price: fromWire(price) })),
    })),
  })
  return productToKeep(deps, actor, id)
}

/** Changes words or state. Publishing needs a price somewhere. */
export async function editProduct(
  deps: DeskDeps,
  actor: Actor,
  id: Id<'prd'>,
  { version, ...change }: z.output<typeof productEditSchema>,
): Promise<Product> {
  const product = await productToKeep(deps, actor, id)
  const { state } = change
  if (state && state !== product.state) {
    if (!productStates.can(product.state, state)) throw catalogProblems['wrong-state'](undefined, { state: product.state })
    if (state === 'published' && product.variants.every(({ prices }) => prices.size === 0)) throw catalogProblems['price-needed']()
  }
  await keep(deps, id, version, change)
  return productToKeep(deps, actor, id)
}

async function keep(deps: DeskDeps, id: Id<'prd'>, version: number, change: ProductChange): Promise<void> {
  const tables = deps.db.tables<CatalogTables>()
  if (!(await updateProduct(tables, id, version, change, deps.clock.now()))) throw catalogProblems['changed-meanwhile']()
  deps.catalog.forget(id)
}

/** Puts a picture on the product and on those variants that have none of their own. */
export async function setPicture(deps: DeskDeps, actor: Actor, id: Id<'prd'>, version: number, bytes: Uint8Array): Promise<Product> {
  const product = await productToKeep(deps, actor, id)
  if (product.version !== version) throw catalogProblems['changed-meanwhile']()
  const pictureUrl = await deps.pictures.take(bytes)
  try {
    await keep(deps, id, version, { pictureUrl })
    await movePicture(deps.db.tables<CatalogTables>(), id, product.pictureUrl, pictureUrl)
  } catch (error) {
    await deps.pictures.forget(pictureUrl)
    throw error
  }
  deps.catalog.forget(id)
  await deps.pictures.forget(product.pictureUrl)
  return productToKeep(deps, actor, id)
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

/** Counts units in, or out with a negative change, and answers what is available then. Refuses to take what holds and orders need. */
export async function changeStock(
  deps: DeskDeps,
  actor: Actor,
  variantId: Id<'var'>,
  { key, change }: z.output<typeof stockEditSchema>,
): Promise<number> {
  const { organisationId } = await productOf(deps, actor, variantId)
  await deps.db.transaction((sql) => deps.inventory.count(sql, { organisationId, variantId, change, key }))
  await deps.inventory.announce([variantId])
  return (await deps.inventory.available([variantId]))[variantId] ?? 0
}

async function productOf(deps: DeskDeps, actor: Actor, variantId: Id<'var'>): Promise<Product> {
  const [facts] = await deps.catalog.variantFacts([variantId])
  if (!facts) throw catalogProblems['product-unknown']()
  return productToKeep(deps, actor, facts.product.id)
}

async function requireCurrency({ markets }: DeskDeps, market: string, currency: string): Promise<void> {
  const found = await markets.find(market)
  if (found?.currency !== currency) throw catalogProblems['wrong-currency'](undefined, { market, currency: found?.currency ?? null })
}
