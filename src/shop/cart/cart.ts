import type { Kysely } from 'kysely'
import type { Markets } from '#markets'
import type { Organisations } from '#people/organisations'
import type { Database } from '#platform/db'
import type { Actor } from '#platform/http'
import { type Id, toUuid } from '#platform/ids'
import { add, money, toWire } from '#platform/money'
import type { Catalog, VariantFacts } from '#shop/catalog'
import type { Checkout } from '#shop/checkout'
import type { Inventory } from '#shop/inventory'
import { type CartWire, MOST_LINES } from './contract.ts'
import { cartProblems } from './problems.ts'
import * as store from './store.ts'
import type { CartTables } from './tables.ts'

export interface CartDeps {
  db: Database
  markets: Pick<Markets, 'list' | 'get'>
  organisations: Pick<Organisations, 'getMany'>
  catalog: Pick<Catalog, 'variantFacts'>
  inventory: Pick<Inventory, 'available' | 'findHolds'>
  checkout: Pick<Checkout, 'takeHold' | 'releaseHold'>
}

export interface CartParts extends CartDeps {
  tables: Kysely<CartTables>
}

export interface PutInput {
  readonly quantity: number
  readonly savedForLater: boolean
  readonly showId?: Id<'shw'> | undefined
  readonly market?: string | undefined
}

/** Whose cart: the account's; of a guest, the browser's. What a guest had joins the account's at the first request after signing in. */
export async function ownerOf({ db }: CartParts, actor: Actor): Promise<string> {
  const guest = toUuid(actor.viewerId!)
  if (actor.accountId === null) return guest
  const account = toUuid(actor.accountId)
  await db.pool.query({ name: 'cart-merge', text: 'select shop.merge_cart($1, $2)', values: [guest, account] })
  return account
}

/** As it is now: without what was bought meanwhile, with today's prices and stock. */
export async function readCart(parts: CartParts, actor: Actor): Promise<CartWire> {
  const owner = await ownerOf(parts, actor)
  const lines = await withoutBought(parts, owner, await store.readLines(parts.tables, owner))
  return showCart(parts, lines)
}

async function withoutBought(parts: CartParts, owner: string, lines: readonly store.KeptLine[]): Promise<store.KeptLine[]> {
  const held = lines.flatMap(({ holdId }) => holdId ?? [])
  if (held.length === 0) return [...lines]
  const bought = new Set((await parts.inventory.findHolds(held)).filter(({ state }) => state === 'confirmed').map(({ id }) => id))
  await store.deleteBought(parts.tables, owner, [...bought])
  return lines.filter(({ holdId }) => holdId === null || !bought.has(holdId))
}

async function showCart(parts: CartParts, kept: readonly store.KeptLine[]): Promise<CartWire> {
  const ids = kept.map(({ variantId }) => variantId)
  const [facts, available] = await Promise.all([parts.catalog.variantFacts(ids), parts.inventory.available(ids)])
  const brands = await parts.organisations.getMany(facts.flatMap((known) => known?.product.organisationId ?? []))
  const lines = kept.flatMap((line, index) => {
    const known = facts[index]
    return known ? [lineToWire(line, known, available[line.variantId] ?? 0, brands.get(known.product.organisationId)!)] : []
  })
  const wanted = kept.find(({ savedForLater }) => !savedForLater) ?? kept[0]
  const market = wanted ? await parts.markets.get(wanted.marketCode) : null
  const ready = lines.filter((line) => !line.savedForLater && line.unitPrice !== null && line.state !== 'sold-out')
  const nothing = market && money(0n, market.currency)
  return {
    ...{ market: market?.code ?? null, country: market?.country ?? null, returnWindowDays: market?.returnWindowDays ?? null, lines },
    units: lines.reduce((sum, line) => (line.savedForLater ? sum : sum + line.quantity), 0),
    goods:
      nothing &&
      toWire(
        add(nothing, ...ready.map(({ unitPrice, quantity }) => money(BigInt(unitPrice!.amount) * BigInt(quantity), unitPrice!.currency))),
      ),
  }
}

type Brand = { readonly id: Id<'org'>; readonly name: CartWire['lines'][number]['brand']['name'] }

function lineToWire(line: store.KeptLine, { product, variant }: VariantFacts, available: number, brand: Brand): CartWire['lines'][number] {
  const price = product.state === 'published' ? (variant.prices.get(line.marketCode) ?? null) : null
  const changed = price !== null && (price.amount !== line.seenPrice.amount || price.currency !== line.seenPrice.currency)
  return {
    variantId: line.variantId,
    product: { id: product.id, slug: product.slug, title: product.title },
    brand: { id: brand.id, name: brand.name },
    ...{ variantTitle: variant.title, pictureUrl: variant.pictureUrl, quantity: line.quantity, savedForLater: line.savedForLater },
    unitPrice: price && toWire(price),
    priceBefore: changed ? toWire(line.seenPrice) : null,
    available: Math.max(available, 0),
    state: price === null ? 'not-sold' : available <= 0 ? 'sold-out' : available < line.quantity ? 'fewer' : 'ready',
  }
}

/** So many of it, now or later. The same again changes nothing. Whoever puts sees the price of this moment. */
export async function putInCart(parts: CartParts, actor: Actor, variantId: Id<'var'>, input: PutInput): Promise<CartWire> {
  const owner = await ownerOf(parts, actor)
  const [[facts], kept] = await Promise.all([parts.catalog.variantFacts([variantId]), store.readLines(parts.tables, owner)])
  // Else what is wanted once more would go with what was bought.
  const lines = await withoutBought(parts, owner, kept)
  if (facts?.product.state !== 'published') throw cartProblems['variant-unknown']()
  const earlier = lines.find((line) => line.variantId === variantId)
  const marketCode = input.market ?? earlier?.marketCode ?? (await marketOf(parts, facts))
  const price = facts.variant.prices.get(marketCode)
  if (!price) throw cartProblems['not-sold-here']()
  if (!earlier && lines.length >= MOST_LINES) throw cartProblems.full()
  const others = lines.filter((line) => !line.savedForLater && line.variantId !== variantId)
  if (!input.savedForLater && others.some((line) => line.marketCode !== marketCode)) throw cartProblems['other-market']()
  const { quantity, savedForLater, showId = null } = input
  await store.putLine(parts.tables, owner, { variantId, marketCode, quantity, savedForLater, seenPrice: price, showId })
  return readCart(parts, actor)
}

async function marketOf(parts: CartParts, { variant }: VariantFacts): Promise<string> {
  if (variant.prices.size === 1) return variant.prices.keys().next().value!
  return (await parts.markets.list())[0]?.code ?? ''
}

export async function removeFromCart(parts: CartParts, actor: Actor, variantId: Id<'var'>): Promise<CartWire> {
  await store.deleteLine(parts.tables, await ownerOf(parts, actor), variantId)
  return readCart(parts, actor)
}

/** The owner was told of the new prices. */
export async function seeCart(parts: CartParts, actor: Actor): Promise<CartWire> {
  const owner = await ownerOf(parts, actor)
  const lines = await store.readLines(parts.tables, owner)
  const facts = await parts.catalog.variantFacts(lines.map(({ variantId }) => variantId))
  for (const [index, line] of lines.entries()) {
    const price = facts[index]?.variant.prices.get(line.marketCode)
    if (price && price.amount !== line.seenPrice.amount) await store.markSeen(parts.tables, owner, line.variantId, price)
  }
  return readCart(parts, actor)
}
