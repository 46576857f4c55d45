import { type Id, toUuid } from '#platform/ids'
import { createMemo } from '#platform/memo'
import type { OfferStatusWire } from './contract.ts'
import type { OfferParts, OffersDeps } from './deps.ts'
import { endOffer } from './end-offer.ts'
import { keepOffers, type OfferKeeper } from './keep-offers.ts'
import { makeOffer, type NewOffer } from './make-offer.ts'
import type { EndReason, Offer } from './offer.ts'
import { type Proposal, proposeOffers } from './propose-offer.ts'
import { readLatestAt, readOffer } from './store.ts'
import { statusToWire } from './wire.ts'

const FACTS_KEPT = 1_000

/** Refusals: `shop/offers/variant-unknown`, `not-sold-here`, `already-running`, `not-enough-stock { available }`, `price-not-lower`. */
export interface Offers extends OfferKeeper {
  /** The same key again answers with the offer of the first time. */
  make(input: NewOffer): Promise<Offer>
  /** At `moment`, once; null when it had ended before. */
  end(id: Id<'off'>, reason: EndReason, moment: Date): Promise<Offer | null>
  propose(variantIds: readonly Id<'var'>[], market: string): Promise<Proposal[]>
  /** Its terms from memory; the end may be older than it says. */
  find(id: Id<'off'>): Promise<Offer | null>
  /** As it is now. */
  read(id: Id<'off'>): Promise<Offer | null>
  /** The newest at an occasion (kind and UUID), running or not. */
  latestAt(kind: string, id: string): Promise<Offer | null>
  status(offer: Offer): Promise<OfferStatusWire>
}

export function createOffers(deps: OffersDeps): Offers {
  const parts: OfferParts = { ...deps, tables: deps.db.tables() }
  const facts = createMemo<Offer>(FACTS_KEPT)
  return {
    ...keepOffers(parts),
    make: (input) => makeOffer(parts, input),
    end: (id, reason, moment) => endOffer(parts, id, reason, moment),
    propose: (variantIds, market) => proposeOffers(parts, variantIds, market),
    async find(id) {
      const known = facts.get(id, 0)
      if (known) return known
      const offer = await readOffer(parts.tables, id)
      if (offer) facts.set(id, offer, Number.POSITIVE_INFINITY)
      return offer
    },
    read: (id) => readOffer(parts.tables, id),
    latestAt: (kind, id) => readLatestAt(parts.tables, kind, id),
    status: async (offer) => statusToWire(offer, (await deps.inventory.countFences([toUuid(offer.id)]))[0]),
  }
}
