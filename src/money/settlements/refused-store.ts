import type { Sql } from '#platform/db'
import type { MoveFailure } from './provider.ts'
import type { Wait } from './tables.ts'

/** A share whose newest move was refused, with that refusal. */
export interface RefusedRow {
  id: string
  organisation_id: string
  provider: string
  number: string
  currency: string
  refusals: number
  refused_since: Date
  look_at: Date | null
  waits_for: Wait | null
  kind: 'transfer' | 'recall'
  amount: bigint
  payee: string
  failure: MoveFailure
  said: string | null
  refused_at: Date
  moving: boolean
}

/** What was refused and still has to move; a share that waits for something else, or for nothing any more, is none of them. */
const REFUSED = `s.refusals > 0 and (s.waits_for in ('account', 'balance', 'refused')
  or exists (select from money.settlement_move a where a.settlement_id = s.id and a.state = 'asked'))`

const ROWS = `select s.id, s.organisation_id, s.provider, s.number, s.currency, s.refusals, s.refused_since, s.look_at, s.waits_for,
    m.kind, m.amount, m.payee, m.failure, m.said, m.settled_at as refused_at,
    exists (select from money.settlement_move a where a.settlement_id = s.id and a.state = 'asked') as moving
  from money.settlement s
  cross join lateral (
    select * from money.settlement_move r where r.settlement_id = s.id and r.state = 'refused' order by r.asked_at desc, r.id desc limit 1
  ) m
  where ${REFUSED}`

export interface After {
  readonly since: Date
  readonly id: string
}

/** Those that wait longest first. */
export async function listRefused(sql: Sql, limit: number, after: After | null): Promise<RefusedRow[]> {
  const { rows } = await sql.query<RefusedRow>(
    `${ROWS} and ($2::timestamptz is null or (date_trunc('milliseconds', s.refused_since), s.id) > ($2, $3::uuid))
     order by date_trunc('milliseconds', s.refused_since), s.id limit $1`,
    [limit, after?.since ?? null, after?.id ?? null],
  )
  return rows
}

export async function findRefused(sql: Sql, id: string): Promise<RefusedRow | null> {
  const { rows } = await sql.query<RefusedRow>(`${ROWS} and s.id = $1`, [id])
  return rows[0] ?? null
}

/** Those that were refused at least so often. */
export async function countRefused(sql: Sql, refusals: number): Promise<number> {
  const { rows } = await sql.query<{ count: number }>(
    `select count(*)::integer as count from money.settlement s where ${REFUSED} and s.refusals >= $1`,
    [refusals],
  )
  return rows[0]!.count
}
