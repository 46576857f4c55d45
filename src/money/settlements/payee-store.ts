import type { Kysely, Selectable } from 'kysely'
import type { PayeeAccount } from './provider.ts'
import type { SettlementTables } from './tables.ts'

export type PayeeRow = Selectable<SettlementTables['money.payee']>
type Tables = Kysely<SettlementTables>

export const findPayee = (tables: Tables, organisationId: string, provider: string): Promise<PayeeRow | undefined> =>
  tables
    .selectFrom('money.payee')
    .selectAll()
    .where('organisation_id', '=', organisationId)
    .where('provider', '=', provider)
    .executeTakeFirst()

export const findPayeeBy = (tables: Tables, provider: string, reference: string): Promise<PayeeRow | undefined> =>
  tables.selectFrom('money.payee').selectAll().where('provider', '=', provider).where('reference', '=', reference).executeTakeFirst()

/** One that is there stays as it is. */
export const insertPayee = (tables: Tables, row: Omit<PayeeRow, 'opened_at'>): Promise<unknown> =>
  tables
    .insertInto('money.payee')
    .values(row)
    .onConflict((conflict) => conflict.doNothing())
    .execute()

/** What the provider said when it was asked at `readAt`; an answer to an older question changes nothing. */
export const writeAccount = (tables: Tables, payee: PayeeRow, account: PayeeAccount, readAt: Date): Promise<PayeeRow | undefined> =>
  tables
    .updateTable('money.payee')
    .set({ state: account.state, requirements: [...account.requirements], due_at: account.dueAt, read_at: readAt })
    .where('organisation_id', '=', payee.organisation_id)
    .where('provider', '=', payee.provider)
    .where('read_at', '<=', readAt)
    .returningAll()
    .executeTakeFirst()
