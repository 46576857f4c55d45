import type { Actor } from '#platform/http'
import { type Id, newUuid, toUuid } from '#platform/ids'
import type { AuctionParts } from './deps.ts'
import { lotChanged, lotLogged } from './events.ts'
import { insertEntries, readEntries } from './log-store.ts'
import { type Lot, priceNow } from './lot.ts'
import { auctionProblems } from './problems.ts'
import { lotToRun } from './require-seller.ts'
import { lotStates } from './states.ts'
import { changeLot, judgeTime, lockLot } from './store.ts'
import type { AuctionTables } from './tables.ts'

/** Takes a lot back: before anybody bid without a word, after that with a reason that the bidders read. Its unit goes back on sale. */
export async function voidLot(parts: AuctionParts, actor: Actor, id: Id<'lot'>, reason: string | null): Promise<Lot> {
  await lotToRun(parts, actor, id)
  const { db, events, audit, inventory } = parts
  const { lot, voided } = await db.transaction(async (sql) => {
    const before = (await lockLot(sql, id))!
    if (before.state === 'voided') return { lot: before, voided: false }
    const now = await judgeTime(sql)
    const over = before.endsAt !== null && now >= before.endsAt
    if (!lotStates.can(before.state, 'voided') || over) throw auctionProblems['not-open'](undefined, { state: before.state })
    if (before.bids > 0 && reason === null) throw auctionProblems['reason-needed']()
    const sequence = before.sequence + 1
    const said = { price: priceNow(before), leader: before.standing.leader, endsAt: before.endsAt, at: now, refers: null, reason }
    await insertEntries(sql, [{ lotId: id, sequence, id: newUuid(), kind: 'closed', number: null, maximum: null, ...said }])
    await inventory.endFence(sql, toUuid(id), now)
    await audit.record(sql, {
      ...{ actorId: actor.accountId, organisationId: before.organisationId, act: 'lot.void', ...(reason !== null && { reason }) },
      ...{ subject: { kind: 'lot', id: toUuid(id) }, detail: { bids: before.bids } },
    })
    const change = { state: 'voided' as const, closedAt: now, why: reason, sequence }
    return { lot: await changeLot(db.tablesOn<AuctionTables>(sql), id, change), voided: true }
  })
  if (voided) {
    events.emit(lotLogged, { lot, entries: await readEntries(parts.tables, id, lot.sequence - 1, 1) })
    events.emit(lotChanged, { lot })
  }
  return lot
}
