import type { Actor } from '#platform/http'
import { type Id, newUuid, toUuid } from '#platform/ids'
import { readAwards } from './awards.ts'
import { bidderIdOf } from './bidder-store.ts'
import type { AuctionParts } from './deps.ts'
import type { Award } from './lot.ts'
import { auctionProblems } from './problems.ts'
import { seeLot } from './read-lots.ts'
import { settleLot } from './settle-lot.ts'
import { lockLot } from './store.ts'
import type { AuctionTables } from './tables.ts'
import { isWinToken } from './win-token.ts'

/** The hold of whoever may pay now. With the letter's token, or signed in, it moves to the browser that asks. */
export async function claimWin(parts: AuctionParts, actor: Actor, id: Id<'lot'>, token: string | undefined): Promise<Award> {
  const viewerId = actor.viewerId!
  await seeLot(parts, actor, id)
  const current = (await readAwards(parts.tables, id)).findLast(({ state }) => state !== 'lapsed')
  const own = current && (current.bidderId === bidderIdOf(viewerId, actor.accountId) || current.viewerId === viewerId)
  if (!current || !(own || (token !== undefined && isWinToken(parts, current, token)))) throw auctionProblems['not-won']()
  if (current.viewerId === viewerId || current.state === 'paid') return current
  if (!(await moveTo(parts, current, viewerId))) {
    const [hold] = await parts.inventory.findHolds([current.holdId])
    if (hold?.state === 'paying') throw auctionProblems['being-paid']()
  }
  await settleLot(parts, id)
  const moved = (await readAwards(parts.tables, id)).at(-1)
  if (moved?.state !== 'offered') throw auctionProblems['not-won']()
  return moved
}

/** Due again, in the other browser and for the rest of the time, unless the hold of the first one is being paid for or over. */
async function moveTo({ db, inventory }: AuctionParts, { lotId, attempt, holdId }: Award, viewerId: Id<'vwr'>): Promise<boolean> {
  const [hold] = await inventory.findHolds([holdId])
  return db.transaction(async (sql) => {
    await lockLot(sql, lotId)
    if (hold && !(await inventory.letGo(sql, holdId))) return false
    const moved = await db
      .tablesOn<AuctionTables>(sql)
      .updateTable('shop.lot_award')
      .set({ state: 'due', viewer_id: toUuid(viewerId), hold_id: newUuid() })
      .where('lot_id', '=', toUuid(lotId))
      .where('attempt', '=', attempt)
      .where('hold_id', '=', toUuid(holdId))
      .where('state', 'in', ['due', 'offered'])
      .executeTakeFirst()
    return moved.numUpdatedRows === 1n
  })
}
