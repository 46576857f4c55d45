import { type Generated, type Kysely, type Selectable, sql } from 'kysely'
import type { Pool } from 'pg'
import type { AuthoriseRequest, DeclineReason, DisputeReason } from '#money/payments'
import type { Behaviour } from './cards.ts'
import type { CardTokens } from './tokens.ts'

export interface SandboxTables {
  'sandbox.card': KeptRow
  'sandbox.charge': {
    payment_id: string
    amount: bigint
    currency: string
    behaviour: Behaviour
    brand: string
    last4: string
    state: ChargeState
    reason: DeclineReason | null
  }
  'sandbox.part_capture': { payment_id: string; amount: bigint }
  'sandbox.refund': {
    id: string
    payment_id: string
    amount: bigint
    state: 'pending' | 'succeeded' | 'failed'
    failure: string | null
    asked: Generated<number>
    created_at: Generated<Date>
  }
  'sandbox.dispute': {
    id: string
    payment_id: string
    reason: DisputeReason
    amount: bigint
    fee: bigint
    currency: string
    state: SandboxDisputeState
    due_at: Date
    evidence: string | null
    created_at: Generated<Date>
  }
}
export interface KeptRow {
  method: string
  customer: string
  behaviour: Behaviour
  brand: string
  last4: string
  expiry_month: number
  expiry_year: number
}
export type SandboxDisputeState = 'needs-response' | 'under-review' | 'won' | 'lost'
export type ChargeState = 'action-required' | 'authorised' | 'captured' | 'voided' | 'declined'
export type Charge = Selectable<SandboxTables['sandbox.charge']>
type Tables = Kysely<SandboxTables>

export interface ChargeAnswer {
  /** Null when the token is unknown or too old. */
  readonly state: ChargeState | null
  readonly reason: DeclineReason | null
  readonly behaviour: Behaviour
  readonly brand: string
  readonly last4: string
}

/** In the order of `requests`. */
export async function authoriseCharges(sql: Pool, requests: readonly AuthoriseRequest[], tokens: CardTokens): Promise<ChargeAnswer[]> {
  const asked = requests.map(({ paymentId, amount, currency, token, terms }) => {
    // A kept card's own name comes where a token would.
    const { behaviour, brand, last4 } = (terms?.method ? null : tokens.read(token)) ?? {}
    return {
      ...{ payment_id: paymentId, amount: amount.toString(), currency, behaviour, brand, last4 },
      ...{ method: terms?.method, customer: terms?.customer },
    }
  })
  const result = await sql.query<ChargeAnswer>({
    name: 'sandbox-authorise',
    // For this statement's own transaction. Whoever builds on a charge is written after it, and takes it along to the disk; else it is asked for again.
    text: `select state, reason, behaviour, brand, last4 from set_config('synchronous_commit', 'off', true), sandbox.authorise($1)`,
    values: [JSON.stringify(asked)],
  })
  return result.rows
}

const anyOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`

export const findCharge = (tables: Tables, paymentId: string): Promise<Charge | undefined> =>
  tables.selectFrom('sandbox.charge').selectAll().where('payment_id', '=', paymentId).executeTakeFirst()

/** Answers the charges that moved. */
export const moveCharges = (
  tables: Tables,
  {
    paymentIds,
    from,
    to,
    reason = null,
  }: { paymentIds: readonly string[]; from: readonly ChargeState[]; to: ChargeState; reason?: DeclineReason | null },
): Promise<Charge[]> =>
  tables
    .updateTable('sandbox.charge')
    .set({ state: to, reason })
    .where('payment_id', '=', anyOf(paymentIds))
    .where('state', 'in', from)
    .returningAll()
    .execute()

/** Notes captures of less than was authorised. */
export const insertPartCaptures = (tables: Tables, parts: readonly { payment_id: string; amount: bigint }[]): Promise<unknown> =>
  tables
    .insertInto('sandbox.part_capture')
    .values([...parts])
    .execute()

/** What was taken of each captured charge. */
export async function findCaptured(tables: Tables, paymentIds: readonly string[]): Promise<{ paymentId: string; amount: bigint }[]> {
  return tables
    .selectFrom('sandbox.charge as c')
    .leftJoin('sandbox.part_capture as t', 't.payment_id', 'c.payment_id')
    .select((eb) => ['c.payment_id as paymentId', eb.fn.coalesce('t.amount', 'c.amount').as('amount')])
    .where('c.payment_id', '=', anyOf(paymentIds))
    .where('c.state', '=', 'captured')
    .execute()
}
