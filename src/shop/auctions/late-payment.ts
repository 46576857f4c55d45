import { fromUuid } from '#platform/ids'
import { purchaseUndone } from '#shop/checkout'
import { readAwards } from './awards.ts'
import { liftStrike } from './bidder-store.ts'
import type { AuctionParts } from './deps.ts'
import { undoneLetter } from './letters.ts'
import { readLot } from './store.ts'

/**
 * A winner's bank answered when the lot was somebody else's: the money goes back, a letter says so, and who began to pay while the lot was
 * theirs is not blamed for the bank.
 */
export function followLatePayments(parts: AuctionParts): void {
  parts.events.on(purchaseUndone, async ({ order }) => {
    for (const { holdId, snapshot } of order.sellers.flatMap((seller) => seller.lines)) {
      if (snapshot.deal?.kind !== 'lot') continue
      const lot = await readLot(parts.tables, fromUuid('lot', snapshot.deal.id))
      const award = lot && (await readAwards(parts.tables, lot.id)).find((one) => one.holdId === holdId)
      if (!award) continue
      if (award.state === 'lapsed' && award.attempt === 1) await liftStrike(parts.tables, award.bidderId)
      await parts.mail.send(parts.db.pool, await undoneLetter(parts, lot, order.contact.email, order.language))
    }
  })
}
