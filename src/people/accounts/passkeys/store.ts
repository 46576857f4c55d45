import type { Kysely, Selectable } from 'kysely'
import { fromUuid, type Id, newUuid, toUuid } from '#platform/ids'
import type { PasskeyTables } from './tables.ts'

export type Tables = Kysely<PasskeyTables>

export interface Passkey {
  readonly id: string
  readonly accountId: Id<'acc'>
  readonly credentialId: string
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
  readonly name: string
  readonly synced: boolean
  readonly createdAt: Date
  readonly lastUsedAt: Date | null
}

export async function insertChallenge(tables: Tables, challenge: string, accountId: Id<'acc'> | null, expiresAt: Date): Promise<void> {
  await tables
    .insertInto('people.passkey_challenge')
    .values({ challenge, account_id: accountId && toUuid(accountId), expires_at: expiresAt })
    .execute()
}

/** Takes a challenge away: it works once. False when it is unknown, used, somebody else's or too old. */
export async function takeChallenge(tables: Tables, challenge: string, accountId: Id<'acc'> | null, now: Date): Promise<boolean> {
  const taken = await tables
    .deleteFrom('people.passkey_challenge')
    .where('challenge', '=', challenge)
    .where('account_id', 'is not distinct from', accountId && toUuid(accountId))
    .where('expires_at', '>', now)
    .executeTakeFirst()
  return taken.numDeletedRows === 1n
}

export async function deleteStaleChallenges(tables: Tables, now: Date): Promise<void> {
  await tables.deleteFrom('people.passkey_challenge').where('expires_at', '<', now).execute()
}

/** False when the device has given this key before. */
export async function insertPasskey(tables: Tables, passkey: Omit<Passkey, 'id' | 'lastUsedAt'>): Promise<string | null> {
  const id = newUuid()
  const inserted = await tables
    .insertInto('people.passkey')
    .values({
      id,
      account_id: toUuid(passkey.accountId),
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      counter: BigInt(passkey.counter),
      transports: [...passkey.transports],
      name: passkey.name,
      synced: passkey.synced,
      created_at: passkey.createdAt,
      last_used_at: null,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .executeTakeFirst()
  return inserted.numInsertedOrUpdatedRows === 1n ? id : null
}

export async function listPasskeys(tables: Tables, accountId: Id<'acc'>): Promise<Passkey[]> {
  const rows = await tables
    .selectFrom('people.passkey')
    .selectAll()
    .where('account_id', '=', toUuid(accountId))
    .orderBy('created_at')
    .limit(100)
    .execute()
  return rows.map(fromRow)
}

export async function findPasskey(tables: Tables, credentialId: string): Promise<Passkey | null> {
  const row = await tables.selectFrom('people.passkey').selectAll().where('credential_id', '=', credentialId).executeTakeFirst()
  return row ? fromRow(row) : null
}

export async function markUsed(tables: Tables, id: string, counter: number, now: Date): Promise<void> {
  await tables
    .updateTable('people.passkey')
    .set({ counter: BigInt(counter), last_used_at: now })
    .where('id', '=', id)
    .execute()
}

/** False when the account has no such passkey. */
export async function renamePasskey(tables: Tables, accountId: Id<'acc'>, id: string, name: string): Promise<boolean> {
  const changed = await tables
    .updateTable('people.passkey')
    .set({ name })
    .where('id', '=', id)
    .where('account_id', '=', toUuid(accountId))
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** False when the account has no such passkey. */
export async function deletePasskey(tables: Tables, accountId: Id<'acc'>, id: string): Promise<boolean> {
  const deleted = await tables
    .deleteFrom('people.passkey')
    .where('id', '=', id)
    .where('account_id', '=', toUuid(accountId))
    .executeTakeFirst()
  return deleted.numDeletedRows === 1n
}

function fromRow(row: Selectable<PasskeyTables['people.passkey']>): Passkey {
  return {
    id: row.id,
    accountId: fromUuid('acc', row.account_id),
    credentialId: row.credential_id,
    publicKey: row.public_key,
    counter: Number(row.counter),
    transports: row.transports,
    name: row.name,
    synced: row.synced,
    createdAt: row.created_at,
    lastUsedAt: row.last_used_at,
  }
}
