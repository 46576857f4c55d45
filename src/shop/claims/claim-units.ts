import type { Actor } from '#platform/http'
import { type Id, toUuid } from '#platform/ids'
import { toWire } from '#platform/money'
import { entryIdOf, placeToWire, type QueueEntry, type Standing } from '#shop/queue'
import { requireSeen, type SalePlace } from '#shop/sales'
import type { Claim, ClaimItem, ClaimList } from './claim.ts'
import type { MyClaimWire } from './contract.ts'
import type { ClaimParts } from './deps.ts'
import { claimsMoved } from './events.ts'
import { claimProblems } from './problems.ts'
import { readClaims, readListsAt } from './store.ts'

export interface Claiming {
  readonly key: string
  readonly item: ClaimItem
  readonly quantity: number
  readonly name: string
  readonly said: string | null
  readonly mediaTime: number | null
}

/** Claims units: held for as long as the host chose, or a place in the line where all are claimed. */
export async function claimUnits(parts: ClaimParts, actor: Actor, list: ClaimList, claiming: Claiming): Promise<MyClaimWire> {
  const { queues, events } = parts
  const { item, key, quantity, name, said, mediaTime } = claiming
  const viewerId = actor.viewerId
  if (viewerId === null || list.openedAt === null || list.closedAt !== null) throw claimProblems['not-open']()
  await requireSeen(parts, actor, list.occasion)
  const queueId = toUuid(item.id)
  const id = entryIdOf(queueId, viewerId, key)
  // Written down first: whoever joins the line has a name there.
  await parts.writeDown({ id, itemId: item.id, name, said })
  const { outcome, standing } = await queues.join({
    ...{ id, queueId, viewerId, accountId: actor.accountId, quantity, turnSeconds: list.holdSeconds },
    ...{ unitPrice: item.price, currency: item.currency, marketCode: list.marketCode },
    occasion: { ...list.occasion, mediaTime: mediaTime === null ? null : BigInt(mediaTime) },
  })
  if (outcome === 'closed') throw claimProblems['not-open']()
  if (outcome === 'limit-reached') throw claimProblems['limit-reached'](undefined, { limit: list.mostPerPerson })
  if (outcome === 'joined') events.emit(claimsMoved, { list })
  return mineToWire(actor, list.id, item, standing, null)
}

export function mineToWire(actor: Actor, listId: Id<'clm'>, item: ClaimItem, standing: Standing, claim: Claim | null): MyClaimWire {
  return {
    ...{ listId, place: placeToWire(standing, actor.viewerId) },
    ...{ number: item.number, productId: item.productId, variantId: item.variantId },
    price: toWire({ amount: item.price, currency: item.currency }),
    cancelReason: claim?.cancelReason ?? null,
  }
}

/** Everything this person claimed at an occasion, newest first. */
export async function readMine(parts: ClaimParts, actor: Actor, occasion: SalePlace): Promise<MyClaimWire[]> {
  const items = (await readListsAt(parts.tables, occasion)).flatMap(({ id: listId, items }) => items.map((item) => ({ listId, item })))
  const standings = await parts.queues.standings(
    items.map(({ item }) => toUuid(item.id)),
    actor,
  )
  const claims = await readClaims(
    parts.tables,
    standings.map(({ id }) => id),
  )
  return standings.toReversed().map((standing) => {
    const { listId, item } = items.find(({ item }) => toUuid(item.id) === standing.queueId)!
    return mineToWire(actor, listId, item, standing, claims.get(standing.id) ?? null)
  })
}

/** A claim of this person on this list. */
export async function ownClaim({ queues }: ClaimParts, actor: Actor, list: ClaimList, id: Id<'que'>): Promise<QueueEntry> {
  const [entry] = await queues.find([id])
  const own = entry && (entry.viewerId === actor.viewerId || (actor.accountId !== null && entry.accountId === actor.accountId))
  if (!own || !list.items.some((item) => toUuid(item.id) === entry.queueId)) throw claimProblems['claim-unknown']()
  return entry
}

/** Gives a claim back; the next in line gets it. */
export async function leaveClaim(parts: ClaimParts, actor: Actor, list: ClaimList, id: Id<'que'>): Promise<void> {
  const entry = await ownClaim(parts, actor, list, id)
  if (entry.state === 'waiting' || entry.state === 'turn') await parts.queues.leave(entry)
  parts.events.emit(claimsMoved, { list })
}
