import { type Actor, httpProblems } from '#platform/http'
import { type Id, toUuid } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { awardTo } from './awards.ts'
import type { GiveawayParts } from './deps.ts'
import { drawnOrder, entriesHashOf } from './draw.ts'
import { giveawayChanged } from './events.ts'
import { codeOf, type Giveaway } from './giveaway.ts'
import { lookAfterGiveaway } from './jobs.ts'
import { giveawayProblems } from './problems.ts'
import { giveawayStates } from './states.ts'
import { changeGiveaway, countEntries, insertAwards, isOpenElsewhere, lockGiveaway, readEntries } from './store.ts'
import type { GiveawayTables } from './tables.ts'

/** Takes entries from the frame on at which it is shown. Repeats change nothing. */
export async function openGiveaway(parts: GiveawayParts, id: Id<'gva'>, startsAt: Date): Promise<Giveaway> {
  const { db, events } = parts
  try {
    const opened = await db.transaction(async (sql) => {
      const locked = await lockGiveaway(sql, id, 'update')
      if (!locked) throw giveawayProblems.unknown()
      const { giveaway, now } = locked
      if (giveaway.state === 'voided') throw giveawayProblems['not-open'](undefined, { state: giveaway.state })
      if (giveaway.state !== 'planned') return giveaway
      const closesAt = new Date(Math.max(now.getTime(), startsAt.getTime()) + giveaway.seconds * 1000)
      await enqueue(sql, lookAfterGiveaway, { giveawayId: id }, { runAt: closesAt })
      return changeGiveaway(db.tablesOn<GiveawayTables>(sql), id, { state: 'open', openedAt: now, closesAt })
    })
    events.emit(giveawayChanged, { giveaway: opened })
    return opened
  } catch (error) {
    if (isOpenElsewhere(error)) throw giveawayProblems['already-running']()
    throw error
  }
}

/** The draw, once, by whoever looks first after the close: fixes the list, reveals the seed, and puts everybody in their place. */
export async function drawGiveaway(parts: GiveawayParts, id: Id<'gva'>): Promise<Giveaway> {
  const { db, events, inventory } = parts
  const { giveaway, drawn } = await db.transaction(async (sql) => {
    const locked = await lockGiveaway(sql, id, 'update')
    if (!locked) throw giveawayProblems.unknown()
    const { giveaway: open, now } = locked
    if (open.state !== 'open' || open.closesAt === null || now < open.closesAt) return { giveaway: open, drawn: false }
    const tables = db.tablesOn<GiveawayTables>(sql)
    const entries = await readEntries(tables, id)
    const byCode = new Map(entries.map((entry) => [codeOf(entry.id), entry]))
    const order = drawnOrder(open.seed, [...byCode.keys()])
    await sql.query(
      `update shop.giveaway_entry e set place = t.place from unnest($1::uuid[]) with ordinality as t(id, place) where e.id = t.id`,
      [order.map((code) => toUuid(byCode.get(code)!.id))],
    )
    const winners = order.slice(0, open.winners).map((code, index) => awardTo(id, { ...byCode.get(code)!, place: index + 1 }))
    await insertAwards(tables, winners)
    if (winners.length === 0) await inventory.endFence(sql, toUuid(id), now)
    const change = { drawnAt: now, entries: entries.length, entriesHash: entriesHashOf(order) }
    await changeGiveaway(tables, id, { state: 'drawn', ...change })
    const state = winners.length === 0 ? ('done' as const) : ('drawn' as const)
    return { giveaway: await changeGiveaway(tables, id, { state }), drawn: true }
  })
  if (drawn) events.emit(giveawayChanged, { giveaway })
  return giveaway
}

/** Takes a giveaway back: before anybody entered without a word, after that with a reason that they read. The prizes go back on sale. */
export async function voidGiveaway(parts: GiveawayParts, actor: Actor, planned: Giveaway, reason: string | null): Promise<Giveaway> {
  if (!actor.can('show.run', planned.organisationId)) throw httpProblems.forbidden()
  const { db, events, audit, inventory } = parts
  const giveaway = await db.transaction(async (sql) => {
    const tables = db.tablesOn<GiveawayTables>(sql)
    const { giveaway: before, now } = (await lockGiveaway(sql, planned.id, 'update'))!
    if (before.state === 'voided') return before
    if (!giveawayStates.can(before.state, 'voided')) throw giveawayProblems['not-open'](undefined, { state: before.state })
    const entries = await countEntries(tables, planned.id)
    if (entries > 0 && reason === null) throw giveawayProblems['reason-needed']()
    await inventory.endFence(sql, toUuid(planned.id), now)
    await audit.record(sql, {
      ...{ actorId: actor.accountId, organisationId: before.organisationId, act: 'giveaway.void', ...(reason !== null && { reason }) },
      ...{ subject: { kind: 'giveaway', id: toUuid(planned.id) }, detail: { entries } },
    })
    return changeGiveaway(tables, planned.id, { state: 'voided', reason })
  })
  events.emit(giveawayChanged, { giveaway })
  return giveaway
}
