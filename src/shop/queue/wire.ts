import type { Id } from '#platform/ids'
import type { AllocationWire, PlaceWire } from './contract.ts'
import { holdOfTurn, pseudonymOf, type QueueEntry, type Standing } from './entry.ts'

export function placeToWire(standing: Standing, viewerId: Id<'vwr'> | null): PlaceWire {
  const { id, ticket, quantity, state, ahead, joinedAt, turnUntil } = standing
  return {
    ...{ id, ticket, quantity, state, ahead, joinedAt: joinedAt.toISOString() },
    turnUntil: state === 'turn' ? (turnUntil?.toISOString() ?? null) : null,
    holdId: state === 'turn' && standing.viewerId === viewerId ? holdOfTurn(id) : null,
  }
}

export function allocationToWire({
  ticket,
  queueId,
  viewerId,
  joinedAt,
  quantity,
  state,
  turnedAt,
  settledAt,
}: QueueEntry): AllocationWire {
  return {
    ...{ ticket, who: pseudonymOf(queueId, viewerId), joinedAt: joinedAt.toISOString(), quantity, state },
    ...{ turnedAt: turnedAt?.toISOString() ?? null, settledAt: settledAt?.toISOString() ?? null },
  }
}
