import type { Sql } from '#platform/db'
import type { Actor } from '#platform/http'
import { type Id, newId, newUuid, toUuid } from '#platform/ids'
import { bidderIdOf, readRunningBids, setProxy } from './bidder-store.ts'
import type { AuctionParts } from './deps.ts'
import { lotChanged, lotLogged } from './events.ts'
import { insertEntries, markVoided, readEntries, readStanding } from './log-store.ts'
import { type Lot, priceNow } from './lot.ts'
import { auctionProblems } from './problems.ts'
import { lotToRun } from './require-seller.ts'
import { endAfterBid, standingAfter } from './rule.ts'
import { changeLot, judgeTime, lockLot } from './store.ts'
import type { AuctionTables } from './tables.ts'

/** Takes an obvious error out: the bids that stand are judged again in their order, and the log says who was voided, and why. */
export async function voidBid(parts: AuctionParts, actor: Actor, id: Id<'lot'>, sequence: number, reason: string): Promise<Lot> {
  await lotToRun(parts, actor, id)
  const { db, audit } = parts
  const lot = await db.transaction(async (sql) => {
    const before = (await lockLot(sql, id))!
    const now = await judgeTime(sql)
    if (!isRunning(before, now)) throw auctionProblems['not-open'](undefined, { state: before.state })
    const { after, number } = await voidEntry(parts, sql, before, { now, sequence, reason })
    await audit.record(sql, {
      ...{ actorId: actor.accountId, organisationId: before.organisationId, act: 'bid.void', reason },
      ...{ subject: { kind: 'lot', id: toUuid(id) }, detail: { sequence, bidder: number } },
    })
    return after
  })
  await tell(parts, lot, 1)
  return lot
}

/** What the log says of bids whose bidder has no account any more. */
const ACCOUNT_ENDED = 'account-ended'

/** Voids what an account that ended bids in lots that run: it could not pay, and the others would bid against nobody. */
export async function voidBidsOf(parts: AuctionParts, accountId: Id<'acc'>): Promise<void> {
  // A bidder's id follows from the account, even where the tie to it was cut.
  const bidder = bidderIdOf(newId('vwr'), accountId)
  for (const { lotId, number } of await readRunningBids(parts.tables, bidder)) {
    const { lot, voided } = await parts.db.transaction(async (sql) => {
      let lot = (await lockLot(sql, lotId))!
      const now = await judgeTime(sql)
      const own = isRunning(lot, now) ? (await readStanding(parts.db.tablesOn(sql), lotId)).filter((bid) => bid.number === number) : []
      for (const { sequence } of own) ({ after: lot } = await voidEntry(parts, sql, lot, { now, sequence, reason: ACCOUNT_ENDED }))
      return { lot, voided: own.length }
    })
    if (voided > 0) await tell(parts, lot, voided)
  }
}

const isRunning = ({ state, endsAt }: Lot, now: Date): boolean =>
  (state === 'open' || state === 'planned') && !(endsAt !== null && now >= endsAt)

async function voidEntry(
  { db }: AuctionParts,
  sql: Sql,
  before: Lot,
  { now, sequence, reason }: { now: Date; sequence: number; reason: string },
): Promise<{ after: Lot; number: number }> {
  const { id } = before
  const tables = db.tablesOn<AuctionTables>(sql)
  const voided = await markVoided(tables, id, sequence)
  if (!voided) throw auctionProblems['bid-unknown']()
  const number = voided.number!
  const bids = await readStanding(tables, id)
  const own = bids.filter((bid) => bid.number === number).map(({ maximum }) => maximum)
  const most = own.reduce<bigint | null>((left, each) => (left === null || each > left ? each : left), null)
  await setProxy(tables, id, number, most)
  const standing = before.state === 'open' ? standingAfter(bids) : before.standing
  const endsAt = before.endsAt && endAfterBid(before, before.endsAt, now)
  const after: Lot = { ...before, standing, endsAt, bids: bids.length, sequence: before.sequence + 1 }
  const said = { price: priceNow(after), leader: standing.leader, endsAt, at: now, refers: sequence, reason }
  await insertEntries(sql, [{ lotId: id, sequence: after.sequence, id: newUuid(), kind: 'voided', number: null, maximum: null, ...said }])
  const change = { standing, price: priceNow(after), endsAt, bids: after.bids, sequence: after.sequence }
  return { after: await changeLot(tables, id, change), number }
}

async function tell({ events, tables }: AuctionParts, lot: Lot, entries: number): Promise<void> {
  events.emit(lotLogged, { lot, entries: await readEntries(tables, lot.id, lot.sequence - entries, entries) })
  events.emit(lotChanged, { lot })
}
