import type { Kysely, Selectable } from 'kysely'
import type { SandboxTables } from './store.ts'

export type SandboxDispute = Selectable<SandboxTables['sandbox.dispute']>
type Tables = Kysely<SandboxTables>

/** Nothing when the charge is disputed already. */
export const insertDispute = (tables: Tables, dispute: Omit<SandboxDispute, 'created_at'>): Promise<SandboxDispute | undefined> =>
  tables
    .insertInto('sandbox.dispute')
    .values(dispute)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()

export const findDispute = (tables: Tables, id: string): Promise<SandboxDispute | undefined> =>
  tables.selectFrom('sandbox.dispute').selectAll().where('id', '=', id).executeTakeFirst()

export interface DisputeMove {
  readonly id: string
  readonly from: readonly SandboxDispute['state'][]
  readonly to: SandboxDispute['state']
  readonly evidence?: string
}

export const moveDispute = (tables: Tables, { id, from, to, evidence }: DisputeMove): Promise<SandboxDispute | undefined> =>
  tables
    .updateTable('sandbox.dispute')
    .set({ state: to, ...(evidence === undefined ? {} : { evidence }) })
    .where('id', '=', id)
    .where('state', 'in', from)
    .returningAll()
    .executeTakeFirst()
