import type { Actor } from '#platform/http'
import { type Id, toUuid } from '#platform/ids'
import { entryIdOf, type QueueEntry, type Standing } from '#shop/queue'
import { requireSeen } from '#shop/sales'
import type { DropParts } from './deps.ts'
import { type Drop, stateOf } from './drop.ts'
import { dropMoved } from './events.ts'
import { dropProblems } from './problems.ts'

export interface Joining {
  readonly key: string
  readonly quantity: number
  readonly mediaTime?: number | undefined
}

/** Into the line of an open drop. Where units are left it is this person's turn with the answer. */
export async function joinDrop(parts: DropParts, actor: Actor, id: Id<'drp'>, { key, quantity, mediaTime }: Joining): Promise<Standing> {
  const { queues, events } = parts
  const viewerId = actor.viewerId!
  const drop = await parts.find(id)
  if (!drop) throw dropProblems.unknown()
  await requireSeen(parts, actor, drop.occasion)
  const queueId = toUuid(id)
  const entryId = entryIdOf(queueId, viewerId, key)
  const now = parts.clock.now()
  if (!isOpenAt(drop, now) && (await queues.find([entryId])).length === 0)
    throw drop.endedAt || drop.endsAt ? dropProblems.over() : dropProblems['not-open']()
  const { price: unitPrice, currency, marketCode, turnSeconds, occasion } = drop
  const { outcome, standing } = await queues.join({
    ...{ id: entryId, queueId, viewerId, accountId: actor.accountId, quantity, unitPrice, currency, marketCode, turnSeconds },
    occasion: { ...occasion, mediaTime: mediaTime === undefined ? null : BigInt(mediaTime) },
  })
  if (outcome === 'closed') throw dropProblems.over()
  if (outcome === 'limit-reached') throw dropProblems['limit-reached'](undefined, { limit: drop.mostPerPerson })
  if (outcome === 'joined') events.emit(dropMoved, { drop })
  return standing
}

/** An opening may stand some hundred milliseconds ahead, at its frame: whoever taps on the frame is let in. */
const AHEAD_MILLISECONDS = 1_000

function isOpenAt(drop: Drop, now: Date): boolean {
  return stateOf(drop) === 'open' && drop.openedAt!.getTime() - AHEAD_MILLISECONDS <= now.getTime() && now < drop.endsAt!
}

/** Every place of this person in the lines of these drops. */
export const readPlaces = ({ queues }: DropParts, actor: Actor, id: Id<'drp'>): Promise<Standing[]> => queues.standings([toUuid(id)], actor)

/** Out of the line; units that were held go to the next. */
export async function leaveDrop(parts: DropParts, actor: Actor, id: Id<'drp'>, placeId: Id<'que'>): Promise<Standing[]> {
  const drop = await parts.find(id)
  const [entry] = await parts.queues.find([placeId])
  if (!drop || entry?.queueId !== toUuid(id) || !isOf(entry, actor)) throw dropProblems['place-unknown']()
  if (entry.state === 'waiting' || entry.state === 'turn') {
    await parts.queues.leave(entry)
    parts.events.emit(dropMoved, { drop })
  }
  return readPlaces(parts, actor, id)
}

/** A place of this person in the line of this drop. */
export async function ownPlace({ queues }: DropParts, actor: Actor, id: Id<'drp'>, placeId: Id<'que'>): Promise<QueueEntry> {
  const [entry] = await queues.find([placeId])
  if (entry?.queueId !== toUuid(id) || !isOf(entry, actor)) throw dropProblems['place-unknown']()
  return entry
}

export const isOf = (entry: QueueEntry, { viewerId, accountId }: Actor): boolean =>
  entry.viewerId === viewerId || (accountId !== null && entry.accountId === accountId)
