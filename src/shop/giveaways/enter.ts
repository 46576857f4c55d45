import type { Actor } from '#platform/http'
import { fromUuid, type Id, newUuid, toUuid, uuidOf } from '#platform/ids'
import type { Language } from '#platform/language'
import type { GiveawayParts } from './deps.ts'
import { giveawayChanged } from './events.ts'
import type { Giveaway } from './giveaway.ts'
import { giveawayProblems } from './problems.ts'
import { lockGiveaway, readEntries } from './store.ts'
import type { GiveawayTables } from './tables.ts'
import { isOfTheTeam } from './team.ts'

export interface EntryWish {
  readonly email?: string | undefined
  readonly language: Language
  readonly watching: boolean
}

/** An account is one person in all its browsers; a guest is one in this browser. */
export const personOf = (viewerId: Id<'vwr'>, accountId: Id<'acc'> | null): string => uuidOf('entrant', accountId ?? viewerId)

/** Enters, once a person: a repeat gets the first entry. Free, and nothing that was bought counts. */
export async function enter(parts: GiveawayParts, actor: Actor, giveaway: Giveaway, wish: EntryWish): Promise<Id<'gen'>> {
  const viewerId = actor.viewerId!
  const person = personOf(viewerId, actor.accountId)
  const [earlier] = await readEntries(parts.tables, giveaway.id, { person })
  if (earlier) return earlier.id
  const email = await addressOf(parts, actor, giveaway, wish)
  const { db } = parts
  const id = fromUuid('gen', newUuid())
  const entered = await db.transaction(async (sql) => {
    // Shared: entries do not wait for each other, and none comes in once the draw has begun.
    const locked = await lockGiveaway(sql, giveaway.id, 'share')
    if (locked?.giveaway.state !== 'open' || locked.giveaway.closesAt === null || locked.now >= locked.giveaway.closesAt) {
      throw giveawayProblems['not-open'](undefined, { state: locked?.giveaway.state ?? 'voided' })
    }
    const inserted = await db
      .tablesOn<GiveawayTables>(sql)
      .insertInto('shop.giveaway_entry')
      .values({
        ...{ id: toUuid(id), giveaway_id: toUuid(giveaway.id), person, email_key: uuidOf('entrant-email', email), email },
        ...{ viewer_id: toUuid(viewerId), account_id: actor.accountId === null ? null : toUuid(actor.accountId), language: wish.language },
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return inserted.numInsertedOrUpdatedRows === 1n
  })
  if (entered) {
    parts.events.emit(giveawayChanged, { giveaway })
    return id
  }
  const [own] = await readEntries(parts.tables, giveaway.id, { person })
  if (!own) throw giveawayProblems['entered-already']()
  return own.id
}

/** Asks who may, and where news goes. */
async function addressOf(parts: GiveawayParts, actor: Actor, giveaway: Giveaway, { email, watching }: EntryWish): Promise<string> {
  const { accounts, organisations, follows } = parts
  if (!giveaway.openElsewhere && !watching) throw giveawayProblems['only-watching']()
  if (await isOfTheTeam(parts, actor, giveaway)) throw giveawayProblems['own-giveaway']()
  const account = actor.accountId === null ? null : await accounts.get(actor.accountId)
  if (giveaway.followersOnly && !(account && (await follows.isFollowing(account.id, giveaway.organisationId)))) {
    throw giveawayProblems['follow-first']()
  }
  const address = (account?.email ?? email)?.normalize('NFC').toLowerCase()
  if (!address) throw giveawayProblems['email-needed']()
  const known = account ?? (await accounts.findByEmail(address))
  const memberships = known ? await organisations.membershipsOf(known.id) : []
  if (memberships.some(({ organisation }) => organisation.id === giveaway.organisationId)) throw giveawayProblems['own-giveaway']()
  return address
}
