import { fromUuid, type Id } from '#platform/ids'
import { type Offer, offerEnded, offerMade, offerMoved } from '#shop/offers'
import type { ShowRoomDeps } from './deps.ts'

/** What is left of an offer moves with every tap; this often it is told. */
const TELL_EVERY_MILLISECONDS = 250

/** Tells a show's room how its offer stands, read when it is told and not with every tap. */
export function tellOffers({ events, realtime, offers }: Pick<ShowRoomDeps, 'events' | 'realtime' | 'offers'>): void {
  const waiting = new Map<Id<'off'>, NodeJS.Timeout>()

  async function tell(id: Id<'off'>): Promise<void> {
    waiting.delete(id)
    const offer = await offers.read(id)
    if (offer?.occasion.kind !== 'show') return
    realtime.publish(`show:${fromUuid('shw', offer.occasion.id)}`, 'offer', await offers.status(offer), { lane: 'now' })
  }

  const soon = ({ offer: { id } }: { offer: Offer }): void => {
    if (!waiting.has(id)) waiting.set(id, setTimeout(() => void tell(id).catch(() => undefined), TELL_EVERY_MILLISECONDS).unref())
  }
  events.on(offerMoved, soon)
  events.on(offerMade, ({ offer }) => tell(offer.id))
  events.on(offerEnded, ({ offer }) => tell(offer.id))
}
