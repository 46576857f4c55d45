import { hashPassword } from 'better-auth/crypto'
import type { Database } from '#platform/db'
import { fromUuid, type Id, newUuid } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import { emailSchema } from './contract.ts'
import { accountProblems } from './problems.ts'
import { insertAccount, writeProfile } from './store.ts'
import type { AccountTables } from './tables.ts'

export interface NewAccount {
  readonly email: string
  readonly password: string
  readonly name: Bilingual
  readonly avatarUrl: string | null
}

/** Opens an account for somebody, with a password they can sign in with. Refuses an address that has one. */
export async function createAccount(db: Database, input: NewAccount): Promise<Id<'acc'>> {
  const id = newUuid()
  const email = emailSchema.parse(input.email)
  const passwordHash = await hashPassword(input.password)
  await db.transaction(async (sql) => {
    const tables = db.tablesOn<AccountTables>(sql)
    if (!(await insertAccount(tables, { id, email, name: input.name.en, passwordHash }))) throw accountProblems['email-taken']()
    await writeProfile(tables, id, { name: input.name, avatarUrl: input.avatarUrl })
  })
  return fromUuid('acc', id)
}
