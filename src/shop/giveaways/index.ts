/**
 * Giveaways: prizes for whoever is drawn. Entering is free and once a person; the draw can be done again by anybody (docs/verifiable-draw.md). Who
 * wins gets a hold at the price of nothing and gives an address by the ordinary checkout.
 */
export { createGiveaways, type Giveaways } from './create-giveaways.ts'
export type { GiveawaysDeps } from './deps.ts'
export type { Giveaway } from './giveaway.ts'
export { ownEntries } from './own-entries.ts'
export { giveawayStates } from './states.ts'
