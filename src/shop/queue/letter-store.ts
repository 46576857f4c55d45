import { type Kysely, sql } from 'kysely'
import { type Id, toUuid } from '#platform/ids'
import type { Language } from '#platform/language'
import type { QueueTables } from './tables.ts'

type Tables = Kysely<QueueTables>

export interface WantedLetter {
  readonly email: string
  readonly language: Language
}

/** The address, and the end of it: for the one letter. In the caller's transaction, with the letter. */
export const takeLetter = (tables: Tables, place: Id<'que'>): Promise<WantedLetter | undefined> =>
  tables.deleteFrom('shop.turn_letter').where('place_id', '=', toUuid(place)).returning(['email', 'language']).executeTakeFirst()

export const readLetter = (tables: Tables, place: Id<'que'>): Promise<{ email: string } | undefined> =>
  tables.selectFrom('shop.turn_letter').select('email').where('place_id', '=', toUuid(place)).executeTakeFirst()

/** One household in one line. An address is nobody's proof that it wants letters: more would be a way to fill somebody's post box. */
const PLACES_AN_ADDRESS = 5

/** Keeps the address, unless it stands for too many other places of the line. In the caller's transaction. */
export async function writeLetterWish(tables: Tables, queueId: string, place: Id<'que'>, { email, language }: WantedLetter): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`shop.turn-letter ${email.toLowerCase()}`}, 0))`.execute(tables)
  const same = tables.selectFrom('shop.turn_letter').select('place_id').where('queue_id', '=', queueId)
  const others = same.where(sql`lower(email)`, '=', email.toLowerCase()).where('place_id', '!=', toUuid(place))
  if ((await others.limit(PLACES_AN_ADDRESS).execute()).length === PLACES_AN_ADDRESS) return
  await tables
    .insertInto('shop.turn_letter')
    .values({ place_id: toUuid(place), queue_id: queueId, email, language })
    .onConflict((conflict) => conflict.column('place_id').doUpdateSet({ email, language }))
    .execute()
}

export async function forgetLetters(tables: Tables, places: readonly Id<'que'>[]): Promise<void> {
  if (places.length === 0) return
  await tables.deleteFrom('shop.turn_letter').where('place_id', 'in', places.map(toUuid)).execute()
}

/** What a process that ended at the wrong moment left behind: of places that neither wait nor have their turn. */
export async function forgetStrayLetters(tables: Tables): Promise<void> {
  await tables
    .deleteFrom('shop.turn_letter as letter')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('shop.queue_entry as entry')
            .select('entry.id')
            .whereRef('entry.id', '=', 'letter.place_id')
            .where('entry.state', 'in', ['waiting', 'turn']),
        ),
      ),
    )
    .execute()
}
