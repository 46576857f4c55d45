import { type Id, newUuid } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import type { AuctionParts } from './deps.ts'
import { lotChanged, lotLogged } from './events.ts'
import { lookAfterLot } from './jobs.ts'
import { insertEntries, readEntries, readStanding } from './log-store.ts'
import type { Lot } from './lot.ts'
import { auctionProblems } from './problems.ts'
import { priceOf, standingAfter } from './rule.ts'
import { changeLot, isOpenElsewhere, judgeTime, lockLot } from './store.ts'
import type { AuctionTables } from './tables.ts'

/**
 * Opens the bidding, for as long as was planned from the frame on at which it is shown. Bids that waited for it are judged in the order in which
 * they came. Repeats change nothing.
 */
export async function openLot(parts: AuctionParts, id: Id<'lot'>, startsAt: Date): Promise<Lot> {
  const { db, events } = parts
  try {
    const { lot, opened } = await db.transaction(async (sql) => {
      const tables = db.tablesOn<AuctionTables>(sql)
      const planned = await lockLot(sql, id)
      if (!planned) throw auctionProblems.unknown()
      if (planned.state !== 'planned') {
        if (planned.state === 'voided') throw auctionProblems['not-open'](undefined, { state: planned.state })
        return { lot: planned, opened: false }
      }
      const openedAt = await judgeTime(sql)
      const endsAt = new Date(Math.max(openedAt.getTime(), startsAt.getTime()) + planned.durationSeconds * 1000)
      const standing = standingAfter(await readStanding(tables, id))
      const price = priceOf(planned, standing)
      const sequence = planned.sequence + 1
      const said = { maximum: null, price, leader: standing.leader, endsAt, at: openedAt, refers: null, reason: null }
      await insertEntries(sql, [{ lotId: id, sequence, id: newUuid(), kind: 'opened', number: null, ...said }])
      await enqueue(sql, lookAfterLot, { lotId: id }, { runAt: endsAt })
      return { lot: await changeLot(tables, id, { state: 'open', openedAt, endsAt, standing, price, sequence }), opened: true }
    })
    if (opened) {
      events.emit(lotLogged, { lot, entries: await readEntries(parts.tables, id, lot.sequence - 1, 1) })
      events.emit(lotChanged, { lot })
    }
    return lot
  } catch (error) {
    if (isOpenElsewhere(error)) throw auctionProblems['already-running']()
    throw error
  }
}
