import type { Sql } from '#platform/db'
import type { Id } from '#platform/ids'

/** Whether this person ever ordered: with this browser, or under this e-mail. Orders of the last moments may be missing. */
export async function boughtBefore(sql: Sql, viewerId: Id<'vwr'>, email: string | null): Promise<boolean> {
  const keys = [`viewer:${viewerId}`, ...(email === null ? [] : [`email:${email.trim().toLowerCase()}`])]
  const result = await sql.query<{ found: boolean }>(
    'select exists (select from shop.order_buyer b where b.key = any ($1::text[])) as found',
    [keys],
  )
  return result.rows[0]!.found
}
