import { defineEvent } from '#platform/events'
import type { Offer } from './offer.ts'

/** An offer was made. Sent after the commit. */
export const offerMade = defineEvent<{ offer: Offer }>('shop.offer.made')
/** Units of it were taken, sold or given back. */
export const offerMoved = defineEvent<{ offer: Offer }>('shop.offer.moved')
/** It ended, for the reason it says. Sent once. */
export const offerEnded = defineEvent<{ offer: Offer }>('shop.offer.ended')
