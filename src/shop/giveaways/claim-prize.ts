import type { Actor } from '#platform/http'
import { type Id, newId } from '#platform/ids'
import type { GiveawayParts } from './deps.ts'
import { personOf } from './enter.ts'
import type { Award } from './giveaway.ts'
import { isWinToken } from './letters.ts'
import { giveawayProblems } from './problems.ts'
import { seeGiveaway } from './read-giveaways.ts'
import { settleGiveaway } from './settle-giveaway.ts'
import { lockGiveaway, moveAward, readAwards, readEntries } from './store.ts'
import type { GiveawayTables } from './tables.ts'

/** The hold of whoever won. With the letter's token, or signed in, it moves to the browser that asks. */
export async function claimPrize(parts: GiveawayParts, actor: Actor, id: Id<'gva'>, token: string | undefined): Promise<Award> {
  const viewerId = actor.viewerId!
  await seeGiveaway(parts, actor, id)
  const open = (await readAwards(parts.tables, id)).filter(({ state }) => state !== 'lapsed')
  const [entry] = await readEntries(parts.tables, id, { person: personOf(viewerId, actor.accountId) })
  const award = open.find(
    (each) => each.entryId === entry?.id || each.viewerId === viewerId || (token !== undefined && isWinToken(parts, each, token)),
  )
  if (!award || award.claimUntil === null) throw giveawayProblems['not-won']()
  if (award.viewerId === viewerId || award.state === 'claimed') return award
  if (!(await moveTo(parts, award, viewerId))) {
    const [hold] = await parts.inventory.findHolds([award.holdId])
    if (hold?.state === 'paying') throw giveawayProblems['being-claimed']()
  }
  await settleGiveaway(parts, id)
  const moved = (await readAwards(parts.tables, id)).find(({ place }) => place === award.place)
  if (moved?.state !== 'offered') throw giveawayProblems['not-won']()
  return moved
}

/** Due again, in the other browser and for the rest of the time, unless the hold of the first one is being claimed or over. */
async function moveTo({ db, inventory }: GiveawayParts, award: Award, viewerId: Id<'vwr'>): Promise<boolean> {
  const [hold] = await inventory.findHolds([award.holdId])
  return db.transaction(async (sql) => {
    await lockGiveaway(sql, award.giveawayId, 'update')
    if (hold && !(await inventory.letGo(sql, hold.id))) return false
    const moving = { state: 'due' as const, viewerId, holdId: newId('hld') }
    return (await moveAward(db.tablesOn<GiveawayTables>(sql), award, ['due', 'offered'], moving)) !== null
  })
}
