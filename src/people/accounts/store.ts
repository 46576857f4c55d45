import { type Kysely, sql } from 'kysely'
import { fromUuid, type Id, newUuid, toUuid } from '#platform/ids'
import type { Bilingual } from '#platform/language'
import type { AccountTables } from './tables.ts'

type Tables = Kysely<AccountTables>

/** How a person is shown to others: what is absent is left as it is. */
export interface Profile {
  readonly name?: Bilingual | undefined
  readonly avatarUrl?: string | null | undefined
  /** What the picture shows. */
  readonly avatarAlt?: Bilingual | null | undefined
  /** What they say of themselves. */
  readonly bio?: Bilingual | null | undefined
}

export interface Account {
  readonly id: Id<'acc'>
  readonly email: string
  readonly name: Bilingual
  readonly avatarUrl: string | null
}

/** False when the e-mail address has an account. */
export async function insertAccount(
  tables: Tables,
  account: { id: string; email: string; name: string; passwordHash: string },
): Promise<boolean> {
  const { id, email, name, passwordHash } = account
  const inserted = await tables
    .insertInto('people.account')
    .values({ id, name, email, email_verified: true })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false
  await tables
    .insertInto('people.credential')
    .values({
      id: newUuid(),
      account_id: id,
      provider_id: 'credential',
      provider_account_id: id,
      password: passwordHash,
      updated_at: new Date(),
    })
    .execute()
  return true
}

export async function deleteEnded(tables: Tables, now: Date): Promise<void> {
  await tables.deleteFrom('people.session').where('expires_at', '<', now).execute()
  await tables.deleteFrom('people.verification').where('expires_at', '<', now).execute()
}

/**
 * Writes what is given. Answers the picture that was there before: nobody else changes it meanwhile, and who has no profile yet gets one first, so
 * that it can be locked.
 */
export async function writeProfile(tables: Tables, accountUuid: string, profile: Profile): Promise<string | null> {
  const { name, avatarUrl, avatarAlt, bio } = profile
  await tables
    .insertInto('people.profile')
    .columns(['account_id', 'display_name'])
    .expression(({ selectFrom }) =>
      selectFrom('people.account')
        .where('id', '=', accountUuid)
        .select(['id', sql<string>`jsonb_build_object('en', name, 'ar', name)`.as('shown')]),
    )
    .onConflict((conflict) => conflict.column('account_id').doNothing())
    .execute()
  const own = tables.selectFrom('people.profile').select('avatar_url').where('account_id', '=', accountUuid).forUpdate()
  const before = (await own.executeTakeFirst())?.avatar_url ?? null
  await tables
    .updateTable('people.profile')
    .set({
      ...(name === undefined ? {} : { display_name: JSON.stringify(name) }),
      ...(avatarUrl === undefined ? {} : { avatar_url: avatarUrl }),
      ...(avatarAlt === undefined ? {} : { avatar_alt: avatarAlt && JSON.stringify(avatarAlt) }),
      ...(bio === undefined ? {} : { bio: bio && JSON.stringify(bio) }),
    })
    .where('account_id', '=', accountUuid)
    .execute()
  return before
}

/** What only a page about the person says. */
export async function readOwnWords(tables: Tables, id: Id<'acc'>): Promise<{ bio: Bilingual | null; avatarAlt: Bilingual | null }> {
  const found = tables.selectFrom('people.profile').select(['bio', 'avatar_alt']).where('account_id', '=', toUuid(id))
  const row = await found.executeTakeFirst()
  return { bio: row?.bio ?? null, avatarAlt: row?.avatar_alt ?? null }
}

export async function readAccounts(tables: Tables, ids: readonly Id<'acc'>[]): Promise<Account[]> {
  const rows = await accountsWithProfile(tables).where('account.id', 'in', ids.map(toUuid)).execute()
  return rows.map(fromRow)
}

export async function readAccountByEmail(tables: Tables, email: string): Promise<Account | null> {
  const row = await accountsWithProfile(tables).where('account.email', '=', email).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** Whose name or address contains the text; newest accounts first. */
export async function searchAccounts(tables: Tables, text: string, limit: number): Promise<Account[]> {
  const like = `%${text.replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const rows = await accountsWithProfile(tables)
    .where(({ or, eb }) =>
      or([
        eb('account.email', 'ilike', like),
        eb('account.name', 'ilike', like),
        eb(eb.cast<string>('profile.display_name', 'text'), 'ilike', like),
      ]),
    )
    .orderBy('account.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(fromRow)
}

function accountsWithProfile(tables: Tables) {
  return tables
    .selectFrom('people.account as account')
    .leftJoin('people.profile as profile', 'profile.account_id', 'account.id')
    .select(['account.id', 'account.email', 'account.name', 'profile.display_name', 'profile.avatar_url'])
}

function fromRow(row: { id: string; email: string; name: string; display_name: Bilingual | null; avatar_url: string | null }): Account {
  const name = row.display_name ?? { en: row.name, ar: row.name }
  return { id: fromUuid('acc', row.id), email: row.email, name, avatarUrl: row.avatar_url }
}
