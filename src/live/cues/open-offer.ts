import { dateAt, TICKS_PER_SECOND } from '#live/media'
import type { Actor } from '#platform/http'
import { type Id, toUuid } from '#platform/ids'
import { fromWire } from '#platform/money'
import { type Show, showToRun } from '#programme/shows'
import { type Offer, type Proposal, termsToWire } from '#shop/offers'
import type { OfferWish } from './contract.ts'
import { type Cue, cueInForce } from './cue.ts'
import type { Desk } from './desk.ts'
import { type BroadcastClock, LOOK_BACK, nextFrame, type Placed, placingAt } from './pin-product.ts'
import { type Product, placeCue } from './place-cue.ts'
import { cueProblems } from './problems.ts'
import { findByKey, readLatest } from './store.ts'

/** Opens an offer on a product of the lineup from the next frame on. For whoever runs the show's brand's shows. */
export async function openOffer(desk: Desk, actor: Actor, showId: Id<'shw'>, wish: OfferWish): Promise<Placed> {
  const show = await showToRun(desk.shows, actor, showId)
  const key = `offer:${wish.key}`
  const before = await findByKey(desk.tables, showId, key)
  if (before) return { cue: before, replayed: true }
  const product = await productOf(desk, show, wish.lineupItemId, wish.variantId)
  const { clock, mediaTime } = await nextFrame(desk, showId)
  const opened = await openAt(desk, { show, clock, mediaTime, product, wish, key, createdBy: actor.accountId })
  return opened ? { cue: opened, replayed: false } : { cue: (await findByKey(desk.tables, showId, key))!, replayed: true }
}

interface OfferOpening extends BroadcastFrame {
  showId: Id<'shw'>
  wish: OfferWish
  createdBy: Id<'acc'> | null
}

/** Opens a planned offer at its frame. Null when it was opened before. */
export async function openOfferAt(desk: Desk, { showId, wish, ...at }: OfferOpening): Promise<Cue | null> {
  const key = `offer:${wish.key}`
  if (await findByKey(desk.tables, showId, key)) return null
  const show = await desk.shows.get(showId)
  return openAt(desk, { ...at, show, product: await productOf(desk, show, wish.lineupItemId, wish.variantId), wish, key })
}

interface BroadcastFrame {
  clock: BroadcastClock
  mediaTime: number
}

interface Opening extends BroadcastFrame {
  show: Show
  product: Product
  wish: Omit<OfferWish, 'lineupItemId'>
  key: string
  createdBy: Id<'acc'> | null
}

/** Makes the offer, pins its product where it is not pinned, and places the opening. Null when the key has been used. */
async function openAt(desk: Desk, { show, clock, mediaTime, product, wish, key, createdBy }: Opening) {
  const frameAt = new Date(desk.clock.now().getTime() + ((mediaTime - clock.newest) / TICKS_PER_SECOND) * 1000)
  const offer = await desk.offers.make({
    ...{ key: wish.key, variantId: wish.variantId, marketCode: show.marketCode, price: fromWire(wish.price) },
    ...{ quantity: wish.quantity, mostPerPerson: wish.mostPerPerson, seconds: wish.seconds, madeBy: createdBy },
    occasion: { kind: 'show', id: toUuid(show.id) },
    startsAt: frameAt,
  })
  // A repeat finds the offer of the first time, with what is left of it.
  const leftMs = offer.endsAt.getTime() - frameAt.getTime()
  if (offer.endedAt !== null || leftMs <= 0) throw cueProblems['offer-over']()
  const placing = { ...placingAt(show.id, clock, mediaTime), createdBy }
  const pinned = cueInForce(await readLatest(desk.tables, clock.broadcastId, LOOK_BACK), 'pin', clock.epoch, mediaTime)
  if (pinned?.lineupItemId !== product.lineupItemId)
    await placeCue(desk, { ...placing, change: { kind: 'pin', product }, key: `${key}:pin` })
  return placeCue(desk, {
    ...placing,
    change: { kind: 'offer.open', product, offerId: offer.id, offer: onAir(offer, clock, mediaTime, leftMs) },
    key,
  })
}

function onAir(offer: Offer, clock: BroadcastClock, mediaTime: number, leftMs: number) {
  const endsMediaTime = mediaTime + Math.round((leftMs * TICKS_PER_SECOND) / 1000)
  return { terms: termsToWire(offer), endsMediaTime, endsAt: dateAt(clock, endsMediaTime).toISOString() }
}

export async function proposeOffer(desk: Desk, actor: Actor, showId: Id<'shw'>, lineupItemId: Id<'lin'>): Promise<readonly Proposal[]> {
  const show = await showToRun(desk.shows, actor, showId)
  const card = await cardOf(desk, show, lineupItemId)
  return desk.offers.propose(
    card.variants.map(({ id }) => id),
    show.marketCode,
  )
}

async function productOf(desk: Desk, show: Show, lineupItemId: Id<'lin'>, variantId: Id<'var'>): Promise<Product> {
  const card = await cardOf(desk, show, lineupItemId)
  if (!card.variants.some(({ id }) => id === variantId)) throw cueProblems['not-its-variant']()
  return { lineupItemId, productId: card.id }
}

async function cardOf(desk: Desk, show: Show, lineupItemId: Id<'lin'>) {
  const item = (await desk.shows.lineup(show.id)).find(({ id }) => id === lineupItemId)
  const [card] = item ? await desk.catalog.listProductCards([item.productId], show.marketCode) : []
  if (!card) throw cueProblems['not-in-lineup']()
  return card
}
