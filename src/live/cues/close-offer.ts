import { broadcastEnded } from '#live/ingest'
import { TICKS_PER_SECOND } from '#live/media'
import type { Actor } from '#platform/http'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import { showToRun } from '#programme/shows'
import { type Offer, offerEnded } from '#shop/offers'
import type { Cue } from './cue.ts'
import type { Desk } from './desk.ts'
import { nextFrame, type Placed, placingAt } from './pin-product.ts'
import { placeCue } from './place-cue.ts'
import { cueProblems } from './problems.ts'
import { findByKey, findOpening } from './store.ts'

const closingKey = (offerId: Id<'off'>): string => `offer-close:${offerId}`

/** Ends the offer that runs, from the next frame on. For whoever runs the show's brand's shows. */
export async function closeOffer(desk: Desk, actor: Actor, showId: Id<'shw'>): Promise<Placed> {
  await showToRun(desk.shows, actor, showId)
  const latest = await desk.offers.latestAt('show', toUuid(showId))
  if (!latest) throw cueProblems['no-offer']()
  if (latest.endedAt !== null) {
    const before = await findByKey(desk.tables, showId, closingKey(latest.id))
    if (!before) throw cueProblems['no-offer']()
    return { cue: before, replayed: true }
  }
  const { clock, mediaTime } = await nextFrame(desk, showId)
  const moment = new Date(desk.clock.now().getTime() + ((mediaTime - clock.newest) / TICKS_PER_SECOND) * 1000)
  const ended = await desk.offers.end(latest.id, 'host', moment)
  const cue = await placeClosing(desk, showId, latest.id, actor.accountId)
  if (!cue) throw cueProblems['no-offer']()
  return { cue, replayed: ended === null }
}

/** However an offer ends, every player hears of it; and an offer does not outlive its broadcast. */
export function keepOfferCues(desk: Desk): () => void {
  const stops = [
    desk.events.on(offerEnded, async ({ offer }) => {
      if (offer.occasion.kind === 'show') await placeClosing(desk, showOf(offer), offer.id, null)
    }),
    desk.events.on(broadcastEnded, async ({ showId }) => {
      const latest = await desk.offers.latestAt('show', toUuid(showId))
      if (latest?.endedAt === null) await desk.offers.end(latest.id, 'occasion-over', desk.clock.now())
    }),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

const showOf = (offer: Offer): Id<'shw'> => fromUuid('shw', offer.occasion.id)

/** Places the closing once, whoever asks; null when nothing is on air or nothing was opened. */
async function placeClosing(desk: Desk, showId: Id<'shw'>, offerId: Id<'off'>, createdBy: Id<'acc'> | null): Promise<Cue | null> {
  const key = closingKey(offerId)
  const [opening, before] = await Promise.all([findOpening(desk.tables, offerId), findByKey(desk.tables, showId, key)])
  if (before || !opening?.lineupItemId || !opening.productId) return before
  const next = await nextFrame(desk, showId).catch(() => null)
  if (!next || next.clock.broadcastId !== opening.broadcastId) return null
  const product = { lineupItemId: opening.lineupItemId, productId: opening.productId }
  const placing = { ...placingAt(showId, next.clock, next.mediaTime), key, createdBy }
  const cue = await placeCue(desk, { ...placing, change: { kind: 'offer.close', product, offerId } })
  return cue ?? findByKey(desk.tables, showId, key)
}
