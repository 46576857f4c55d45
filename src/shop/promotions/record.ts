import type { Id } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import type { FundedBy, Promotion, Terms } from '#shop/pricing'

/** How many of some products one order may have; how many one person, is a cap as of every promotion. */
export interface LimitTerms {
  readonly kind: 'limit'
  readonly mostPerOrder: number | null
}

/** A promotion as its maker decided it. Terms never change once it is published. */
export interface PromotionRecord {
  readonly id: Id<'prm'>
  /** Who made it: a brand, or the platform. */
  readonly ownerId: Id<'org'>
  /** Whose goods it is about; null: those of all brands. */
  readonly organisationId: Id<'org'> | null
  readonly fundedBy: FundedBy
  readonly marketCode: string
  readonly currency: string
  readonly title: Bilingual
  readonly terms: Terms | LimitTerms
  /** Empty: all. */
  readonly productIds: readonly Id<'prd'>[]
  readonly firstOrderOnly: boolean
  readonly mostUses: number | null
  /** Orders; of a limit, units. */
  readonly mostPerPerson: number | null
  /** Counted where there is a most of anything. */
  readonly uses: number
  readonly startsAt: Date
  readonly endsAt: Date | null
  readonly publishedAt: Date | null
  readonly deactivatedAt: Date | null
  readonly createdAt: Date
}

export const promotionStates = ['draft', 'scheduled', 'ongoing', 'expired', 'deactivated'] as const
export type PromotionState = (typeof promotionStates)[number]

/** The state follows from times alone: nothing has to run for a promotion to begin or to end. */
export function stateOf({ publishedAt, deactivatedAt, startsAt, endsAt }: PromotionRecord, now: Date): PromotionState {
  if (deactivatedAt !== null) return 'deactivated'
  if (publishedAt === null) return 'draft'
  if (endsAt !== null && endsAt <= now) return 'expired'
  return startsAt > now ? 'scheduled' : 'ongoing'
}

/** From when on people could have it; null while it is a draft. */
export const inForceSince = ({ publishedAt, startsAt }: PromotionRecord): Date | null =>
  publishedAt === null ? null : publishedAt > startsAt ? publishedAt : startsAt

/**
 * Whether it is announced to people in general. What it lowers shows the price before; a code of one single use is a present to one person, which
 * article 6a of directive 98/6/EC is not about.
 */
export const isGeneral = ({ terms, mostUses }: PromotionRecord): boolean => terms.kind !== 'coupon' || mostUses !== 1

/** Whether uses are counted, and guarded by the database. */
export const isCapped = ({ mostUses, mostPerPerson }: PromotionRecord): boolean => mostUses !== null || mostPerPerson !== null

/** Whether nobody can have it any more, before its end. */
export const isUsedUp = ({ mostUses, uses }: PromotionRecord): boolean => mostUses !== null && uses >= mostUses

/** What the price rule needs of it; null for a limit, which lowers nothing. */
export function promotionOf({ id, title, organisationId, fundedBy, productIds, terms }: PromotionRecord): Promotion | null {
  return terms.kind === 'limit' ? null : { id, title, organisationId, fundedBy, productIds, terms }
}
