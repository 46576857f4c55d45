import type { Selectable } from 'kysely'
import { fromUuid, type Id, toUuid, uuidOf } from '#platform/ids'
import type { Language } from '#platform/language'
import { DAY_MS } from '#platform/time'
import type { Tables } from './store.ts'
import type { AuctionTables } from './tables.ts'

/** Somebody who confirmed that bids are binding. */
export interface Bidder {
  readonly id: Id<'bdr'>
  readonly viewerId: Id<'vwr'>
  readonly accountId: Id<'acc'> | null
  readonly email: string
  readonly language: Language
  /** Lots won and not paid for. */
  readonly strikes: number
  readonly lastStrikeAt: Date | null
}

/** Three lots not paid for keep somebody from bidding so long after the last. */
export const MOST_STRIKES = 3
export const BARRED_DAYS = 90

export const isBarred = ({ strikes, lastStrikeAt }: Bidder, now: Date): boolean =>
  strikes >= MOST_STRIKES && lastStrikeAt !== null && now.getTime() - lastStrikeAt.getTime() < BARRED_DAYS * DAY_MS

/** An account is one bidder in all its browsers; a guest is one in this browser. */
export const bidderIdOf = (viewerId: Id<'vwr'>, accountId: Id<'acc'> | null): Id<'bdr'> =>
  fromUuid('bdr', uuidOf('bidder', accountId ?? viewerId))

export async function upsertBidder(tables: Tables, bidder: Omit<Bidder, 'strikes' | 'lastStrikeAt'>): Promise<Bidder> {
  const said = { viewer_id: toUuid(bidder.viewerId), email: bidder.email, language: bidder.language }
  const row = await tables
    .insertInto('shop.bidder')
    .values({ ...said, id: toUuid(bidder.id), account_id: bidder.accountId === null ? null : toUuid(bidder.accountId) })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(said))
    .returningAll()
    .executeTakeFirstOrThrow()
  return fromRow(row)
}

export async function readBidders(tables: Tables, ids: readonly Id<'bdr'>[]): Promise<Bidder[]> {
  if (ids.length === 0) return []
  const rows = await tables.selectFrom('shop.bidder').selectAll().where('id', 'in', ids.map(toUuid)).execute()
  return rows.map(fromRow)
}

export async function addStrike(tables: Tables, id: Id<'bdr'>, now: Date): Promise<void> {
  await tables
    .updateTable('shop.bidder')
    .set((eb) => ({ strikes: eb('strikes', '+', 1), last_strike_at: now }))
    .where('id', '=', toUuid(id))
    .execute()
}

/** The last one turned out to be none. */
export async function liftStrike(tables: Tables, id: Id<'bdr'>): Promise<void> {
  await tables
    .updateTable('shop.bidder')
    .set((eb) => ({ strikes: eb('strikes', '-', 1) }))
    .where('id', '=', toUuid(id))
    .where('strikes', '>', 0)
    .execute()
}

/** What somebody would pay for a lot, as far as it stands. */
export interface Proxy {
  readonly bidderId: Id<'bdr'>
  readonly number: number
  readonly maximum: bigint | null
  readonly sequence: number
  readonly viewerId: Id<'vwr'>
}

export async function readProxies(
  tables: Tables,
  lotId: Id<'lot'>,
  where: { bidderId?: Id<'bdr'>; number?: number } = {},
): Promise<Proxy[]> {
  const rows = await tables
    .selectFrom('shop.proxy_bid')
    .selectAll()
    .where('lot_id', '=', toUuid(lotId))
    .$if(where.bidderId !== undefined, (query) => query.where('bidder_id', '=', toUuid(where.bidderId!)))
    .$if(where.number !== undefined, (query) => query.where('number', '=', where.number!))
    .orderBy('maximum', 'desc')
    .orderBy('sequence')
    .execute()
  return rows.map(({ bidder_id: bidderId, number, maximum, sequence, viewer_id: viewerId }) => ({
    ...{ bidderId: fromUuid('bdr', bidderId), number, maximum, sequence, viewerId: fromUuid('vwr', viewerId) },
  }))
}

/** Under which number a bidder bids in lots that run. */
export async function readRunningBids(tables: Tables, bidderId: Id<'bdr'>): Promise<{ lotId: Id<'lot'>; number: number }[]> {
  const rows = await tables
    .selectFrom('shop.proxy_bid as proxy')
    .innerJoin('shop.lot as lot', 'lot.id', 'proxy.lot_id')
    .select(['proxy.lot_id', 'proxy.number'])
    .where('proxy.bidder_id', '=', toUuid(bidderId))
    .where('proxy.maximum', 'is not', null)
    .where('lot.state', 'in', ['planned', 'open'])
    .execute()
  return rows.map(({ lot_id, number }) => ({ lotId: fromUuid('lot', lot_id), number }))
}

export async function setProxy(tables: Tables, lotId: Id<'lot'>, number: number, maximum: bigint | null): Promise<void> {
  await tables.updateTable('shop.proxy_bid').set({ maximum }).where('lot_id', '=', toUuid(lotId)).where('number', '=', number).execute()
}

const fromRow = (row: Selectable<AuctionTables['shop.bidder']>): Bidder => ({
  ...{ id: fromUuid('bdr', row.id), viewerId: fromUuid('vwr', row.viewer_id) },
  accountId: row.account_id === null ? null : fromUuid('acc', row.account_id),
  ...{ email: row.email, language: row.language, strikes: row.strikes, lastStrikeAt: row.last_strike_at },
})
