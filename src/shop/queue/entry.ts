import { fromUuid, type Id, toUuid, uuidOf } from '#platform/ids'
import type { Occasion } from '#shop/inventory'
import type { SalePlace } from '#shop/sales'

export const queueStates = ['waiting', 'turn', 'bought', 'lapsed', 'left', 'refused', 'over'] as const
/** `turn`: units are held. `lapsed` and `left`: the turn was not used or given back. `refused`: no turn may be given. `over`: the line ended. */
export type QueueState = (typeof queueStates)[number]

/** One person's place in a line. */
export interface QueueEntry {
  readonly id: Id<'que'>
  /** UUID: the fence whose units are waited for. */
  readonly queueId: string
  /** Counts arrivals from 1. */
  readonly ticket: number
  readonly viewerId: Id<'vwr'>
  readonly accountId: Id<'acc'> | null
  readonly quantity: number
  /** Minor units. */
  readonly unitPrice: bigint
  readonly currency: string
  readonly occasion: SalePlace | null
  readonly state: QueueState
  /** While it has its turn: until when the units are held. */
  readonly turnUntil: Date | null
  readonly joinedAt: Date
  readonly turnedAt: Date | null
  readonly settledAt: Date | null
}

/** A place as its owner sees it. */
export interface Standing extends QueueEntry {
  /** People who wait and come first; 0 for who does not wait. */
  readonly ahead: number
}

export interface JoinRequest {
  readonly id: Id<'que'>
  readonly queueId: string
  readonly viewerId: Id<'vwr'>
  readonly accountId: Id<'acc'> | null
  readonly quantity: number
  readonly unitPrice: bigint
  readonly currency: string
  readonly marketCode: string
  readonly occasion: Occasion | null
  /** How long the units are held once it is this person's turn. */
  readonly turnSeconds: number
}

export type JoinOutcome = 'joined' | 'repeated' | 'limit-reached' | 'closed'

/** What became of somebody who asked to join. */
export type Joined =
  | { readonly outcome: 'joined' | 'repeated'; readonly standing: Standing }
  | { readonly outcome: 'limit-reached'; readonly standing: null }
  | { readonly outcome: 'closed'; readonly standing: null }

export interface Person {
  readonly viewerId: Id<'vwr'> | null
  readonly accountId: Id<'acc'> | null
}

/** Who asks for places, and in which lines; null: in whatever line, while they wait or have their turn. */
export interface StandingsQuestion extends Person {
  readonly lines: readonly string[] | null
}

export interface QueueCount {
  readonly waiting: number
  /** People for whom units are held. */
  readonly turns: number
}

/** `key` is a UUID made by the client of whoever joins: the same again is the same place. */
export const entryIdOf = (queueId: string, viewerId: Id<'vwr'>, key: string): Id<'que'> =>
  fromUuid('que', uuidOf('queue', queueId, viewerId, key))

/** The hold of a turn has the id of the place. */
export const holdOfTurn = (id: Id<'que'>): Id<'hld'> => fromUuid('hld', toUuid(id))

/** Who it was, for everybody to see in the log of a line and no way back to who it is. */
export const pseudonymOf = (queueId: string, viewerId: Id<'vwr'>): string => uuidOf('line', queueId, viewerId).slice(0, 8)
