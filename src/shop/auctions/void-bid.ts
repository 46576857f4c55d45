import type { Actor } from '#platform/http'
import { type Id, newUuid, toUuid } from '#platform/ids'
import { setProxy } from './bidder-store.ts'
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
  const { db, events, audit } = parts
  const lot = await db.transaction(async (sql) => {
    const tables = db.tablesOn<AuctionTables>(sql)
    const before = (await lockLot(sql, id))!
    const now = await judgeTime(sql)
    const over = before.endsAt !== null && now >= before.endsAt
    if ((before.state !== 'open' && before.state !== 'planned') || over)
      throw auctionProblems['not-open'](undefined, { state: before.state })
    const voided = await markVoided(tables, id, sequence)
    if (!voided) throw auctionProblems['bid-unknown']()
    const bids = await readStanding(tables, id)
    const own = bids.filter(({ number }) => number === voided.number).map(({ maximum }) => maximum)
    await setProxy(
      tables,
      id,
      voided.number!,
      own.reduce<bigint | null>((most, each) => (most === null || each > most ? each : most), null),
    )
    const standing = before.state === 'open' ? standingAfter(bids) : before.standing
    const endsAt = before.endsAt && endAfterBid(before, before.endsAt, now)
    const after: Lot = { ...before, standing, endsAt, bids: bids.length, sequence: before.sequence + 1 }
    const said = { price: priceNow(after), leader: standing.leader, endsAt, at: now, refers: sequence, reason }
    await insertEntries(sql, [{ lotId: id, sequence: after.sequence, id: newUuid(), kind: 'voided', number: null, maximum: null, ...said }])
    await audit.record(sql, {
      ...{ actorId: actor.accountId, organisationId: before.organisationId, act: 'bid.void', reason },
      ...{ subject: { kind: 'lot', id: toUuid(id) }, detail: { sequence, bidder: voided.number } },
    })
    return changeLot(tables, id, { standing, price: priceNow(after), endsAt, bids: after.bids, sequence: after.sequence })
  })
  events.emit(lotLogged, { lot, entries: await readEntries(parts.tables, id, lot.sequence - 1, 1) })
  events.emit(lotChanged, { lot })
  return lot
}
