import type { Kysely, Selectable } from 'kysely'
import type { Sql } from '#platform/db'
import type { SettlementTables, Wait } from './tables.ts'

export type SettlementRow = Selectable<SettlementTables['money.settlement']>
export type MoveRow = Selectable<SettlementTables['money.settlement_move']>
export type Tables = Kysely<SettlementTables>

export type NewSettlement = Omit<SettlementRow, 'sent' | 'recalled' | 'changed_at' | 'refusals' | 'refused_since'>

/** Those that are there stay as they are. */
export const insertSettlements = (sql: Sql, rows: readonly NewSettlement[]): Promise<unknown> =>
  sql.query({
    name: 'settlements-insert',
    text: `insert into money.settlement (id, organisation_id, payment_id, provider, market_code, number, currency, gross, share, parts,
             waits_for, due_at, look_at, news, placed_at)
           select id, organisation_id, payment_id, provider, market_code, number, currency, gross, share, parts,
             waits_for, due_at, look_at, news, placed_at
           from json_populate_recordset(null::money.settlement, $1) order by id
           on conflict (id) do nothing`,
    values: [JSON.stringify(rows.map((row) => ({ ...row, gross: row.gross.toString(), share: row.share.toString() })))],
  })

export const lockSettlement = (tables: Tables, id: string): Promise<SettlementRow | undefined> =>
  tables.selectFrom('money.settlement').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export interface Outlook {
  readonly waitsFor: Wait | null
  readonly lookAt: Date | null
  readonly dueAt?: Date
}

export const writeOutlook = (tables: Tables, id: string, { waitsFor, lookAt, dueAt }: Outlook): Promise<unknown> =>
  tables
    .updateTable('money.settlement')
    .set({ waits_for: waitsFor, look_at: lookAt, news: false, changed_at: new Date(), ...(dueAt && { due_at: dueAt }) })
    .where('id', '=', id)
    .execute()

export const findMove = (tables: Tables, id: string): Promise<MoveRow | undefined> =>
  tables.selectFrom('money.settlement_move').selectAll().where('id', '=', id).executeTakeFirst()

/** Oldest first. */
export const findMoves = (tables: Tables, settlementId: string): Promise<MoveRow[]> =>
  tables
    .selectFrom('money.settlement_move')
    .selectAll()
    .where('settlement_id', '=', settlementId)
    .orderBy('asked_at')
    .orderBy('id')
    .execute()

export const insertMove = (
  tables: Tables,
  move: Pick<MoveRow, 'id' | 'settlement_id' | 'kind' | 'amount' | 'of_move' | 'payee'>,
): Promise<MoveRow> =>
  tables
    .insertInto('money.settlement_move')
    .values({ ...move, state: 'asked', reference: null, failure: null, settled_at: null })
    .returningAll()
    .executeTakeFirstOrThrow()

/** Nothing when it was settled before. */
export const settleMove = (
  tables: Tables,
  id: string,
  change: Pick<MoveRow, 'reference' | 'failure' | 'said' | 'settled_at'> & { state: 'done' | 'refused' },
): Promise<MoveRow | undefined> =>
  tables
    .updateTable('money.settlement_move')
    .set(change)
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .returningAll()
    .executeTakeFirst()

/** One more refusal since something of the share moved last; answers how many those are. */
export async function addRefusal(tables: Tables, settlementId: string, at: Date): Promise<number> {
  const row = await tables
    .updateTable('money.settlement')
    .set((eb) => ({ refusals: eb('refusals', '+', 1), refused_since: eb.fn.coalesce('refused_since', eb.val(at)) }))
    .where('id', '=', settlementId)
    .returning('refusals')
    .executeTakeFirstOrThrow()
  return row.refusals
}

export const addMoved = (tables: Tables, { kind, amount, settlement_id: id }: MoveRow): Promise<unknown> =>
  tables
    .updateTable('money.settlement')
    .set((eb) => (kind === 'transfer' ? { sent: eb('sent', '+', amount) } : { recalled: eb('recalled', '+', amount) }))
    .set({ refusals: 0, refused_since: null })
    .where('id', '=', id)
    .execute()

/** Those whose time has come and that do not wait for their delivery alone, the longest waiting first. */
export async function findDue(sql: Sql, now: Date, most: number): Promise<string[]> {
  const result = await sql.query<{ id: string }>(
    `select id from money.settlement where look_at <= $1 and (news or waits_for is distinct from 'delivery') order by look_at limit $2`,
    [now, most],
  )
  return result.rows.map(({ id }) => id)
}

/** Those whose time has come and that wait for their delivery alone, the longest waiting first. */
export async function findUndelivered(sql: Sql, now: Date, most: number): Promise<{ id: string; paymentId: string }[]> {
  const result = await sql.query<{ id: string; paymentId: string }>(
    `select id, payment_id as "paymentId" from money.settlement
     where look_at <= $1 and waits_for = 'delivery' and not news order by look_at limit $2`,
    [now, most],
  )
  return result.rows
}

/** Has each of these looked at by itself. */
export const tellNews = (sql: Sql, ids: readonly string[]): Promise<unknown> =>
  sql.query('update money.settlement set news = true where id = any($1::uuid[])', [ids])

/** What had news meanwhile stays due. */
export const postponeUndelivered = (
  sql: Sql,
  ids: readonly string[],
  { soon, late, oldBefore }: { soon: Date; late: Date; oldBefore: Date },
): Promise<unknown> =>
  sql.query(
    `update money.settlement set look_at = case when placed_at < $4 then $3::timestamptz else $2 end
     where id = any($1::uuid[]) and waits_for = 'delivery' and not news`,
    [ids, soon, late, oldBefore],
  )

/** Moves whose job was lost or gave up. */
export async function findForgottenMoves(sql: Sql, before: Date, most: number): Promise<string[]> {
  const result = await sql.query<{ id: string }>(
    `select id from money.settlement_move where state = 'asked' and asked_at < $1 order by asked_at limit $2`,
    [before, most],
  )
  return result.rows.map(({ id }) => id)
}

/** Has everything of a payment looked at. */
export const lookAtPayment = (sql: Sql, paymentId: string, at: Date): Promise<unknown> =>
  sql.query('update money.settlement set look_at = $2, news = true where payment_id = $1', [paymentId, at])

export const lookAtShare = (sql: Sql, id: string, at: Date): Promise<unknown> =>
  sql.query('update money.settlement set look_at = $2, news = true where id = $1', [id, at])

/** Has everything looked at that waits for this brand's account. */
export const lookAtPayee = (sql: Sql, organisationId: string, provider: string, at: Date): Promise<unknown> =>
  sql.query(
    `update money.settlement set look_at = $3 where organisation_id = $1 and provider = $2 and waits_for in ('account', 'refused')`,
    [organisationId, provider, at],
  )

export async function readWatermark(sql: Sql): Promise<bigint> {
  const result = await sql.query<{ posting: bigint }>('select posting from money.settlement_watermark for update')
  return result.rows[0]!.posting
}

export const writeWatermark = (sql: Sql, posting: bigint): Promise<unknown> =>
  sql.query('update money.settlement_watermark set posting = $1', [posting.toString()])
