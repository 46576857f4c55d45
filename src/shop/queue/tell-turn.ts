import type { Accounts } from '#people/accounts'
import type { Database } from '#platform/db'
import type { Mail } from '#platform/mail'
import type { QueueEntry } from './entry.ts'
import { takeLetter } from './letter-store.ts'
import type { QueueTables } from './tables.ts'
import { accountTurnLetter, guestTurnLetter, type TurnWords } from './turn-letter.ts'

/** Whoever had to wait so long does not look at the page any more: a letter tells them. */
const LETTER_AFTER_MS = 5_000

export interface TellDeps {
  db: Database
  mail: Pick<Mail, 'send'>
  accounts: Pick<Accounts, 'get'>
}

/**
 * A turn is given once, by one process, which calls this: so there is one letter of it, to the account's address, or to the one that a guest left,
 * which is forgotten with it. Whoever left an address wants the letter, however short the wait was.
 */
export async function tellTurn({ db, mail, accounts }: TellDeps, entry: QueueEntry, words: TurnWords): Promise<void> {
  const { id, accountId, turnedAt, joinedAt, turnUntil: until } = entry
  if (!until) return
  if (accountId === null) {
    await db.transaction(async (sql) => {
      const wanted = await takeLetter(db.tablesOn<QueueTables>(sql), id)
      if (wanted) await mail.send(sql, guestTurnLetter(wanted, words, until))
    })
    return
  }
  if (turnedAt === null || turnedAt.getTime() - joinedAt.getTime() < LETTER_AFTER_MS) return
  const { email } = await accounts.get(accountId)
  await mail.send(db.pool, accountTurnLetter(email, words, until))
}
