import type { z } from 'zod'
import type { Actor } from '#platform/http'
import { type Id, toUuid } from '#platform/ids'
import type { CancelReason } from './claim.ts'
import type { deskClaimsSchema } from './contract.ts'
import type { ClaimParts } from './deps.ts'
import { claimsMoved } from './events.ts'
import { ownList } from './plan-claims.ts'
import { claimProblems } from './problems.ts'
import { markCancelled, readClaims } from './store.ts'

/** Claims of one number that a desk shows. */
const SHOWN = 500

/** Every claim of a list, oldest first, for whoever runs its shows. */
export async function readDesk(parts: ClaimParts, actor: Actor, id: Id<'clm'>): Promise<z.input<typeof deskClaimsSchema>> {
  const list = await ownList(parts, actor, id)
  const lines = await Promise.all(list.items.map((item) => parts.queues.read(toUuid(item.id), 1, SHOWN)))
  const entries = lines.flat().toSorted((a, b) => a.joinedAt.getTime() - b.joinedAt.getTime())
  const claims = await readClaims(
    parts.tables,
    entries.map((entry) => entry.id),
  )
  return {
    items: entries.map(({ id: placeId, ticket, quantity, state, joinedAt, turnUntil, settledAt, queueId }) => {
      const claim = claims.get(placeId)
      return {
        ...{ id: placeId, ticket, quantity, state, joinedAt: joinedAt.toISOString() },
        turnUntil: state === 'turn' ? (turnUntil?.toISOString() ?? null) : null,
        itemId: claim?.itemId ?? list.items.find((item) => toUuid(item.id) === queueId)!.id,
        ...{ name: claim?.name ?? '', said: claim?.said ?? null, cancelReason: claim?.cancelReason ?? null },
        settledAt: settledAt?.toISOString() ?? null,
      }
    }),
  }
}

/** Takes a claim back, with a reason that its owner sees; the next in line gets it. Does nothing to one that is being paid for. */
export async function cancelClaim(parts: ClaimParts, actor: Actor, id: Id<'clm'>, placeId: Id<'que'>, reason: CancelReason): Promise<void> {
  const list = await ownList(parts, actor, id)
  const [entry] = await parts.queues.find([placeId])
  if (!entry || !list.items.some((item) => toUuid(item.id) === entry.queueId)) throw claimProblems['claim-unknown']()
  if (entry.state !== 'waiting' && entry.state !== 'turn') return
  if (!(await parts.queues.leave(entry))) return
  await markCancelled(parts.tables, placeId, actor.accountId!, reason)
  parts.events.emit(claimsMoved, { list })
}
