/**
 * Auctions: one unit, sold to whoever would pay most. Bids are judged in one place, in the order in which the server gets them; a lot's log has
 * one order without gaps. Whoever wins gets a hold at the hammer price and pays by the ordinary checkout. Occasions are known by kind and id alone.
 */
export { type Auctions, createAuctions } from './create-auctions.ts'
export type { AuctionsDeps } from './deps.ts'
export { lotAwarded, lotChanged, lotLogged } from './events.ts'
export type { Award, LogEntry, Lot } from './lot.ts'
export { ownBids } from './own-bids.ts'
export { entryToWire as logEntryToWire, nowToWire as lotNowToWire } from './wire.ts'
