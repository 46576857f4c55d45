import type { Party } from '#money/splits'
import type { Id } from '#platform/ids'
import type { Bilingual } from '#platform/language'

/** A seller's order as far as its money is concerned, as a floor above knows it. */
export interface SoldPart {
  readonly organisationId: Id<'org'>
  /** What people see and say: `SK-48213`. */
  readonly number: string
  /** UUID. */
  readonly paymentId: string
  readonly marketCode: string
  readonly currency: string
  /** What the buyer paid for it. */
  readonly gross: bigint
  readonly parts: readonly { readonly party: Party; readonly name: Bilingual; readonly amount: bigint }[]
  readonly placedAt: Date
  /** From when the market's settlement delay counts; null until the goods are there. */
  readonly deliveredAt: Date | null
  readonly cancelled: boolean
}

/** Port: what was sold under these sellers' orders (UUIDs). What nobody knows is left out. */
export type SoldSource = (sellerOrderIds: readonly string[]) => Promise<ReadonlyMap<string, SoldPart>>

/** Port: whether somebody asks that nothing is sent for now (`welfare`). Null when nobody does. */
export type WelfareHolds = (subject: { readonly organisationId: Id<'org'>; readonly sellerOrderId: string }) => Promise<boolean>

export const noWelfareHolds: WelfareHolds = () => Promise.resolve(false)
