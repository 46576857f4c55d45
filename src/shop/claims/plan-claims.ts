import { type Actor, httpProblems } from '#platform/http'
import { fromUuid, type Id, toUuid, uuidOf } from '#platform/ids'
import type { SalePlace } from '#shop/sales'
import { type ClaimItem, type ClaimList, USUAL_WORDS } from './claim.ts'
import type { ClaimParts } from './deps.ts'
import { claimsMoved } from './events.ts'
import { claimProblems } from './problems.ts'
import { insertList, isThereAlready, markQuantity, readItem, readList } from './store.ts'
import type { ClaimTables } from './tables.ts'

export interface NewClaims {
  /** The caller's: the same key at the same occasion is the same list. */
  readonly key: string
  readonly occasion: SalePlace
  readonly words: readonly string[]
  readonly holdSeconds: number
  readonly mostPerPerson: number
  readonly items: readonly { readonly number: number; readonly variantId: Id<'var'>; readonly quantity: number }[]
}

/** Says what can be claimed under which number, and how many are set aside once claims open; until then all are on sale. For whoever runs the shows of the occasion's brand. */
export async function planClaims(parts: ClaimParts, actor: Actor, input: NewClaims): Promise<ClaimList> {
  const { db, queues } = parts
  const id = fromUuid('clm', uuidOf('claims', input.occasion.kind, input.occasion.id, input.key))
  const list = await listOf(parts, actor, id, input)
  const earlier = await readList(parts.tables, id)
  if (earlier) return earlier
  await requireFree(parts, list.items)
  try {
    await db.transaction(async (sql) => {
      if (!(await insertList(db.tablesOn<ClaimTables>(sql), list, actor.accountId))) return
      for (const { id: itemId, variantId } of list.items) {
        await queues.open(sql, { id: toUuid(itemId), variantId, mostPerPerson: list.mostPerPerson })
      }
    })
  } catch (error) {
    if (isThereAlready(error)) throw claimProblems['already-there']()
    throw error
  }
  parts.events.emit(claimsMoved, { list })
  return (await readList(parts.tables, id))!
}

/** Nothing is promised yet: opening asks again. */
async function requireFree(
  { inventory }: ClaimParts,
  wanted: readonly Pick<ClaimItem, 'number' | 'variantId' | 'quantity'>[],
): Promise<void> {
  const free = await inventory.available(wanted.map(({ variantId }) => variantId))
  for (const { number, variantId, quantity } of wanted) {
    const available = free[variantId] ?? 0
    if (quantity > available) throw claimProblems['not-enough-stock'](undefined, { available, number, variantId })
  }
}

async function listOf(parts: ClaimParts, actor: Actor, id: Id<'clm'>, input: NewClaims): Promise<ClaimList> {
  const show = await parts.occasions.describe(input.occasion.kind, input.occasion.id)
  if (!show?.organisationId) throw claimProblems['occasion-unknown']()
  if (!actor.can('show.run', show.organisationId)) throw httpProblems.forbidden()
  if (show.refuses) throw claimProblems['only-practice']()
  const wanted = [...new Map(input.items.map((item) => [item.variantId, item])).values()]
  const facts = await parts.catalog.variantFacts(wanted.map(({ variantId }) => variantId))
  const items = wanted.map(({ number, variantId, quantity }, index): ClaimItem => {
    const known = facts[index]
    if (known?.product.state !== 'published') throw claimProblems['variant-unknown'](undefined, { variantId })
    if (!show.lists?.(known.product.id)) throw claimProblems['not-in-lineup'](undefined, { variantId })
    const price = known.variant.prices.get(show.marketCode)
    if (!price) throw claimProblems['not-sold-here'](undefined, { variantId })
    const itemId = fromUuid('cli', uuidOf('claim-item', toUuid(id), toUuid(variantId)))
    const { amount, currency } = price
    return { id: itemId, number, variantId, productId: known.product.id, price: amount, currency, quantity }
  })
  return {
    ...{ id, items, occasion: input.occasion, organisationId: show.organisationId, marketCode: show.marketCode },
    ...{
      words: input.words.filter((word) => !USUAL_WORDS.includes(word)),
      holdSeconds: input.holdSeconds,
      mostPerPerson: input.mostPerPerson,
      openedAt: null,
      closedAt: null,
    },
  }
}

/** The list, for whoever runs the shows of its brand. */
export async function ownList(parts: ClaimParts, actor: Actor, id: Id<'clm'>): Promise<ClaimList> {
  const list = await readList(parts.tables, id)
  if (!list) throw claimProblems.unknown()
  if (!actor.can('show.run', list.organisationId)) throw httpProblems.forbidden()
  return list
}

/** More or fewer units for claims; what comes in goes to those who wait, as many as there are. */
export async function resizeItem(parts: ClaimParts, actor: Actor, id: Id<'clm'>, itemId: Id<'cli'>, quantity: number): Promise<ClaimList> {
  const list = await ownList(parts, actor, id)
  const found = await readItem(parts.tables, itemId)
  if (found?.listId !== id || list.closedAt !== null) throw claimProblems['item-unknown']()
  if (list.openedAt === null) await requireFree(parts, [{ ...found.item, quantity }])
  if (!(await markQuantity(parts.tables, id, itemId, quantity))) {
    const short = await parts.inventory.resizeFence(parts.db.pool, toUuid(itemId), quantity)
    if (short) throw claimProblems['not-enough-stock'](undefined, short)
  }
  await parts.queues.tend(toUuid(itemId))
  await parts.inventory.announce([found.item.variantId])
  parts.events.emit(claimsMoved, { list })
  return list
}
