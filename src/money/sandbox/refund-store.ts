import type { Kysely, Selectable } from 'kysely'
import type { Sql } from '#platform/db'
import type { SandboxTables } from './store.ts'

export type SandboxRefund = Selectable<SandboxTables['sandbox.refund']>
type Tables = Kysely<SandboxTables>

export interface RefundLedger {
  readonly captured: bigint
  readonly refunded: bigint
}

/** Locks the charge; what was taken of it and what went back. */
export async function lockRefundable(sql: Sql, paymentId: string): Promise<RefundLedger> {
  await sql.query('select from sandbox.charge where payment_id = $1 for update', [paymentId])
  const result = await sql.query<RefundLedger>(
    `select coalesce((select coalesce(t.amount, c.amount) from sandbox.charge c left join sandbox.part_capture t using (payment_id)
                      where c.payment_id = $1 and c.state = 'captured'), 0) as captured,
       coalesce((select sum(r.amount) from sandbox.refund r where r.payment_id = $1 and r.state <> 'failed'), 0)::bigint as refunded`,
    [paymentId],
  )
  return result.rows[0]!
}

/** The refund as it stands, when it was asked for before. */
export const askAgain = (tables: Tables, id: string): Promise<SandboxRefund | undefined> =>
  tables
    .updateTable('sandbox.refund')
    .set((eb) => ({ asked: eb('asked', '+', 1) }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst()

export const insertRefund = (
  tables: Tables,
  refund: Pick<SandboxRefund, 'id' | 'payment_id' | 'amount' | 'state' | 'failure'>,
): Promise<SandboxRefund> => tables.insertInto('sandbox.refund').values(refund).returningAll().executeTakeFirstOrThrow()

export const endRefund = (
  tables: Tables,
  id: string,
  state: 'succeeded' | 'failed',
  failure: string | null,
): Promise<SandboxRefund | undefined> =>
  tables
    .updateTable('sandbox.refund')
    .set({ state, failure })
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .returningAll()
    .executeTakeFirst()
