import { toWire } from '#platform/money'
import type { FenceCount } from '#shop/inventory'
import type { OfferProposalWire, OfferStatusWire, OfferTermsWire } from './contract.ts'
import type { Offer, OfferFacts } from './offer.ts'
import type { Proposal } from './propose-offer.ts'

export function termsToWire(offer: OfferFacts): OfferTermsWire {
  const wire = (amount: bigint) => toWire({ amount, currency: offer.currency })
  return {
    ...{ id: offer.id, variantId: offer.variantId, price: wire(offer.price), usualPrice: wire(offer.usualPrice) },
    lowestPrice: offer.price < offer.lowestPrice ? wire(offer.lowestPrice) : null,
    ...{ quantity: offer.quantity, mostPerPerson: offer.mostPerPerson },
  }
}

export function statusToWire(offer: Offer, count: FenceCount | undefined): OfferStatusWire {
  const endsAt = offer.endedAt !== null && offer.endedAt < offer.endsAt ? offer.endedAt : offer.endsAt
  return {
    ...{ id: offer.id, terms: termsToWire(offer), startsAt: offer.startsAt.toISOString(), endsAt: endsAt.toISOString() },
    endReason: offer.endReason,
    ...{ left: count?.left ?? 0, held: count?.held ?? 0, sold: count?.sold ?? 0 },
  }
}

export function proposalToWire({ currency, usualPrice, lowestPrice, prices, variantId, available }: Proposal): OfferProposalWire {
  const wire = (amount: bigint) => toWire({ amount, currency })
  return { variantId, usualPrice: wire(usualPrice), lowestPrice: wire(lowestPrice), available, prices: prices.map(wire) }
}
