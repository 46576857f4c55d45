import type { Database } from '#platform/db'
import { type Id, toUuid } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import { createMemo } from '#platform/memo'
import type { Clock } from '#platform/time'
import { createAccount, type NewAccount } from './create-account.ts'
import { accountProblems } from './problems.ts'
import { type Account, type Profile, readAccountByEmail, readAccounts, readOwnWords, searchAccounts, writeProfile } from './store.ts'
import type { AccountTables } from './tables.ts'

/** As strangers see a person. */
interface ShownProfile {
  readonly name: Bilingual
  readonly avatarUrl: string | null
  readonly avatarAlt: Bilingual | null
  readonly bio: Bilingual | null
}

const MEMO_SECONDS = 30
const MEMO_ENTRIES = 10_000

export type People = ReturnType<typeof createPeople>

/** Accounts and how they are shown to others. */
export function createPeople(db: Database, clock: Clock) {
  const tables = db.tables<AccountTables>()
  // A host's name stands on every card of every list.
  const memo = createMemo<Account>(MEMO_ENTRIES)

  async function getMany(ids: Iterable<Id<'acc'>>): Promise<ReadonlyMap<Id<'acc'>, Account>> {
    const nowMs = clock.now().getTime()
    const found = new Map<Id<'acc'>, Account>()
    const missing: Id<'acc'>[] = []
    for (const id of new Set(ids)) {
      const known = memo.get(id, nowMs)
      if (known) found.set(id, known)
      else missing.push(id)
    }
    if (missing.length === 0) return found
    for (const account of await readAccounts(tables, missing)) {
      memo.set(account.id, account, nowMs + MEMO_SECONDS * 1000)
      found.set(account.id, account)
    }
    return found
  }

  return {
    create: (input: NewAccount) => createAccount(db, input),
    /** Those of `ids` that exist. */
    getMany,
    async get(id: Id<'acc'>): Promise<Account> {
      const account = (await getMany([id])).get(id)
      if (!account) throw accountProblems.unknown()
      return account
    },
    findByEmail: (email: string) => readAccountByEmail(tables, email.toLowerCase()),
    /** Whose name or e-mail address contains the text. For operators. */
    search: (text: string, limit: number) => searchAccounts(tables, text, limit),
    /** As strangers see the person; null where there is no such account. */
    async findProfile(id: Id<'acc'>): Promise<ShownProfile | null> {
      const account = (await getMany([id])).get(id)
      return account ? { name: account.name, avatarUrl: account.avatarUrl, ...(await readOwnWords(tables, id)) } : null
    },
    /** Read anew the next time. */
    forget: (id: Id<'acc'>) => memo.delete(id),
    /** Answers the picture that the change took the place of. */
    async setProfile(id: Id<'acc'>, profile: Profile): Promise<string | null> {
      const before = await db.transaction((sql) => writeProfile(db.tablesOn<AccountTables>(sql), toUuid(id), profile))
      memo.delete(id)
      return before
    },
  }
}
