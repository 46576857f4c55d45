import type { Database, Sql } from '#platform/db'
import { fromUuid, type Id, toUuid } from '#platform/ids'

const BIDS = 10_000

/** What an account bid, oldest first; and the end of its tie to a bidder. The log of a lot names nobody and stays without gaps. */
export const ownBids = (db: Database) => ({
  async collect(accountId: Id<'acc'>) {
    const { rows } = await db.pool.query<{ lot_id: string; number: number; maximum: bigint; at: Date; voided: boolean }>(
      `select b.lot_id, b.number, b.maximum, b.at, b.voided
      from shop.bidder who join shop.proxy_bid p on p.bidder_id = who.id
      join shop.bid b on b.lot_id = p.lot_id and b.number = p.number and b.kind = 'bid'
      where who.account_id = $1 order by b.at limit $2`,
      [toUuid(accountId), BIDS],
    )
    return rows.map(({ lot_id, ...bid }) => ({ lotId: fromUuid('lot', lot_id), ...bid }))
  },
  async forget(sql: Sql, accountId: Id<'acc'>): Promise<void> {
    await sql.query("update shop.bidder set email = 'left-' || id || '@souk.invalid', account_id = null where account_id = $1", [
      toUuid(accountId),
    ])
  },
})
