import type { Kysely, Selectable } from 'kysely'
import { fromUuid, type Id, newUuid, toUuid } from '#platform/ids'
import type { TeamTables } from './tables.ts'

export type Tables = Kysely<TeamTables>

export interface Invitation {
  readonly id: string
  readonly organisationId: Id<'org'>
  readonly email: string
  readonly role: string
  readonly expiresAt: Date
}

export interface NewInvitation extends Omit<Invitation, 'id'> {
  readonly tokenHash: Buffer
  readonly invitedBy: Id<'acc'>
  readonly createdAt: Date
}

/** A second letter to the same address takes the place of the first. Run inside a transaction. */
export async function replaceInvitation(tables: Tables, { organisationId, email, ...invitation }: NewInvitation): Promise<void> {
  await tables
    .updateTable('people.invitation')
    .set({ revoked_at: invitation.createdAt })
    .where('organisation_id', '=', toUuid(organisationId))
    .where('email', '=', email)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .execute()
  await tables
    .insertInto('people.invitation')
    .values({
      id: newUuid(),
      organisation_id: toUuid(organisationId),
      email,
      role: invitation.role,
      token_hash: invitation.tokenHash,
      invited_by: toUuid(invitation.invitedBy),
      created_at: invitation.createdAt,
      expires_at: invitation.expiresAt,
      accepted_at: null,
      revoked_at: null,
    })
    .execute()
}

const open = (tables: Tables, now: Date) =>
  tables
    .selectFrom('people.invitation')
    .selectAll()
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)

export async function listOpen(tables: Tables, organisationId: Id<'org'>, now: Date): Promise<Invitation[]> {
  const rows = await open(tables, now).where('organisation_id', '=', toUuid(organisationId)).orderBy('created_at').limit(200).execute()
  return rows.map(fromRow)
}

export async function findOpen(tables: Tables, tokenHash: Buffer, now: Date): Promise<Invitation | null> {
  const row = await open(tables, now).where('token_hash', '=', tokenHash).executeTakeFirst()
  return row ? fromRow(row) : null
}

/** False when somebody was faster. */
export async function markAccepted(tables: Tables, id: string, now: Date): Promise<boolean> {
  const changed = await tables
    .updateTable('people.invitation')
    .set({ accepted_at: now })
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** False when there is no open invitation of that id in the organisation. */
export async function markRevoked(tables: Tables, organisationId: Id<'org'>, id: string, now: Date): Promise<boolean> {
  const changed = await tables
    .updateTable('people.invitation')
    .set({ revoked_at: now })
    .where('id', '=', id)
    .where('organisation_id', '=', toUuid(organisationId))
    .where('accepted_at', 'is', null)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

function fromRow({ id, organisation_id, email, role, expires_at }: Selectable<TeamTables['people.invitation']>): Invitation {
  return { id, organisationId: fromUuid('org', organisation_id), email, role, expiresAt: expires_at }
}
