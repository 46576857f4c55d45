import type { Id } from '#platform/ids'
import type { GiveawayState } from './states.ts'

/** What never changes about a giveaway. */
export interface GiveawayTerms {
  /** Also the id of the fence around its prizes. */
  readonly id: Id<'gva'>
  readonly organisationId: Id<'org'>
  readonly variantId: Id<'var'>
  readonly marketCode: string
  readonly currency: string
  /** Giveaways do not know what a show is. `id` is a UUID. */
  readonly occasion: { readonly kind: string; readonly id: string }
  readonly winners: number
  readonly seconds: number
  readonly leastAge: number
  readonly followersOnly: boolean
  readonly openElsewhere: boolean
  readonly claimHours: number
  /** What one prize usually costs, in minor units. */
  readonly prizeValue: bigint
}

export interface Giveaway extends GiveawayTerms {
  readonly state: GiveawayState
  /** Secret until the draw. */
  readonly seed: Buffer
  readonly seedHash: string
  readonly openedAt: Date | null
  readonly closesAt: Date | null
  readonly drawnAt: Date | null
  /** Counted at the draw. */
  readonly entries: number
  readonly entriesHash: string | null
  readonly reason: string | null
}

export interface Entry {
  readonly id: Id<'gen'>
  readonly viewerId: Id<'vwr'>
  readonly accountId: Id<'acc'> | null
  readonly email: string
  readonly language: 'ar' | 'en'
  readonly place: number | null
}

export interface Award {
  readonly giveawayId: Id<'gva'>
  readonly place: number
  readonly entryId: Id<'gen'>
  readonly viewerId: Id<'vwr'>
  readonly holdId: Id<'hld'>
  readonly state: 'due' | 'offered' | 'claimed' | 'lapsed'
  readonly claimUntil: Date | null
}

/** What an entry is called in public: its id, random, which says nothing of a person. */
export const codeOf = (id: Id<'gen'>): string => id
