import type { Generated, Kysely, Selectable } from 'kysely'
import type { PayeeState } from '#money/settlements'
import type { Sql } from '#platform/db'
import type { AccountNeed } from './account-texts.ts'

export interface AccountTables {
  'sandbox.account': {
    id: string
    seller: string
    state: PayeeState
    requirements: AccountNeed[]
    return_url: string | null
    opened_at: Generated<Date>
  }
}
export type SandboxAccount = Selectable<AccountTables['sandbox.account']>
type Tables = Kysely<AccountTables>

/** The one that is there, where the seller has one. */
export async function openAccount(tables: Tables, id: string, seller: string, requirements: AccountNeed[]): Promise<string> {
  await tables
    .insertInto('sandbox.account')
    .values({ id, seller, state: 'pending', requirements, return_url: null })
    .onConflict((conflict) => conflict.column('seller').doNothing())
    .execute()
  return (await tables.selectFrom('sandbox.account').select('id').where('seller', '=', seller).executeTakeFirstOrThrow()).id
}

export const findAccount = (tables: Tables, id: string): Promise<SandboxAccount | undefined> =>
  tables.selectFrom('sandbox.account').selectAll().where('id', '=', id).executeTakeFirst()

export const changeAccount = (
  tables: Tables,
  id: string,
  change: Partial<Pick<SandboxAccount, 'state' | 'requirements' | 'return_url'>>,
): Promise<SandboxAccount | undefined> =>
  tables.updateTable('sandbox.account').set(change).where('id', '=', id).returningAll().executeTakeFirst()

export interface SandboxTransfer {
  readonly id: string
  readonly accountId: string
  readonly amount: bigint
  readonly currency: string
}

/** Asked again, it is the same one. False when the account takes no money. */
export async function insertTransfer(sql: Sql, { id, accountId, amount, currency }: SandboxTransfer): Promise<boolean> {
  await sql.query(
    `insert into sandbox.transfer (id, account_id, amount, currency)
     select $1, a.id, $3, $4 from sandbox.account a where a.id = $2 and a.state = 'enabled' on conflict (id) do nothing`,
    [id, accountId, amount.toString(), currency],
  )
  return (await sql.query('select from sandbox.transfer where id = $1', [id])).rowCount === 1
}

/** Asked again, it is the same one. False when the transfer has not so much left. Runs in a transaction. */
export async function insertRecall(
  sql: Sql,
  { id, transferId, amount }: { id: string; transferId: string; amount: bigint },
): Promise<boolean> {
  await sql.query('select from sandbox.transfer where id = $1 for update', [transferId])
  const before = await sql.query('select from sandbox.transfer_recall where id = $1', [id])
  if (before.rowCount === 1) return true
  const taken = await sql.query('update sandbox.transfer set recalled = recalled + $2 where id = $1 and recalled + $2 <= amount', [
    transferId,
    amount.toString(),
  ])
  if (taken.rowCount !== 1) return false
  await sql.query('insert into sandbox.transfer_recall (id, transfer_id, amount) values ($1, $2, $3)', [id, transferId, amount.toString()])
  return true
}
