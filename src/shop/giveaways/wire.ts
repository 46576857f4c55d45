import { fromUuid, type Id } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import { toWire } from '#platform/money'
import type { VariantFacts } from '#shop/catalog'
import type { DrawWire, GiveawayNowWire, GiveawayWire, PrizeWire } from './contract.ts'
import { type Award, codeOf, type Entry, type Giveaway } from './giveaway.ts'

export const nowToWire = ({ id, state, closesAt, reason }: Giveaway, entries: number): GiveawayNowWire => ({
  ...{ id, state, entries, reason, closesAt: closesAt?.toISOString() ?? null },
})

export function giveawayToWire(
  giveaway: Giveaway,
  { product, variant }: VariantFacts,
  seller: Bilingual,
  entries: number,
  showSlug: string | null,
): GiveawayWire {
  const { id, winners, seconds, leastAge, followersOnly, openElsewhere, claimHours, seedHash } = giveaway
  return {
    ...{ id, showId: fromUuid('shw', giveaway.occasion.id), productId: product.id, variantId: giveaway.variantId },
    ...{ title: product.title, variantTitle: variant.title, pictureUrl: variant.pictureUrl || product.pictureUrl, seller },
    ...{ showSlug, winners, prizeValue: toWire({ amount: giveaway.prizeValue, currency: giveaway.currency }) },
    ...{ seconds, leastAge, followersOnly, openElsewhere, claimHours, seedHash, now: nowToWire(giveaway, entries) },
  }
}

export const prizeToWire = (award: Award, viewerId: Id<'vwr'> | null): PrizeWire => ({
  holdId: award.viewerId === viewerId ? award.holdId : null,
  ...{ claimUntil: award.claimUntil!.toISOString(), claimed: award.state === 'claimed' },
})

/** Before the draw nothing but the seed's hash is said. */
export function drawToWire(giveaway: Giveaway, entries: readonly Entry[], awards: readonly Award[]): DrawWire {
  const drawn = giveaway.drawnAt !== null
  return {
    ...{ seedHash: giveaway.seedHash, winners: giveaway.winners, entriesHash: giveaway.entriesHash },
    ...{ seed: drawn ? giveaway.seed.toString('hex') : null, drawnAt: giveaway.drawnAt?.toISOString() ?? null },
    order: drawn ? entries.map(({ id }) => codeOf(id)) : [],
    awards: drawn ? awards.map(({ place, state }) => ({ place, state })) : [],
  }
}
