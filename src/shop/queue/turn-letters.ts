import type { Database } from '#platform/db'
import type { Id } from '#platform/ids'
import type { QueueEntry } from './entry.ts'
import { forgetLetters, readLetter, type WantedLetter, writeLetterWish } from './letter-store.ts'
import type { QueueTables } from './tables.ts'

/** What is known of a letter about somebody's turn. */
export interface TurnLetter {
  /** False for who has an account: its address is known, and the letter goes there. */
  readonly needsAddress: boolean
  readonly email: string | null
}

export interface TurnLetters {
  read(entry: QueueEntry): Promise<TurnLetter>
  /** A guest who waits leaves an address for one letter; null for a place that does not wait any more. */
  ask(entry: QueueEntry, wanted: WantedLetter): Promise<TurnLetter | null>
  forget(entry: QueueEntry): Promise<TurnLetter>
}

export function turnLetters(db: Database, find: (ids: readonly Id<'que'>[]) => Promise<QueueEntry[]>): TurnLetters {
  const tables = db.tables<QueueTables>()
  const read = async ({ id, accountId }: QueueEntry): Promise<TurnLetter> => ({
    needsAddress: accountId === null,
    email: (await readLetter(tables, id))?.email ?? null,
  })
  return {
    read,
    async ask(entry, wanted) {
      if (entry.state !== 'waiting') return null
      if (entry.accountId === null)
        await db.transaction((sql) => writeLetterWish(db.tablesOn<QueueTables>(sql), entry.queueId, entry.id, wanted))
      // The line may have moved past it meanwhile, and then nobody would forget the address.
      const [now] = await find([entry.id])
      if (now?.state !== 'waiting') await forgetLetters(tables, [entry.id])
      return read(entry)
    },
    async forget(entry) {
      await forgetLetters(tables, [entry.id])
      return read(entry)
    },
  }
}
