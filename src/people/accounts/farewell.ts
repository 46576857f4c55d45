import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Database, Sql } from '#platform/db'
import { type Id, toUuid } from '#platform/ids'
import type { Clock } from '#platform/time'
import type { Auth } from './auth.ts'
import { hasSecondFactor, listSessions } from './own-sessions.ts'
import { passOn } from './pass-on.ts'
import { listPasskeys } from './passkeys/store.ts'
import type { People } from './people.ts'
import { accountProblems } from './problems.ts'
import { readSuspensions } from './suspension-store.ts'
import type { AccountTables } from './tables.ts'

/** Asks for the password again, and for a code where a second factor is set up: a browser that was left open decides nothing for good. */
export async function prove(
  { auth, db }: { auth: Auth; db: Database },
  caller: { request: FastifyRequest; reply: FastifyReply },
  accountId: Id<'acc'>,
  { password, code }: { password: string; code: string | null },
): Promise<void> {
  await passOn(auth, '/verify-password', { password }, caller)
  if (!(await hasSecondFactor(db, accountId))) return
  if (!code) throw accountProblems['wrong-code']()
  await passOn(
    auth,
    /^\d{6}$/.test(code) ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code',
    { code, trustDevice: false },
    caller,
  )
}

/** Takes away name, address and every way in. What others need to know of past acts keeps pointing here, at nobody. */
export async function eraseAccount(db: Database, sql: Sql, accountId: Id<'acc'>): Promise<void> {
  const tables = db.tablesOn<AccountTables>(sql)
  const id = toUuid(accountId)
  for (const table of ['people.session', 'people.credential', 'people.profile'] as const) {
    await tables.deleteFrom(table).where('account_id', '=', id).execute()
  }
  await sql.query('delete from people.passkey where account_id = $1', [id])
  await sql.query('delete from people.second_factor where account_id = $1', [id])
  await tables
    .updateTable('people.account')
    .set({ name: 'Somebody who left', email: `left-${id}@souk.invalid`, email_verified: false, second_factor: false })
    .where('id', '=', id)
    .execute()
}

/** What this room keeps of a person. */
export async function ownRecord(
  { db, clock, people }: { db: Database; clock: Clock; people: People },
  accountId: Id<'acc'>,
): Promise<unknown> {
  const tables = db.tables<AccountTables>()
  const [{ email, name }, profile, sessions, passkeys, secondFactor, suspensions] = await Promise.all([
    people.get(accountId),
    people.findProfile(accountId),
    listSessions(db, clock, accountId),
    listPasskeys(db.tables(), accountId),
    hasSecondFactor(db, accountId),
    readSuspensions(tables, [accountId], clock.now()),
  ])
  return {
    ...{ email, name, ...profile, secondFactor },
    sessions: sessions.map(({ since, lastSeen, address, userAgent }) => ({ since, lastSeen, address, userAgent })),
    passkeys: passkeys.map(({ name: shown, synced, createdAt, lastUsedAt }) => ({ name: shown, synced, createdAt, lastUsedAt })),
    suspensions: [...suspensions.values()],
  }
}
