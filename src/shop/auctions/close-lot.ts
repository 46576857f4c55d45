import { type Id, newUuid, toUuid } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { nextAward } from './awards.ts'
import type { AuctionParts } from './deps.ts'
import { lotChanged, lotLogged } from './events.ts'
import { takeLotOffAir } from './jobs.ts'
import { insertEntries, readEntries } from './log-store.ts'
import { type Lot, type LotEnd, reserveMet } from './lot.ts'
import { auctionProblems } from './problems.ts'
import { priceOf } from './rule.ts'
import { changeLot, judgeTime, lockLot } from './store.ts'
import type { AuctionTables } from './tables.ts'

/** How long everybody sees how it ended. */
const SHOWN_SECONDS = 12

/**
 * The hammer, once: whoever asks first after the end, in whatever process. Answers the lot as it stands, closed or going on. With `early`, closes
 * before the end a lot on which nobody bid.
 */
export async function closeLot(parts: AuctionParts, id: Id<'lot'>, early = false): Promise<Lot> {
  const { db, events, inventory } = parts
  const { lot, closed } = await db.transaction(async (sql) => {
    const open = await lockLot(sql, id)
    if (!open) throw auctionProblems.unknown()
    if (open.state !== 'open' || open.endsAt === null) return { lot: open, closed: false }
    const now = await judgeTime(sql)
    if (early && open.standing.leader !== null) throw auctionProblems['has-bids']()
    if (!early && now < open.endsAt) return { lot: open, closed: false }
    const tables = db.tablesOn<AuctionTables>(sql)
    const end: LotEnd | null =
      open.standing.leader === null ? (early ? 'closed-early' : 'no-bids') : reserveMet(open) ? null : 'reserve-not-met'
    const sequence = open.sequence + 1
    const said = { price: priceOf(open, open.standing), leader: open.standing.leader, endsAt: open.endsAt, at: now, refers: null }
    await insertEntries(sql, [{ lotId: id, sequence, id: newUuid(), kind: 'closed', number: null, maximum: null, ...said, reason: end }])
    if (end === null) await nextAward(tables, open)
    else await inventory.endFence(sql, toUuid(id), now)
    await enqueue(sql, takeLotOffAir, { lotId: id }, { runAt: new Date(now.getTime() + SHOWN_SECONDS * 1000) })
    const change = { sequence, closedAt: now, why: end, state: end === null ? ('closing' as const) : ('unsold' as const) }
    return { lot: await changeLot(tables, id, change), closed: true }
  })
  if (closed) {
    events.emit(lotLogged, { lot, entries: await readEntries(parts.tables, id, lot.sequence - 1, 1) })
    events.emit(lotChanged, { lot })
  }
  return lot
}
