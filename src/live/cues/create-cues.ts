import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Proposal } from '#shop/offers'
import { closeOffer, keepOfferCues } from './close-offer.ts'
import type { OfferWish } from './contract.ts'
import type { Cue } from './cue.ts'
import type { CuesDeps, Desk } from './desk.ts'
import { openOffer, proposeOffer } from './open-offer.ts'
import { closeSale, keepSaleCues, openSale, type SaleName } from './open-sale.ts'
import { createPinBoard } from './pin-board.ts'
import { type Placed, pinProduct, unpinProduct } from './pin-product.ts'
import { type Placing, placeCue } from './place-cue.ts'
import { type CuesNow, readCues } from './read-cues.ts'
import { createRundownRunner } from './run-rundown.ts'
import { setLead } from './set-lead.ts'
import { readAll } from './store.ts'

/** Refusals: `platform/http/forbidden`, `programme/shows/unknown`, `live/cues/not-on-air`, `not-in-lineup`, `nothing-left`, `nothing-pinned`. */
export interface Cues {
  /** `key` is the caller's UUID: a repeat answers with the cue of the first time. */
  pin(actor: Actor, showId: Id<'shw'>, input: { key: string; lineupItemId: Id<'lin'> }): Promise<Placed>
  unpin(actor: Actor, showId: Id<'shw'>): Promise<Placed>
  /** Opens an offer from a frame just ahead of the newest one, and pins its product there. Refusals of `shop/offers` besides. */
  openOffer(actor: Actor, showId: Id<'shw'>, wish: OfferWish): Promise<Placed>
  /** Ends the offer that runs. Where it has ended already, answers with the cue that ended it. */
  closeOffer(actor: Actor, showId: Id<'shw'>): Promise<Placed>
  /** Opens a planned sale (drop, claims, lot, giveaway) from a frame just ahead. Refusals of its room besides `live/cues/sale-unknown`. */
  openSale(actor: Actor, showId: Id<'shw'>, sale: SaleName): Promise<Placed>
  /** Closes it. Where it is over already, answers with the cue that closed it. */
  closeSale(actor: Actor, showId: Id<'shw'>, sale: SaleName): Promise<Placed>
  /** What offers of a product of the lineup could be, one entry a variant. */
  proposeOffer(actor: Actor, showId: Id<'shw'>, lineupItemId: Id<'lin'>): Promise<readonly Proposal[]>
  /** Delay between a tap and its frame, for the open broadcast; 0 to 10,000 ms. */
  setLead(actor: Actor, showId: Id<'shw'>, leadMilliseconds: number): Promise<void>
  current(showId: Id<'shw'>): Promise<CuesNow>
  /** Says of a broadcast that is over what was pinned from which frame on. A repeat with the same key does nothing. */
  placePast(placing: Placing): Promise<void>
  /** Everything that was cued in a broadcast, in the order in which cues apply; at most 20,000. */
  listOf(broadcastId: Id<'brd'>): Promise<readonly Cue[]>
  /** Lineup item in sight now, as this process knows it. */
  pinned(showId: Id<'shw'>): Id<'lin'> | null
  /** Goes on with the rundowns of looping shows; call once before requests come. */
  start(): Promise<void>
  close(): void
}

export function createCues(deps: CuesDeps): Cues {
  const desk: Desk = { sales: [], ...deps, tables: deps.db.tables(), board: createPinBoard() }
  const runner = createRundownRunner(desk)
  const stopOffers = keepOfferCues(desk)
  const stopSales = keepSaleCues(desk)
  return {
    pin: (actor, showId, input) => pinProduct(desk, actor, showId, input),
    unpin: (actor, showId) => unpinProduct(desk, actor, showId),
    openOffer: (actor, showId, wish) => openOffer(desk, actor, showId, wish),
    closeOffer: (actor, showId) => closeOffer(desk, actor, showId),
    openSale: (actor, showId, sale) => openSale(desk, actor, showId, sale),
    closeSale: (actor, showId, sale) => closeSale(desk, actor, showId, sale),
    proposeOffer: (actor, showId, lineupItemId) => proposeOffer(desk, actor, showId, lineupItemId),
    setLead: (actor, showId, leadMilliseconds) => setLead(desk, actor, showId, leadMilliseconds),
    current: (showId) => readCues(desk, showId),
    placePast: async (placing) => void (await placeCue(desk, placing)),
    listOf: (broadcastId) => readAll(desk.tables, broadcastId),
    pinned: (showId) => desk.board.pinned(showId, deps.clock.now()),
    start: () => runner.start(),
    close() {
      stopOffers()
      stopSales()
      runner.close()
    },
  }
}
