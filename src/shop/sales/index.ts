/** Sales: what every kind of sale that takes its place in a show by cues has in common. Drops, claims, lots and giveaways are such kinds. */
export { saleEnded } from './events.ts'
export { isTold, maySee, requireSeen, type SeenDeps } from './require-seen.ts'
export { type OpenedSale, type Opening, type SaleKind, type SalePlace, type SaleSource, saleKinds } from './sale.ts'
