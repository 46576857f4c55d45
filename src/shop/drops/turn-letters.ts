import type { Actor } from '#platform/http'
import { type Id, toUuid } from '#platform/ids'
import type { Language } from '#platform/language'
import type { QueueEntry } from '#shop/queue'
import type { DropParts } from './deps.ts'
import { forgetTurnLetters } from './letter-store.ts'
import { isOf } from './places.ts'
import { dropProblems } from './problems.ts'

/** What is known of a letter about somebody's turn. */
export interface TurnLetter {
  /** False for who has an account: its address is known, and the letter goes there. */
  readonly needsAddress: boolean
  readonly email: string | null
}

interface Place {
  readonly drop: Id<'drp'>
  readonly place: Id<'que'>
}

async function ownEntry({ queues }: DropParts, actor: Actor, { drop, place }: Place): Promise<QueueEntry> {
  const [entry] = await queues.find([place])
  if (entry?.queueId !== toUuid(drop) || !isOf(entry, actor)) throw dropProblems['place-unknown']()
  return entry
}

async function describe({ tables }: DropParts, entry: QueueEntry): Promise<TurnLetter> {
  const row = await tables.selectFrom('shop.drop_letter').select('email').where('place_id', '=', toUuid(entry.id)).executeTakeFirst()
  return { needsAddress: entry.accountId === null, email: row?.email ?? null }
}

export const readTurnLetter = async (parts: DropParts, actor: Actor, at: Place): Promise<TurnLetter> =>
  describe(parts, await ownEntry(parts, actor, at))

/** A guest who waits leaves an address for one letter. Refuses a place that does not wait any more. */
export async function askTurnLetter(
  parts: DropParts,
  actor: Actor,
  at: Place,
  { email, language }: { email: string; language: Language },
): Promise<TurnLetter> {
  const entry = await ownEntry(parts, actor, at)
  if (entry.state !== 'waiting') throw dropProblems['not-waiting']()
  if (entry.accountId === null) {
    await parts.tables
      .insertInto('shop.drop_letter')
      .values({ place_id: toUuid(at.place), drop_id: toUuid(at.drop), email, language })
      .onConflict((conflict) => conflict.column('place_id').doUpdateSet({ email, language }))
      .execute()
  }
  // The line may have moved past it meanwhile, and then nobody would forget the address.
  const [now] = await parts.queues.find([at.place])
  if (now?.state !== 'waiting') await forgetTurnLetters(parts.tables, [at.place])
  return describe(parts, entry)
}

export async function dropTurnLetter(parts: DropParts, actor: Actor, at: Place): Promise<TurnLetter> {
  const entry = await ownEntry(parts, actor, at)
  await forgetTurnLetters(parts.tables, [at.place])
  return describe(parts, entry)
}
