import { type Kysely, type Selectable, sql } from 'kysely'
import type { DeclineReason } from '#money/payments'
import type { Sql } from '#platform/db'
import type { Behaviour, TestCard } from './cards.ts'

export interface SandboxTables {
  'sandbox.token': { token: string; behaviour: Behaviour; brand: string; last4: string }
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
}
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

export async function insertToken(tables: Tables, token: string, card: TestCard): Promise<void> {
  const { behaviour, brand, number } = card
  await tables
    .insertInto('sandbox.token')
    .values({ token, behaviour, brand, last4: number.slice(-4) })
    .execute()
}

/** In the order of `requests`. */
export async function authoriseCharges(
  sql: Sql,
  requests: readonly { paymentId: string; token: string; amount: bigint; currency: string }[],
): Promise<ChargeAnswer[]> {
  const asked = requests.map((request) => ({
    ...{ payment_id: request.paymentId, token: request.token, amount: request.amount.toString(), currency: request.currency },
  }))
  const result = await sql.query<ChargeAnswer>({
    name: 'sandbox-authorise',
    text: 'select state, reason, behaviour, brand, last4 from sandbox.authorise($1)',
    values: [JSON.stringify(asked)],
  })
  return result.rows
}

const anyOf = (ids: readonly string[]) => sql<string>`any(${ids}::uuid[])`

export const findCharge = (tables: Tables, paymentId: string): Promise<Charge | undefined> =>
  tables.selectFrom('sandbox.charge').selectAll().where('payment_id', '=', paymentId).executeTakeFirst()

export const findCharges = (tables: Tables, paymentIds: readonly string[]): Promise<Charge[]> =>
  tables.selectFrom('sandbox.charge').selectAll().where('payment_id', '=', anyOf(paymentIds)).execute()

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
