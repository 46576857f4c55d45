import { type Actor, httpProblems } from '#platform/http'
import { fromUuid, type Id, toUuid, uuidOf } from '#platform/ids'
import type { SalePlace } from '#shop/sales'
import type { ClaimItem, ClaimList } from './claim.ts'
import type { ClaimParts } from './deps.ts'
import { claimsMoved } from './events.ts'
import { claimProblems } from './problems.ts'
import { insertList, isThereAlready, readItem, readList } from './store.ts'
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

/** What was set aside for claims that never open is free again so long after. */
const NEVER_OPENED_MS = 24 * 3_600_000

/** Says what can be claimed under which number, and sets the units aside. For whoever runs the shows of the occasion's brand. */
export async function planClaims(parts: ClaimParts, actor: Actor, input: NewClaims): Promise<ClaimList> {
  const { db, inventory, queues } = parts
  const id = fromUuid('clm', uuidOf('claims', input.occasion.kind, input.occasion.id, input.key))
  const list = await listOf(parts, actor, id, input)
  const earlier = await readList(parts.tables, id)
  if (earlier) return earlier
  const giveUpAt = new Date(parts.clock.now().getTime() + NEVER_OPENED_MS)
  try {
    await db.transaction(async (sql) => {
      if (!(await insertList(db.tablesOn<ClaimTables>(sql), list, actor.accountId))) return
      // In one order, so that two hosts cannot wait for each other.
      for (const { id: itemId, variantId } of list.items.toSorted((a, b) => a.variantId.localeCompare(b.variantId))) {
        const { quantity } = input.items.find((item) => item.variantId === variantId)!
        const fence = { id: toUuid(itemId), variantId, quantity, mostPerPerson: list.mostPerPerson }
        const short = await inventory.openFence(sql, { ...fence, startsAt: giveUpAt, endsAt: giveUpAt })
        if (short) throw claimProblems['not-enough-stock'](undefined, { ...short, variantId })
        await queues.open(sql, { id: toUuid(itemId), variantId, mostPerPerson: list.mostPerPerson })
      }
    })
  } catch (error) {
    if (isThereAlready(error)) throw claimProblems['already-there']()
    throw error
  }
  await inventory.announce(list.items.map(({ variantId }) => variantId))
  parts.events.emit(claimsMoved, { list })
  return (await readList(parts.tables, id))!
}

async function listOf(parts: ClaimParts, actor: Actor, id: Id<'clm'>, input: NewClaims): Promise<ClaimList> {
  const show = await parts.occasions.describe(input.occasion.kind, input.occasion.id)
  if (!show?.organisationId) throw claimProblems['occasion-unknown']()
  if (!actor.can('show.run', show.organisationId)) throw httpProblems.forbidden()
  if (show.refuses) throw claimProblems['only-practice']()
  const wanted = [...new Map(input.items.map((item) => [item.variantId, item])).values()]
  const facts = await parts.catalog.variantFacts(wanted.map(({ variantId }) => variantId))
  const items = wanted.map(({ number, variantId }, index): ClaimItem => {
    const known = facts[index]
    if (known?.product.state !== 'published') throw claimProblems['variant-unknown'](undefined, { variantId })
    if (!show.lists?.(known.product.id)) throw claimProblems['not-in-lineup'](undefined, { variantId })
    const price = known.variant.prices.get(show.marketCode)
    if (!price) throw claimProblems['not-sold-here'](undefined, { variantId })
    const itemId = fromUuid('cli', uuidOf('claim-item', toUuid(id), toUuid(variantId)))
    return { id: itemId, number, variantId, productId: known.product.id, price: price.amount, currency: price.currency }
  })
  return {
    ...{ id, items, occasion: input.occasion, organisationId: show.organisationId, marketCode: show.marketCode },
    ...{ words: input.words, holdSeconds: input.holdSeconds, mostPerPerson: input.mostPerPerson, openedAt: null, closedAt: null },
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
  const short = await parts.inventory.resizeFence(parts.db.pool, toUuid(itemId), quantity)
  if (short) throw claimProblems['not-enough-stock'](undefined, short)
  await parts.queues.tend(toUuid(itemId))
  await parts.inventory.announce([found.item.variantId])
  parts.events.emit(claimsMoved, { list })
  return list
}
