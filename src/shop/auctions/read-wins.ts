import type { Actor } from '#platform/http'
import { fromUuid, toUuid } from '#platform/ids'
import { readAwards } from './awards.ts'
import { bidderIdOf } from './bidder-store.ts'
import type { AuctionParts } from './deps.ts'
import { describeLots, getLot } from './read-lots.ts'
import { winToWire } from './wire.ts'

const MOST = 20

/** Lots that the caller may pay for now. */
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
  const lots = await Promise.all(rows.map(({ lot_id: id }) => getLot(parts, fromUuid('lot', id))))
  const described = await describeLots(parts, lots)
  return Promise.all(
    described.map(async (lot) => {
      const award = (await readAwards(parts.tables, lot.id)).at(-1)!
      return { lot, win: winToWire(award, lot.startingBid.currency, actor.viewerId) }
    }),
  )
}
