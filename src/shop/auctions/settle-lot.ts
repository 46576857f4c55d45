import { type Id, toUuid } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { moveAward, nextAward, readAwards } from './awards.ts'
import { addStrike, liftStrike, readBidders } from './bidder-store.ts'
import type { AuctionParts } from './deps.ts'
import { lotAwarded, lotChanged } from './events.ts'
import { lookAfterLot } from './jobs.ts'
import { winnersLetter } from './letters.ts'
import type { Award, Lot } from './lot.ts'
import { changeLot, lockLot, readLot } from './store.ts'
import type { AuctionTables } from './tables.ts'

/** The sweeping of holds has been by then. */
const AFTER_SECONDS = 4
const AGAIN_SECONDS = 5
/** One look ahead is enough, however many look now. */
const keyOf = ({ id }: Lot): string => `award:${id}`

/**
 * Brings a lot whose hammer fell one step on: gives the winner the hold, sees that it was paid, or that it was not and who is next. Every step
 * may be repeated, and a crash between two of them is made good by the next look.
 */
export async function settleLot(parts: AuctionParts, id: Id<'lot'>): Promise<void> {
  const lot = await readLot(parts.tables, id)
  if (!lot || !isPayable(lot)) return
  const awards = await readAwards(parts.tables, id)
  const holds = new Map((await parts.inventory.findHolds(awards.map(({ holdId }) => holdId))).map((hold) => [hold.id, hold]))
  // Also one that lapsed: its payment may have come late, and found the unit still there.
  const paid = awards.find(({ holdId }) => holds.get(holdId)?.state === 'confirmed')
  const current = awards.at(-1)
  if (paid) return finish(parts, lot, paid)
  if (lot.state !== 'closing') return
  if (current?.state === 'due') return award(parts, lot, current)
  if (current?.state !== 'offered') return
  const { state } = holds.get(current.holdId) ?? { state: 'released' }
  if (state === 'expired' || state === 'released') await lapse(parts, lot, current)
}

/** Also when nobody paid in time: whose bank answered later may have bought it all the same. */
const isPayable = ({ state, why }: Lot): boolean => state === 'closing' || (state === 'unsold' && why === 'not-paid')

async function award(parts: AuctionParts, lot: Lot, due: Award): Promise<void> {
  const { db, inventory, clock, mail } = parts
  const seconds = due.payUntil ? Math.floor((due.payUntil.getTime() - clock.now().getTime()) / 1000) : lot.payMinutes * 60
  if (seconds < 1) return lapse(parts, lot, due)
  const [bidder] = await readBidders(parts.tables, [due.bidderId])
  const taken = await inventory.take({
    ...{ id: due.holdId, viewerId: due.viewerId, accountId: bidder?.accountId ?? null, variantId: lot.variantId, quantity: 1 },
    ...{ unitPrice: due.price, currency: lot.currency, marketCode: lot.marketCode, fenceId: toUuid(lot.id), holdSeconds: seconds },
    occasion: { ...lot.occasion, mediaTime: null },
  })
  // Whoever has all that one person may have can be given no more.
  if (taken.outcome === 'fence-limit' || taken.outcome === 'limit-reached') return lapse(parts, lot, due)
  if (taken.outcome !== 'held' && taken.outcome !== 'repeated') {
    // Its unit is still with the one before.
    const runAt = new Date(clock.now().getTime() + AGAIN_SECONDS * 1000)
    return enqueue(db.pool, lookAfterLot, { lotId: lot.id }, { runAt, key: keyOf(lot) })
  }
  if (taken.outcome === 'repeated' && !(await isKept(parts, lot, due))) return lapse(parts, lot, due)
  const payUntil = taken.endsAt!
  const offered = await db.transaction(async (sql) => {
    const moved = await moveAward(db.tablesOn<AuctionTables>(sql), due, ['due'], { state: 'offered', payUntil })
    if (!moved) return null
    const runAt = new Date(payUntil.getTime() + AFTER_SECONDS * 1000)
    await enqueue(sql, lookAfterLot, { lotId: lot.id }, { runAt, key: keyOf(lot) })
    // Whoever came with another browser has had it.
    if (bidder && due.payUntil === null) await mail.send(sql, await winnersLetter(parts, lot, moved, bidder))
    return moved
  })
  if (offered) parts.events.emit(lotAwarded, { lot, award: offered })
  else if (!(await readAwards(parts.tables, lot.id)).some(({ holdId }) => holdId === due.holdId)) {
    // It went to another browser meanwhile, with a hold of its own.
    await inventory.release(due.holdId)
  }
}

/** A hold that is there already counts as long as it has the lot's unit. */
async function isKept({ inventory }: AuctionParts, { id }: Lot, { holdId }: Award): Promise<boolean> {
  const [hold] = await inventory.findHolds([holdId])
  return hold?.fenceId === toUuid(id) && (hold.state === 'held' || hold.state === 'paying')
}

async function finish(parts: AuctionParts, { id }: Lot, paid: Award): Promise<void> {
  const { db, inventory, clock } = parts
  const sold = await db.transaction(async (sql) => {
    const tables = db.tablesOn<AuctionTables>(sql)
    const lot = await lockLot(sql, id)
    if (!lot || !isPayable(lot)) return null
    const others = (await readAwards(tables, id)).filter(({ attempt }) => attempt !== paid.attempt)
    for (const other of others) {
      await moveAward(tables, other, ['due', 'offered'], { state: 'lapsed', payUntil: clock.now() })
      await inventory.letGo(sql, other.holdId)
    }
    const bought = await moveAward(tables, paid, ['due', 'offered', 'lapsed'], { state: 'paid', payUntil: paid.payUntil ?? clock.now() })
    // It was the bank that was late.
    if (bought && paid.state === 'lapsed' && paid.attempt === 1) await liftStrike(tables, paid.bidderId)
    await inventory.endFence(sql, toUuid(id), clock.now())
    return changeLot(tables, id, { state: 'sold', why: null })
  })
  if (!sold) return
  await inventory.announce([sold.variantId])
  parts.events.emit(lotChanged, { lot: sold })
}

/** Not paid in time: the first winner gets a strike; then the next is offered the lot at the own maximum, or nobody, as the host chose. */
async function lapse(parts: AuctionParts, { id }: Lot, missed: Award): Promise<void> {
  const { db, inventory, clock } = parts
  const done = await db.transaction(async (sql) => {
    const tables = db.tablesOn<AuctionTables>(sql)
    const lot = await lockLot(sql, id)
    const lapsed =
      lot?.state === 'closing' && (await moveAward(tables, missed, ['due', 'offered'], { state: 'lapsed', payUntil: clock.now() }))
    if (!lot || !lapsed) return null
    // To whom it could not be offered, that is no fault.
    if (missed.attempt === 1 && missed.payUntil !== null) await addStrike(tables, missed.bidderId, clock.now())
    const next = lot.ifUnpaid === 'offer-next' ? await nextAward(tables, lot) : null
    if (next) return { lot, next }
    await inventory.endFence(sql, toUuid(id), clock.now())
    return { lot: await changeLot(tables, id, { state: 'unsold', why: 'not-paid' }), next }
  })
  if (!done) return
  parts.events.emit(lotChanged, { lot: done.lot })
  if (done.next) await award(parts, done.lot, done.next)
}
