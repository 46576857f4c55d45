import { type Kysely, type Selectable, sql } from 'kysely'
import type { Sql } from '#platform/db'
import type { PaymentNews } from './provider.ts'
import { type PaymentState, paymentStates } from './states.ts'
import type { PaymentTables } from './tables.ts'

export type PaymentRow = Selectable<PaymentTables['money.payment']>
type Tables = Kysely<PaymentTables>

/** One parameter however many ids: a batch's statement is the same text as another's. */
const anyOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`

export const findPayment = (tables: Tables, id: string): Promise<PaymentRow | undefined> =>
  tables.selectFrom('money.payment').selectAll().where('id', '=', id).executeTakeFirst()

export const findPayments = (tables: Tables, ids: readonly string[]): Promise<PaymentRow[]> =>
  tables.selectFrom('money.payment').selectAll().where('id', '=', anyOf(ids)).execute()

export interface Move {
  readonly ids: readonly string[]
  readonly to: PaymentState
  readonly reason?: string | null
  /** The provider's name of it; kept as it is when absent. */
  readonly reference?: string
  /** Leave a payment that an order stands on. */
  readonly unclaimedOnly?: boolean
}

/** Moves payments that may go there; answers those that did. The transition table is the guard. */
export async function movePayments(tables: Tables, { ids, to, reason = null, reference, unclaimedOnly = false }: Move): Promise<string[]> {
  const rows = await tables
    .updateTable('money.payment')
    .set({ state: to, updated_at: new Date(), ...(reason === null ? {} : { reason }), ...(reference && { reference }) })
    .where('id', '=', anyOf(ids))
    .where('state', 'in', paymentStates.before(to))
    .$if(unclaimedOnly, (query) => query.where('claimed_at', 'is', null))
    .returning('id')
    .execute()
  return rows.map((row) => row.id)
}

/** Takes away what was noted down by `money.capture_soon`; answers the payments. */
export async function takeCaptureWishes(sql: Sql): Promise<string[]> {
  const result = await sql.query<{ payments: string[] }>('delete from money.capture_wish returning payments')
  return result.rows.flatMap(({ payments }) => payments)
}

/** Marks payments as captured with what was really taken; where nobody said, with what was asked for. Answers those that moved. */
export async function markCaptured(
  sql: Sql,
  captured: readonly { readonly paymentId: string; readonly amount: bigint | null }[],
  provider: string | null = null,
): Promise<{ id: string; refunded: bigint }[]> {
  const result = await sql.query<{ id: string; refunded: bigint }>({
    name: 'payments-captured',
    text: `update money.payment p set state = 'captured', captured = coalesce(t.amount, p.to_capture, p.amount), updated_at = now()
           from (select * from unnest($1::uuid[], $2::bigint[]) as t(id, amount) order by 1) t
           where p.id = t.id and p.state = 'authorised' and ($3::text is null or p.provider = $3) returning p.id, p.refunded`,
    values: [captured.map((one) => one.paymentId), captured.map((one) => one.amount?.toString() ?? null), provider],
  })
  return result.rows
}

/** What the provider tells, applied as far as the payment may still go there. Late, repeated and overtaken news change nothing. */
export async function applyNews(tables: Tables, provider: string, event: PaymentNews): Promise<boolean> {
  const result = await tables
    .updateTable('money.payment')
    .set({
      state: event.state,
      updated_at: new Date(),
      ...(event.reference === null ? {} : { reference: event.reference }),
      ...(event.card === null ? {} : { card_brand: event.card.brand, card_last4: event.card.last4 }),
      ...(event.reason === null ? {} : { reason: event.reason }),
    })
    .where('id', '=', event.paymentId)
    .where('provider', '=', provider)
    .where('state', 'in', paymentStates.before(event.state))
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** False when this delivery was received before. */
export async function insertDelivery(tables: Tables, provider: string, id: string): Promise<boolean> {
  const result = await tables
    .insertInto('money.webhook_delivery')
    .values({ provider, id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return result.numInsertedOrUpdatedRows === 1n
}

export interface Window {
  /** When the attempt began. */
  readonly from: Date
  readonly to: Date
  readonly most: number
}

/** Payments that an order stands on and whose money was not taken, oldest first. */
export async function findForgotten(sql: Sql, { from, to, most }: Window): Promise<string[]> {
  const result = await sql.query<{ id: string }>(
    `select id from money.payment
     where created_at between $1 and $2 and claimed_at is not null and state = 'authorised' order by created_at limit $3`,
    [from, to, most],
  )
  return result.rows.map((row) => row.id)
}

/** Payments of the last hours that wait for something that will not come, oldest first. */
export async function findStale(sql: Sql, { from, to, most }: Window): Promise<string[]> {
  const result = await sql.query<{ id: string }>(
    `select id from money.payment
     where created_at between $1 and $2 and claimed_at is null and state in ('created', 'action-required', 'authorised')
     order by created_at limit $3`,
    [from, to, most],
  )
  return result.rows.map((row) => row.id)
}
