import type { Database, Sql } from '#platform/db'
import { fromUuid } from '#platform/ids'

/** Invitations that went to an address; and the end of what they say of it. One that is open is of no use any more. */
export const ownInvitations = (db: Database) => ({
  async collect(email: string) {
    const { rows } = await db.pool.query<{ organisation_id: string; role: string; created_at: Date; accepted_at: Date | null }>(
      'select organisation_id, role, created_at, accepted_at from people.invitation where email = lower($1) order by created_at',
      [email],
    )
    return rows.map((row) => ({
      ...{ organisationId: fromUuid('org', row.organisation_id), role: row.role },
      ...{ createdAt: row.created_at, acceptedAt: row.accepted_at },
    }))
  },
  async forget(sql: Sql, email: string, now: Date): Promise<void> {
    await sql.query(
      `update people.invitation set email = 'left-' || id || '@souk.invalid', revoked_at = case when accepted_at is null then coalesce(revoked_at, $2) end
      where email = lower($1)`,
      [email, now],
    )
  },
})
