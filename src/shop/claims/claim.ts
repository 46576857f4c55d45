import type { Id } from '#platform/ids'
import type { SalePlace } from '#shop/sales'

export const cancelReasons = ['asked', 'unpaid-before', 'mistake', 'not-sellable'] as const
export type CancelReason = (typeof cancelReasons)[number]

/** What is claimed under a number: one variant, with a fence and a line of its own. */
export interface ClaimItem {
  readonly id: Id<'cli'>
  readonly number: number
  readonly productId: Id<'prd'>
  readonly variantId: Id<'var'>
  /** Minor units. */
  readonly price: bigint
  readonly currency: string
  /** Set aside when claims open. */
  readonly quantity: number
}

/** What can be claimed in a show, and how. */
export interface ClaimList {
  readonly id: Id<'clm'>
  readonly organisationId: Id<'org'>
  readonly marketCode: string
  readonly occasion: SalePlace
  /** Besides the usual ones. */
  readonly words: readonly string[]
  readonly holdSeconds: number
  readonly mostPerPerson: number
  readonly openedAt: Date | null
  readonly closedAt: Date | null
  readonly items: readonly ClaimItem[]
}

export interface Claim {
  readonly id: Id<'que'>
  readonly itemId: Id<'cli'>
  readonly name: string
  readonly said: string | null
  readonly cancelReason: CancelReason | null
}

/** As it is written down when it is made. */
export type NewClaim = Omit<Claim, 'cancelReason'>

/** Words that claim in every show. */
export const USUAL_WORDS: readonly string[] = ['claim', 'sold', 'mine', 'حجز', 'احجز']
export const ITEMS_PER_LIST = 200
