import type { Id } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import type { SaleKind } from '#shop/sales'

/** A sale of a room of the shop, by the wire text of its id. */
export interface PlannedSale {
  readonly kind: SaleKind
  readonly id: string
}

/** A live offer on an item's product. It ends by its own time, or when nothing is left. */
export interface PlannedOffer {
  readonly variantId: Id<'var'>
  /** On the wire: minor units as text, and the currency. */
  readonly price: { readonly amount: string; readonly currency: string }
  readonly quantity: number
  readonly mostPerPerson: number
  readonly seconds: number
}

/** One entry of the cue sheet: what happens, what is said, what is shown. */
export interface RundownItem {
  readonly id: Id<'run'>
  /** From 0, in the order of the sheet. */
  readonly position: number
  readonly title: Bilingual
  readonly script: Bilingual | null
  /** Product that is pinned while this item runs; null takes the pin away. */
  readonly lineupItemId: Id<'lin'> | null
  /** From the first frame of the show. */
  readonly startsAtSeconds: number
  readonly durationSeconds: number
  /** Opens when the item starts. */
  readonly sale: PlannedSale | null
  /** Opens when the item starts, on the product that it pins. */
  readonly offer: PlannedOffer | null
}

/** Items of one rundown at most. */
export const RUNDOWN_LIMIT = 500
