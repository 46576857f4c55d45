import type { Id } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import type { Creator } from './order.ts'

export interface OccasionFacts {
  readonly title: Bilingual
  readonly slug: string
  /** The market of the occasion: its currency and its rules hold for what is bought there. */
  readonly marketCode: string
  /** Whose occasion it is: who runs their shows decides what is sold there, and only its own goods can be auctioned or given away there. */
  readonly organisationId?: Id<'org'>
  /** Anybody may hear of it. */
  readonly isPublic?: boolean
  /** Whether this product will be shown there, on air or not yet. */
  lists?(productId: Id<'prd'>): boolean
  /** Why nothing can be bought there, whatever it offers. */
  readonly refuses?: 'practice' | null
  /** Whether this product is on offer there now; only then does a sale count as made there. */
  sells(productId: Id<'prd'>): boolean
  /** Who presents, and gets the creator's part of what is sold; null when nobody does. */
  readonly creator: Creator | null
}

/** Port: what a floor above knows about where something was bought, by kind and UUID. Without one, nobody presents. */
export interface OccasionSource {
  describe(kind: string, id: string): Promise<OccasionFacts | null>
}

export const noOccasions: OccasionSource = { describe: () => Promise.resolve(null) }
