import type { Id } from '#platform/ids'
import type { Bilingual } from '#platform/language'

export const saleKinds = ['drop', 'claims', 'lot', 'giveaway'] as const
export type SaleKind = (typeof saleKinds)[number]

/** Where a sale is held; shop rooms know it by kind and id (UUID) alone. */
export interface SalePlace {
  readonly kind: string
  readonly id: string
}

/** What is said on air of a sale that opens, and goes on being said in a replay. */
export interface OpenedSale {
  /** Wire text of its own kind. */
  readonly id: string
  readonly productId: Id<'prd'> | null
  readonly title: Bilingual | null
  /** Null where nothing but its host or its stock ends it. */
  readonly endsAt: Date | null
  /** Typed by each kind in `live/cues/contract.ts`. */
  readonly facts: object
}

export interface Opening {
  /** The sale must be planned here, else it is as good as unknown. */
  readonly occasion: SalePlace
  /** The moment of the frame it opens at; up to some seconds ahead. */
  readonly startsAt: Date
  readonly by: Id<'acc'> | null
}

/**
 * A room whose sales are opened and closed on air: `live/cues` asks it, at a frame. Who may has been asked for. Both repeat without harm, and refuse
 * by the room's own problems. However a sale ends, its room emits `saleEnded` after the commit, once, and the closing is placed.
 */
export interface SaleSource {
  readonly kind: SaleKind
  open(id: string, opening: Opening): Promise<OpenedSale>
  /** From `moment` on; nothing when it is over already. */
  close(id: string, closing: { occasion: SalePlace; moment: Date }): Promise<void>
  /** The occasion is over: whatever still runs there is ended. */
  endAllAt(occasion: SalePlace, moment: Date): Promise<void>
}
