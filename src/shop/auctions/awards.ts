import type { Selectable } from 'kysely'
import { fromUuid, type Id, newId, toUuid } from '#platform/ids'
import { readProxies } from './bidder-store.ts'
import type { Award, AwardState, Lot } from './lot.ts'
import { priceOf } from './rule.ts'
import type { Tables } from './store.ts'
import type { AuctionTables } from './tables.ts'

/**
 * Writes down to whom the lot goes next: first the leader at the hammer price, then whoever would pay most of the others, at that. Null when
 * nobody is left. The caller holds the lot's lock.
 */
export async function nextAward(tables: Tables, lot: Lot): Promise<Award | null> {
  const earlier = await readAwards(tables, lot.id)
  const asked = new Set(earlier.map(({ bidderId }) => bidderId))
  const least = lot.reserve ?? lot.startingBid
  const proxies = (await readProxies(tables, lot.id)).filter(
    ({ bidderId, maximum }) => maximum !== null && maximum >= least && !asked.has(bidderId),
  )
  const leads = proxies.find(({ number }) => number === lot.standing.leader)
  const next = leads ?? proxies[0]
  if (!next?.maximum) return null
  const attempt = earlier.length + 1
  const price = leads ? priceOf(lot, lot.standing)! : next.maximum
  const { bidderId, number, viewerId } = next
  const award: Award = {
    ...{ lotId: lot.id, attempt, bidderId, number, viewerId, price, state: 'due', payUntil: null },
    // Written down before it is taken, so that however often a crash makes us ask, one hold is taken; and nobody can guess it.
    holdId: newId('hld'),
  }
  await tables
    .insertInto('shop.lot_award')
    .values({
      ...{ lot_id: toUuid(lot.id), attempt, bidder_id: toUuid(bidderId), number, viewer_id: toUuid(viewerId), price },
      hold_id: toUuid(award.holdId),
    })
    .execute()
  return award
}

export async function readAwards(tables: Tables, lotId: Id<'lot'>): Promise<Award[]> {
  const rows = await tables.selectFrom('shop.lot_award').selectAll().where('lot_id', '=', toUuid(lotId)).orderBy('attempt').execute()
  return rows.map(fromRow)
}

/** Null when it was in another state by then, or in another browser. */
export async function moveAward(
  tables: Tables,
  { lotId, attempt, holdId }: Pick<Award, 'lotId' | 'attempt' | 'holdId'>,
  from: readonly AwardState[],
  change: { state: AwardState; payUntil?: Date | null },
): Promise<Award | null> {
  const row = await tables
    .updateTable('shop.lot_award')
    .set({ state: change.state, ...(change.payUntil && { pay_until: change.payUntil }) })
    .where('lot_id', '=', toUuid(lotId))
    .where('attempt', '=', attempt)
    .where('hold_id', '=', toUuid(holdId))
    .where('state', 'in', from)
    .returningAll()
    .executeTakeFirst()
  return row ? fromRow(row) : null
}

const fromRow = (row: Selectable<AuctionTables['shop.lot_award']>): Award => ({
  ...{ lotId: fromUuid('lot', row.lot_id), attempt: row.attempt, bidderId: fromUuid('bdr', row.bidder_id), number: row.number },
  ...{ viewerId: fromUuid('vwr', row.viewer_id), price: row.price, holdId: fromUuid('hld', row.hold_id) },
  ...{ state: row.state, payUntil: row.pay_until },
})
