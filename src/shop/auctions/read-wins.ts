import type { Actor } from '#platform/http'
import { fromUuid, toUuid } from '#platform/ids'
import { maySee } from '#shop/sales'
import { readAwards } from './awards.ts'
import { bidderIdOf } from './bidder-store.ts'
import type { AuctionParts } from './deps.ts'
import { describeLots, getLot } from './read-lots.ts'
import { winToWire } from './wire.ts'

const MOST = 20

/** Lots that the caller may pay for now, of shows that they may see. */
export async function listWins(parts: AuctionParts, actor: Actor) {
  if (actor.viewerId === null) return []
  const rows = await parts.tables
    .selectFrom('shop.lot_award')
    .select(['lot_id'])
    .where('bidder_id', '=', toUuid(bidderIdOf(actor.viewerId, actor.accountId)))
    .where('state', '=', 'offered')
    .orderBy('created_at', 'desc')
    .limit(MOST)
    .execute()
  const won = await Promise.all(rows.map(({ lot_id: id }) => getLot(parts, fromUuid('lot', id))))
  const seen = await Promise.all(won.map(({ occasion }) => maySee(parts, actor, occasion)))
  const lots = won.filter((_lot, index) => seen[index])
  const described = await describeLots(parts, lots)
  return Promise.all(
    described.map(async (lot) => {
      const award = (await readAwards(parts.tables, lot.id)).at(-1)!
      return { lot, win: winToWire(award, lot.startingBid.currency, actor.viewerId) }
    }),
  )
}
