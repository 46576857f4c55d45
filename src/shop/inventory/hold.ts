import { fromUuid, type Id, uuidOf } from '#platform/ids'
import type { HoldState } from './states.ts'

/** Where something was bought. Shop does not know what a show is. */
export interface Occasion {
  readonly kind: string
  /** UUID. */
  readonly id: string
  /** Ticks of 90 kHz on the broadcast's timeline, where the buyer was. */
  readonly mediaTime: bigint | null
}

/** What never changes about a hold. */
export interface HoldFacts {
  readonly id: Id<'hld'>
  readonly viewerId: Id<'vwr'>
  /** The fence its units come from, where they were set aside. UUID. */
  readonly fenceId: string | null
  readonly variantId: Id<'var'>
  readonly quantity: number
  /** Minor units; the price at the moment of the hold is the price of the order. */
  readonly unitPrice: bigint
  readonly currency: string
  readonly marketCode: string
  readonly occasion: Occasion | null
  readonly createdAt: Date
}

export interface Hold extends HoldFacts {
  readonly state: HoldState
  readonly endsAt: Date
}

/** The id derives from the viewer and a key that the buyer's client made (`holdIdOf`): the same id takes once. */
export interface TakeRequest extends Omit<HoldFacts, 'createdAt' | 'fenceId'> {
  readonly fenceId?: string | null
  /** The same person in another browser, where that is known. */
  readonly accountId?: Id<'acc'> | null
  /** How much later than the newest frame the asker sees; a fence serves that much longer. */
  readonly delayMilliseconds?: number
  /** How long it is held; the usual time when absent. */
  readonly holdSeconds?: number
}

export interface TakeOutcome {
  readonly outcome:
    | 'held'
    | 'repeated'
    | 'out-of-stock'
    | 'limit-reached'
    | 'product-limit'
    | 'fence-closed'
    | 'fence-limit'
    | 'fence-empty'
  readonly state: HoldState | null
  readonly endsAt: Date | null
  /** Units that anyone may still take, after the batch. */
  readonly available: number
}

/** Sold units that come back. `key` is a UUID of the caller's: the same again changes nothing. */
export interface Restocking {
  readonly key: string
  /** Each hold once. */
  readonly lines: readonly { readonly holdId: Id<'hld'>; readonly quantity: number }[]
}

/** `key` is a UUID made by the buyer's client. */
export const holdIdOf = (viewerId: Id<'vwr'>, key: string): Id<'hld'> => fromUuid('hld', uuidOf('hold', viewerId, key))
