import { fromUuid, type Id } from '#platform/ids'
import { orderPlaced } from '#shop/orders'
import { saleEnded } from '#shop/sales'
import type { GiveawayParts } from './deps.ts'
import { giveawayChanged } from './events.ts'
import { lookAfterGiveaway, lookAfterGiveaways } from './jobs.ts'
import { drawGiveaway } from './run-giveaway.ts'
import { settleGiveaway } from './settle-giveaway.ts'
import { readBusy } from './store.ts'

export interface GiveawayKeeper {
  /** Draws it if its time is over, and goes on with its prizes. */
  look(id: Id<'gva'>): Promise<void>
}

/** Draws on time, sees prizes claimed or passed on, and takes what is over off the screens. */
export function keepGiveaways(parts: GiveawayParts): GiveawayKeeper {
  async function look(id: Id<'gva'>): Promise<void> {
    const giveaway = await drawGiveaway(parts, id)
    if (giveaway.state === 'drawn') await settleGiveaway(parts, id)
  }
  parts.events.on(giveawayChanged, ({ giveaway }) => {
    if (giveaway.state !== 'done' && giveaway.state !== 'voided') return
    parts.events.emit(saleEnded, { kind: 'giveaway', id: giveaway.id, occasion: giveaway.occasion })
  })
  parts.events.on(orderPlaced, async ({ order }) => {
    const deals = order.sellers.flatMap((seller) => seller.lines).map((line) => line.snapshot.deal)
    for (const deal of deals) if (deal?.kind === 'giveaway') await settleGiveaway(parts, fromUuid('gva', deal.id))
  })
  parts.jobs.handle(lookAfterGiveaway, ({ giveawayId }) => look(giveawayId))
  parts.jobs.handle(lookAfterGiveaways, async () => {
    for (const { id } of await readBusy(parts.tables)) {
      // One that cannot be looked at must not keep the others waiting.
      await look(id).catch((error: unknown) => parts.log.error({ err: error, giveawayId: id }, 'a giveaway could not be looked after'))
    }
  })
  parts.jobs.schedule(lookAfterGiveaways, '* * * * *')
  return { look }
}
