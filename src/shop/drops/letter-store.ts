import type { Kysely } from 'kysely'
import { type Id, toUuid } from '#platform/ids'
import type { Language } from '#platform/language'
import { readLiving } from './store.ts'
import type { DropTables } from './tables.ts'

type Tables = Kysely<DropTables>

/** The address, and the end of it: for the one letter. In the caller's transaction, with the letter. */
export const takeTurnLetter = (tables: Tables, place: Id<'que'>): Promise<{ email: string; language: Language } | undefined> =>
  tables.deleteFrom('shop.drop_letter').where('place_id', '=', toUuid(place)).returning(['email', 'language']).executeTakeFirst()

export async function forgetTurnLetters(tables: Tables, places: readonly Id<'que'>[]): Promise<void> {
  if (places.length === 0) return
  await tables.deleteFrom('shop.drop_letter').where('place_id', 'in', places.map(toUuid)).execute()
}

/** Of drops that are over nobody gets a turn any more. */
export async function forgetLettersOf(tables: Tables, drop: Id<'drp'>): Promise<void> {
  await tables.deleteFrom('shop.drop_letter').where('drop_id', '=', toUuid(drop)).execute()
}

/** What a process that ended at the wrong moment left behind. */
export async function forgetStrayLetters(tables: Tables): Promise<void> {
  const living = (await readLiving(tables)).map(({ id }) => toUuid(id))
  let stray = tables.deleteFrom('shop.drop_letter')
  if (living.length > 0) stray = stray.where('drop_id', 'not in', living)
  await stray.execute()
}
