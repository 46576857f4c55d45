import type { Kysely } from 'kysely'
import type { AgeLevel } from '#markets'
import { type Id, newUuid, toUuid } from '#platform/ids'
import type { Asserted } from './assertion.ts'
import type { AgeTables, AssertionSource } from './tables.ts'

export type Tables = Kysely<AgeTables>

/** Whom an assertion is about: an account, or a guest's browser. */
export type AgeSubject = { readonly accountId: Id<'acc'> } | { readonly viewerId: Id<'vwr'> }

export interface NewAssertion {
  readonly subject: AgeSubject
  readonly level: AgeLevel
  readonly adult: boolean
  readonly source: AssertionSource
  readonly expiresAt: Date
}

export async function insertAssertion(
  tables: Tables,
  { subject, level, adult, source, expiresAt }: NewAssertion,
  now: Date,
): Promise<void> {
  await tables
    .insertInto('safety.age_assertion')
    .values({
      id: newUuid(),
      account_id: 'accountId' in subject ? toUuid(subject.accountId) : null,
      viewer_id: 'viewerId' in subject ? toUuid(subject.viewerId) : null,
      ...{ level, adult, source, asserted_at: now, expires_at: expiresAt, revoked_at: null },
    })
    .execute()
}

/** What holds now for the account or the browser, whichever of them is named. */
export async function readAssertions(
  tables: Tables,
  who: { accountId: Id<'acc'> | null; viewerId: Id<'vwr'> | null },
  now: Date,
): Promise<Asserted[]> {
  const rows = await tables
    .selectFrom('safety.age_assertion')
    .select(['level', 'adult', 'expires_at'])
    .where('expires_at', '>', now)
    .where('revoked_at', 'is', null)
    .where(({ or, eb }) =>
      or([
        ...(who.accountId === null ? [] : [eb('account_id', '=', toUuid(who.accountId))]),
        ...(who.viewerId === null ? [] : [eb('viewer_id', '=', toUuid(who.viewerId))]),
      ]),
    )
    .execute()
  return rows.map(({ level, adult, expires_at: expiresAt }) => ({ level, adult, expiresAt }))
}

/** False when nothing held. */
export async function revokeAssertions(tables: Tables, accountId: Id<'acc'>, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tables
    .updateTable('safety.age_assertion')
    .set({ revoked_at: now })
    .where('account_id', '=', toUuid(accountId))
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .where('adult', '=', true)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What ended before `since` is nobody's business any more. */
export async function deleteEnded(tables: Tables, since: Date): Promise<void> {
  await tables.deleteFrom('safety.age_assertion').where('expires_at', '<', since).execute()
  await tables.deleteFrom('safety.age_check').where('started_at', '<', since).execute()
}
