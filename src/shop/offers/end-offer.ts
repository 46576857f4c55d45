import { type Id, toUuid } from '#platform/ids'
import type { OfferParts } from './deps.ts'
import { offerEnded } from './events.ts'
import type { EndReason, Offer } from './offer.ts'
import { markEnded } from './store.ts'
import type { OfferTables } from './tables.ts'

/**
 * Ends an offer at `moment`, once: null when it had ended before. Who sees later than others is served as much longer; then the units that
 * were not sold come back by themselves.
 */
export async function endOffer(parts: OfferParts, id: Id<'off'>, reason: EndReason, moment: Date): Promise<Offer | null> {
  const { db, inventory, events } = parts
  const ended = await db.transaction(async (sql) => {
    const offer = await markEnded(db.tablesOn<OfferTables>(sql), id, moment, reason)
    if (offer) await inventory.endFence(sql, toUuid(id), moment)
    return offer
  })
  if (ended) events.emit(offerEnded, { offer: ended })
  return ended
}
