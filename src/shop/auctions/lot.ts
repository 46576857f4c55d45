import type { Id } from '#platform/ids'
import { type Ladder } from './ladder.ts'
import { priceOf, type Standing, type Terms } from './rule.ts'
import type { LotState } from './states.ts'

export const lotModes = ['soft-close', 'sudden-death'] as const
export type LotMode = (typeof lotModes)[number]
/** What happens when the winner does not pay: the next bidder is offered it at the own maximum, or nobody. */
export const unpaidChoices = ['offer-next', 'unsold'] as const
export type UnpaidChoice = (typeof unpaidChoices)[number]
/** How a lot that nobody got came to that, or why it was voided by rule. */
export type LotEnd = 'no-bids' | 'reserve-not-met' | 'not-paid' | 'closed-early'

/** What never changes about a lot. Amounts in minor units of `currency`. */
export interface LotTerms {
  /** Also the id of the fence around its unit. */
  readonly id: Id<'lot'>
  readonly organisationId: Id<'org'>
  readonly variantId: Id<'var'>
  readonly marketCode: string
  readonly currency: string
  /** Where it is sold; auctions do not know what a show is. `id` is a UUID. */
  readonly occasion: { readonly kind: string; readonly id: string }
  readonly startingBid: bigint
  readonly reserve: bigint | null
  readonly ladder: Ladder
  readonly mode: LotMode
  readonly durationSeconds: number
  readonly counterSeconds: number
  /** What delivery costs at least. */
  readonly delivery: bigint
  readonly payMinutes: number
  readonly ifUnpaid: UnpaidChoice
}

export interface Lot extends LotTerms {
  readonly state: LotState
  readonly openedAt: Date | null
  readonly endsAt: Date | null
  readonly closedAt: Date | null
  /** The last number of its log. */
  readonly sequence: number
  readonly bidders: number
  readonly bids: number
  readonly standing: Standing
  /** An end by rule, or the words of whoever voided it. */
  readonly why: string | null
}

export interface LogEntry {
  readonly lotId: Id<'lot'>
  readonly sequence: number
  readonly kind: 'opened' | 'bid' | 'voided' | 'closed'
  readonly number: number | null
  /** Secret as long as its bidder leads. */
  readonly maximum: bigint | null
  readonly price: bigint | null
  readonly leader: number | null
  readonly endsAt: Date | null
  readonly at: Date
  readonly refers: number | null
  readonly reason: string | null
  readonly voided: boolean
}

export type AwardState = 'due' | 'offered' | 'paid' | 'lapsed'

/** An offer of the lot to somebody, at the price they bid. */
export interface Award {
  readonly lotId: Id<'lot'>
  readonly attempt: number
  readonly bidderId: Id<'bdr'>
  readonly number: number
  readonly viewerId: Id<'vwr'>
  readonly price: bigint
  readonly holdId: Id<'hld'>
  readonly state: AwardState
  readonly payUntil: Date | null
}

/** Null while it is not said: before the lot opens nobody knows what the others would pay. */
export const priceNow = (lot: Lot): bigint | null => (lot.state === 'planned' ? null : priceOf(lot, lot.standing))

export const reserveMet = ({ reserve, standing }: Terms & { standing: Standing }): boolean =>
  reserve === null || (standing.leaderMaximum !== null && standing.leaderMaximum >= reserve)
