import { type Kysely, type Selectable, sql } from 'kysely'
import type { DisputeState } from '#money/payments'
import { disputeStates } from './states.ts'
import type { DisputeTables } from './tables.ts'

export type DisputeRow = Selectable<DisputeTables['money.dispute']>
export type FileRow = Selectable<DisputeTables['money.dispute_file']>
export type Tables = Kysely<DisputeTables>

export const findDispute = (tables: Tables, id: string): Promise<DisputeRow | undefined> =>
  tables.selectFrom('money.dispute').selectAll().where('id', '=', id).executeTakeFirst()

/** Nothing when the provider told of it before. */
export const insertDispute = (tables: Tables, row: NewDispute): Promise<DisputeRow | undefined> =>
  tables
    .insertInto('money.dispute')
    .values({ ...row, sale: JSON.stringify(row.sale), shares: JSON.stringify(row.shares), texts: JSON.stringify(row.texts) })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()
export type NewDispute = Omit<DisputeRow, 'submitted_at' | 'submitted_by' | 'sent_at' | 'accepted_at' | 'decided_at'> & {
  submitted_at: null
  submitted_by: null
  sent_at: null
  accepted_at: null
  decided_at: null
}

/** Moves a dispute that may go there. */
export const moveDispute = (tables: Tables, id: string, to: DisputeState, at: Date): Promise<DisputeRow | undefined> =>
  tables
    .updateTable('money.dispute')
    .set({ state: to, ...(to === 'won' || to === 'lost' ? { decided_at: at } : {}) })
    .where('id', '=', id)
    .where('state', 'in', disputeStates.before(to))
    .returningAll()
    .executeTakeFirst()

export const lockDispute = (tables: Tables, id: string): Promise<DisputeRow | undefined> =>
  tables.selectFrom('money.dispute').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const changeDispute = (
  tables: Tables,
  id: string,
  change: Partial<Pick<DisputeRow, 'submitted_at' | 'submitted_by' | 'sent_at' | 'accepted_at' | 'fee'>> & { texts?: string },
): Promise<unknown> => tables.updateTable('money.dispute').set(change).where('id', '=', id).execute()

export interface PageQuery {
  /** UUIDs; null for every brand's. */
  readonly organisationIds: readonly string[] | null
  readonly open: boolean | undefined
  readonly after: { readonly openedAt: Date; readonly id: string } | undefined
  readonly limit: number
}

/** Newest first; one more than the limit tells that there is a next page. */
export const listDisputes = (tables: Tables, { organisationIds, open, after, limit }: PageQuery): Promise<DisputeRow[]> =>
  tables
    .selectFrom('money.dispute')
    .selectAll()
    .$if(organisationIds !== null, (query) => query.where(sql<boolean>`organisation_ids && ${organisationIds}::uuid[]`))
    .$if(open !== undefined, (query) => query.where('state', open ? 'in' : 'not in', ['needs-response', 'under-review']))
    .$if(after !== undefined, (query) => query.where((eb) => eb(eb.refTuple('opened_at', 'id'), '<', eb.tuple(after!.openedAt, after!.id))))
    .orderBy('opened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()

export const listFiles = (tables: Tables, disputeId: string): Promise<FileRow[]> =>
  tables.selectFrom('money.dispute_file').selectAll().where('dispute_id', '=', disputeId).orderBy('id').execute()

export const insertFile = (tables: Tables, row: Omit<FileRow, 'added_at'>): Promise<FileRow> =>
  tables.insertInto('money.dispute_file').values(row).returningAll().executeTakeFirstOrThrow()

export const deleteFile = (tables: Tables, id: string): Promise<unknown> =>
  tables.deleteFrom('money.dispute_file').where('id', '=', id).execute()

export const findDisputesOf = (tables: Tables, paymentId: string): Promise<Pick<DisputeRow, 'id' | 'state'>[]> =>
  tables.selectFrom('money.dispute').select(['id', 'state']).where('payment_id', '=', paymentId).execute()
