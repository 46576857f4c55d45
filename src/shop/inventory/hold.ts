import type { Id } from '#platform/ids'
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

export interface TakeRequest extends Omit<HoldFacts, 'createdAt'> {
  /** UUID made by the buyer's client: the same viewer and key take once. */
  readonly key: string
}

export interface TakeOutcome {
  readonly outcome: 'held' | 'repeated' | 'out-of-stock' | 'limit-reached'
  readonly holdId: Id<'hld'> | null
  readonly state: HoldState | null
  readonly endsAt: Date | null
  /** Units that anyone may still take, after the batch. */
  readonly available: number
}
