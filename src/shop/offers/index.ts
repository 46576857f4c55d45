/**
 * Offers: a lower price for so many units and so long, at an occasion that this room knows by kind and id alone. Whoever runs the occasion
 * opens and ends them; their units are fenced in inventory, so that nobody else can eat them.
 */
export { createOffers, type Offers } from './create-offers.ts'
export { offerEnded, offerMade, offerMoved } from './events.ts'
export type { NewOffer } from './make-offer.ts'
export type { EndReason, Offer, OfferFacts } from './offer.ts'
export type { Proposal } from './propose-offer.ts'
export { proposalToWire, termsToWire } from './wire.ts'
