import type { Id } from '#platform/ids'
import { toUuid } from '#platform/ids'
import { stockChanged } from '#shop/inventory'
import { orderPlaced } from '#shop/orders'
import type { OfferParts } from './deps.ts'
import { endOffer } from './end-offer.ts'
import { offerEnded, offerMade, offerMoved } from './events.ts'
import { endOfferByTime } from './jobs.ts'
import type { Offer } from './offer.ts'
import { readOffer, readRunning } from './store.ts'

export interface OfferKeeper {
  /** Takes up those that run; call once before requests come. */
  start(): Promise<void>
}

/** Follows the offers that run: says when their units move, and ends them when all are sold or their time is over. */
export function keepOffers(parts: OfferParts): OfferKeeper {
  const running = new Map<Id<'off'>, Offer>()
  /** Offers that are looked at now; true when something was sold meanwhile. */
  const looking = new Map<Id<'off'>, boolean>()

  parts.events.on(offerMade, ({ offer }) => void running.set(offer.id, offer))
  parts.events.on(offerEnded, ({ offer }) => void running.delete(offer.id))
  parts.events.on(stockChanged, ({ levels }) => {
    for (const offer of running.values()) if (levels[offer.variantId] !== undefined) parts.events.emit(offerMoved, { offer })
  })
  parts.jobs.handle(endOfferByTime, async ({ offerId }) => {
    const offer = await readOffer(parts.tables, offerId)
    if (offer && offer.endedAt === null) await endOffer(parts, offerId, 'time', offer.endsAt)
  })

  parts.events.on(orderPlaced, async ({ order }) => {
    for (const line of order.sellers.flatMap((seller) => seller.lines)) {
      const offer = line.snapshot.offer && running.get(line.snapshot.offer.id)
      if (!offer) continue
      parts.events.emit(offerMoved, { offer })
      await lookForEnd(offer)
    }
  })

  /** A crowd's orders come by the hundred: one look at a time, and one more after it. */
  async function lookForEnd(offer: Offer): Promise<void> {
    if (looking.has(offer.id)) return void looking.set(offer.id, true)
    looking.set(offer.id, false)
    const [count] = await parts.inventory.countFences([toUuid(offer.id)]).catch((error: unknown) => {
      looking.delete(offer.id)
      throw error
    })
    const again = looking.get(offer.id)
    looking.delete(offer.id)
    if (count && count.sold >= offer.quantity) await endOffer(parts, offer.id, 'stock', parts.clock.now())
    else if (again) await lookForEnd(offer)
  }

  return {
    async start() {
      for (const offer of await readRunning(parts.tables)) running.set(offer.id, offer)
    },
  }
}
