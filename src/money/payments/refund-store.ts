import type { Kysely } from 'kysely'
import { type Sql } from '#platform/db'
import type { RefundAnswer, RefundFailure } from './provider.ts'
import type { RefundRow } from './refund.ts'
import type { PaymentRow } from './store.ts'
import type { PaymentTables } from './tables.ts'

type Tables = Kysely<PaymentTables>

export const lockPayment = (tables: Tables, id: string): Promise<PaymentRow | undefined> =>
  tables.selectFrom('money.payment').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const findRefund = (tables: Tables, id: string): Promise<RefundRow | undefined> =>
  tables.selectFrom('money.refund').selectAll().where('id', '=', id).executeTakeFirst()

export const findRefundsOf = (tables: Tables, paymentId: string): Promise<RefundRow[]> =>
  tables.selectFrom('money.refund').selectAll().where('payment_id', '=', paymentId).orderBy('id').execute()

/** The payment is locked by the caller. Its CHECK stands behind the caller's arithmetic. */
export async function insertRefund(tables: Tables, row: Omit<RefundRow, 'created_at'>): Promise<RefundRow> {
  await tables
    .updateTable('money.payment')
    .set((eb) => ({ refunded: eb('refunded', '+', row.amount) }))
    .where('id', '=', row.payment_id)
    .execute()
  return tables.insertInto('money.refund').values(row).returningAll().executeTakeFirstOrThrow()
}

/** Settles a refund as far as it may still go there; null when nothing changed. What fails is free to be refunded again. */
export async function settleRefundRow(
  sql: Sql,
  id: string,
  { state, reference, failure }: RefundAnswer,
  provider: string | null = null,
): Promise<RefundRow | null> {
  const result = await sql.query<RefundRow>(
    `with settled as (
       update money.refund r
       set state = $2, reference = coalesce($3, r.reference), failure = $4, way = coalesce(r.way, 'refund'),
         settled_at = case when $2 = 'pending' then null else now() end
       where r.id = $1 and ($5::text is null or exists (select from money.payment p where p.id = r.payment_id and p.provider = $5))
         and (r.state = 'pending' or (r.state = 'succeeded' and $2 = 'failed'))
       returning r.*
     ), freed as (
       update money.payment p set refunded = p.refunded - s.amount from settled s where p.id = s.payment_id and s.state = 'failed' returning p.id
     )
     select s.* from settled s left join freed on true where s.state <> 'pending'`,
    [id, state, reference, failure, provider],
  )
  return result.rows[0] ?? null
}

/** What a pending refund waits for, for those who look. */
export const noteAsked = (tables: Tables, id: string, failure: RefundFailure | null): Promise<unknown> =>
  tables
    .updateTable('money.refund')
    .set({ asked_at: new Date(), failure, way: 'refund' })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .execute()

export interface FixedCapture {
  readonly id: string
  readonly to_capture: bigint
}

/**
 * Fixes how much will be taken of payments that were refunded in part before anything was taken: what is refunded by then is released, what
 * comes later goes back through the provider. Repeating it answers the same. Runs in a transaction.
 */
export async function fixCaptures(sql: Sql, ids: readonly string[]): Promise<FixedCapture[]> {
  const fixed = await sql.query<{ id: string }>(
    `update money.payment set to_capture = amount - refunded
     where id = any($1) and state = 'authorised' and to_capture is null and refunded > 0 returning id`,
    [ids],
  )
  if (fixed.rows.length > 0) {
    await sql.query(`update money.refund set way = 'release' where payment_id = any($1) and state = 'pending' and way is null`, [
      fixed.rows.map((row) => row.id),
    ])
  }
  const result = await sql.query<FixedCapture>('select id, to_capture from money.payment where id = any($1) and to_capture is not null', [
    ids,
  ])
  return result.rows
}

/**
 * Settles refunds of payments that were captured or voided just now: what was never taken is given back by that alone. Answers those, and the
 * ids of the ones that the provider must be asked for after all. Runs in the transaction that moved the payments.
 */
export async function settleReleases(sql: Sql, paymentIds: readonly string[]): Promise<{ released: RefundRow[]; toAsk: string[] }> {
  const released = await sql.query<RefundRow>(
    `update money.refund r set state = 'succeeded', way = 'release', settled_at = now()
     from money.payment p
     where r.payment_id = any($1) and p.id = r.payment_id and r.state = 'pending'
       and (p.state = 'voided' or (r.way = 'release' and p.state = 'captured' and p.captured <= p.to_capture))
     returning r.*`,
    [paymentIds],
  )
  const toAsk = await sql.query<{ id: string }>(
    `update money.refund r set way = 'refund' from money.payment p
     where r.payment_id = any($1) and p.id = r.payment_id and r.state = 'pending' and p.state = 'captured' and r.way is distinct from 'refund'
     returning r.id`,
    [paymentIds],
  )
  return { released: released.rows, toAsk: toAsk.rows.map((row) => row.id) }
}

/** Refunds that wait and whose job was lost, gave up, or left them with the provider, oldest first. */
export async function findWaitingRefunds(sql: Sql, { before, most }: { before: Date; most: number }): Promise<string[]> {
  const result = await sql.query<{ id: string }>(
    `select id from money.refund where state = 'pending' and created_at < $1 and (asked_at is null or asked_at < $1) order by created_at limit $2`,
    [before, most],
  )
  return result.rows.map((row) => row.id)
}

export async function findPaymentOfRefund(tables: Tables, subjectId: string): Promise<string | null> {
  const row = await tables.selectFrom('money.refund').select('payment_id').where('subject_id', '=', subjectId).limit(1).executeTakeFirst()
  return row?.payment_id ?? null
}
