import { type Id, toUuid } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import type { HoldState } from '#shop/inventory'
import { awardTo } from './awards.ts'
import type { GiveawayParts } from './deps.ts'
import { giveawayChanged } from './events.ts'
import type { Award, Giveaway } from './giveaway.ts'
import { lookAfterGiveaway } from './jobs.ts'
import { winnersLetter } from './letters.ts'
import { changeGiveaway, insertAwards, lockGiveaway, moveAward, readAwards, readEntries, readGiveaway } from './store.ts'
import type { GiveawayTables } from './tables.ts'

/** The sweeping of holds has been by then. */
const AFTER_SECONDS = 4
const AGAIN_SECONDS = 5
/** One look ahead for each prize is enough, however many look now. */
const keyOf = ({ giveawayId, place }: Award): string => `prize:${giveawayId}:${place}`

/** Brings every prize one step on: to its winner's hold, to claimed, or to the next of the same draw. Every step may be repeated. */
export async function settleGiveaway(parts: GiveawayParts, id: Id<'gva'>): Promise<void> {
  const giveaway = await readGiveaway(parts.tables, id)
  if (giveaway?.state !== 'drawn') return
  const awards = await readAwards(parts.tables, id)
  const holds = new Map((await parts.inventory.findHolds(awards.map(({ holdId }) => holdId))).map((hold) => [hold.id, hold.state]))
  for (const award of awards) {
    // One that cannot be brought on must not keep the others' winners waiting.
    await settleAward(parts, giveaway, award, holds.get(award.holdId)).catch((error: unknown) =>
      parts.log.error({ err: error, giveawayId: id, place: award.place }, 'a prize could not be brought on'),
    )
  }
  await finish(parts, giveaway)
}

async function settleAward(parts: GiveawayParts, giveaway: Giveaway, award: Award, state: HoldState | undefined): Promise<void> {
  if (state === 'confirmed')
    await moveAward(parts.tables, award, ['due', 'offered', 'lapsed'], { state: 'claimed', claimUntil: parts.clock.now() })
  else if (award.state === 'due') await hold(parts, giveaway, award)
  else if (award.state === 'offered' && (state === undefined || state === 'expired' || state === 'released'))
    await lapse(parts, giveaway, award)
}

async function hold(parts: GiveawayParts, giveaway: Giveaway, due: Award): Promise<void> {
  const { db, inventory, clock, mail } = parts
  const seconds = due.claimUntil ? Math.floor((due.claimUntil.getTime() - clock.now().getTime()) / 1000) : giveaway.claimHours * 3_600
  if (seconds < 1) return lapse(parts, giveaway, due)
  const [entry] = await readEntries(parts.tables, giveaway.id, { id: due.entryId })
  const taken = await inventory.take({
    ...{ id: due.holdId, viewerId: due.viewerId, accountId: entry?.accountId ?? null, variantId: giveaway.variantId, quantity: 1 },
    ...{ unitPrice: 0n, currency: giveaway.currency, marketCode: giveaway.marketCode, fenceId: toUuid(giveaway.id), holdSeconds: seconds },
    occasion: { ...giveaway.occasion, mediaTime: null },
  })
  // Whoever has all that one person may have can be given no more.
  if (taken.outcome === 'fence-limit' || taken.outcome === 'limit-reached') return lapse(parts, giveaway, due)
  if (taken.outcome !== 'held' && taken.outcome !== 'repeated') {
    const runAt = new Date(clock.now().getTime() + AGAIN_SECONDS * 1000)
    return enqueue(db.pool, lookAfterGiveaway, { giveawayId: giveaway.id }, { runAt, key: keyOf(due) })
  }
  if (taken.outcome === 'repeated' && !(await isKept(parts, giveaway, due))) return lapse(parts, giveaway, due)
  const offered = await db.transaction(async (sql) => {
    const moved = await moveAward(db.tablesOn<GiveawayTables>(sql), due, ['due'], { state: 'offered', claimUntil: taken.endsAt! })
    if (!moved) return false
    const runAt = new Date(taken.endsAt!.getTime() + AFTER_SECONDS * 1000)
    await enqueue(sql, lookAfterGiveaway, { giveawayId: giveaway.id }, { runAt, key: keyOf(due) })
    // Whoever came with another browser has had it.
    if (entry && due.claimUntil === null) await mail.send(sql, await winnersLetter(parts, giveaway, moved, entry))
    return true
  })
  if (!offered && !(await readAwards(parts.tables, giveaway.id)).some(({ holdId }) => holdId === due.holdId)) {
    // It went to another browser meanwhile, with a hold of its own.
    await inventory.release(due.holdId)
  }
}

/** A hold that is there already counts as long as it has one of the prizes. */
async function isKept({ inventory }: GiveawayParts, { id }: Giveaway, { holdId }: Award): Promise<boolean> {
  const [hold] = await inventory.findHolds([holdId])
  return hold?.fenceId === toUuid(id) && (hold.state === 'held' || hold.state === 'paying')
}

/** Not claimed in time: the prize goes to the next of the drawn order who has none. */
async function lapse(parts: GiveawayParts, { id }: Giveaway, missed: Award): Promise<void> {
  const { db, clock } = parts
  const next = await db.transaction(async (sql) => {
    const tables = db.tablesOn<GiveawayTables>(sql)
    await lockGiveaway(sql, id, 'update')
    const lapsed = await moveAward(tables, missed, ['due', 'offered'], { state: 'lapsed', claimUntil: clock.now() })
    if (!lapsed) return null
    const place = Math.max(...(await readAwards(tables, id)).map((award) => award.place)) + 1
    const [entry] = await readEntries(tables, id, { place })
    if (!entry) return null
    const award = awardTo(id, entry)
    await insertAwards(tables, [award])
    return award
  })
  const giveaway = next && (await readGiveaway(parts.tables, id))
  if (giveaway) await hold(parts, giveaway, next)
}

async function finish(parts: GiveawayParts, { id }: Giveaway): Promise<void> {
  const { db, inventory, events, clock } = parts
  const done = await db.transaction(async (sql) => {
    const tables = db.tablesOn<GiveawayTables>(sql)
    const locked = await lockGiveaway(sql, id, 'update')
    const awards = await readAwards(tables, id)
    if (locked?.giveaway.state !== 'drawn' || awards.some(({ state }) => state === 'due' || state === 'offered')) return null
    await inventory.endFence(sql, toUuid(id), clock.now())
    return changeGiveaway(tables, id, { state: 'done' })
  })
  if (done) events.emit(giveawayChanged, { giveaway: done })
}
