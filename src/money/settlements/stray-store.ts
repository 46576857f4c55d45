import type { Sql } from '#platform/db'

export const keepStrays = (sql: Sql, ids: readonly string[], lookAt: Date): Promise<unknown> =>
  sql.query('insert into money.settlement_stray (id, look_at) select id, $2 from unnest($1::uuid[]) as t(id) on conflict (id) do nothing', [
    ids,
    lookAt,
  ])

/** Locks them: two who ask at once take different ones. */
export async function findStrays(sql: Sql, now: Date, most: number): Promise<string[]> {
  const result = await sql.query<{ id: string }>(
    'select id from money.settlement_stray where look_at <= $1 order by look_at limit $2 for update skip locked',
    [now, most],
  )
  return result.rows.map(({ id }) => id)
}

export const deleteStrays = (sql: Sql, ids: readonly string[]): Promise<unknown> =>
  sql.query('delete from money.settlement_stray where id = any($1::uuid[])', [ids])
