import type { Kysely, Selectable } from 'kysely'
import type { Sql } from '#platform/db'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { JoinOutcome, JoinRequest, QueueCount, QueueEntry, Standing, StandingsQuestion } from './entry.ts'
import type { QueueTables } from './tables.ts'

type Tables = Kysely<QueueTables>
type Row = Selectable<QueueTables['shop.queue_entry']>

export interface Limits {
  /** Units of one variant that one viewer may hold at once. */
  readonly mostPerViewer: number
}
/** A queue follows no picture: nobody is served later than the others. */
const MOST_DELAY_MILLISECONDS = 0

interface JoinRow {
  /** Null of an entry that waited before, and is not asked about. */
  place: number | null
  outcome: JoinOutcome
  ticket: number | null
  state: QueueEntry['state']
  ahead: number
  joined_at: Date
  turned_at: Date | null
  turn_until: Date | null
  settled_at: Date | null
  entry_id: string
  line_id: string
}

export interface JoinedNow {
  readonly outcome: JoinOutcome
  /** Of who joined; null for everybody else. */
  readonly standing: Standing | null
}

export interface JoinedBatch {
  /** In the order of the requests. */
  readonly joined: readonly JoinedNow[]
  /** Of those who waited before, whom the same moment gave a turn. */
  readonly moved: readonly Moved[]
}

/** One statement for a whole batch. */
export async function joinQueues(sql: Sql, requests: readonly JoinRequest[], { mostPerViewer }: Limits): Promise<JoinedBatch> {
  const asked = requests.map((request) => ({
    ...{ id: toUuid(request.id), queue_id: request.queueId, viewer_id: toUuid(request.viewerId) },
    ...{ account_id: request.accountId ? toUuid(request.accountId) : undefined, quantity: request.quantity },
    ...{ unit_price: request.unitPrice.toString(), currency: request.currency, market_code: request.marketCode },
    ...{ occasion_kind: request.occasion?.kind, occasion_id: request.occasion?.id },
    ...{ media_time: request.occasion?.mediaTime?.toString(), turn_seconds: request.turnSeconds },
  }))
  const result = await sql.query<JoinRow>({
    name: 'queue-join',
    text: 'select * from shop.join_queues($1, $2, $3) order by place nulls last',
    values: [JSON.stringify(asked), mostPerViewer, MOST_DELAY_MILLISECONDS],
  })
  return {
    joined: requests.map((request, index) => {
      const row = result.rows[index]!
      return { outcome: row.outcome, standing: standingOf(request, row) }
    }),
    moved: result.rows.flatMap(({ place, entry_id: id, line_id: queueId, state }) =>
      place === null ? [{ id: fromUuid('que', id), queueId, state }] : [],
    ),
  }
}

function standingOf(
  request: JoinRequest,
  { ticket, state, ahead, joined_at, turned_at, turn_until, settled_at }: JoinRow,
): Standing | null {
  if (ticket === null) return null
  const { id, queueId, viewerId, accountId, quantity, unitPrice, currency, occasion } = request
  return {
    ...{ id, queueId, viewerId, accountId, quantity, unitPrice, currency, ticket, state, ahead },
    occasion: occasion && { kind: occasion.kind, id: occasion.id },
    ...{ turnUntil: turn_until, joinedAt: joined_at, turnedAt: turned_at, settledAt: settled_at },
  }
}

export interface Moved {
  readonly id: Id<'que'>
  readonly queueId: string
  readonly state: QueueEntry['state']
}

/** Writes down what became of turns and gives turns. Null: all lines in which somebody waits or has a turn. */
export async function tendQueues(sql: Sql, lines: readonly string[] | null, { mostPerViewer }: Limits): Promise<Moved[]> {
  const result = await sql.query<{ entry_id: string; line_id: string; entry_state: QueueEntry['state'] }>({
    name: 'queue-tend',
    text: 'select entry_id, line_id, entry_state from shop.tend_queues($1, $2, $3)',
    values: [lines, mostPerViewer, MOST_DELAY_MILLISECONDS],
  })
  return result.rows.map((row) => ({ id: fromUuid('que', row.entry_id), queueId: row.line_id, state: row.entry_state }))
}

/** False when it does not wait any more. */
export async function leaveQueue(sql: Sql, id: Id<'que'>): Promise<boolean> {
  const result = await sql.query<{ found: boolean }>('select shop.leave_queue($1) as found', [toUuid(id)])
  return result.rows[0]!.found
}

export async function closeQueue(sql: Sql, line: string, sendHome: boolean): Promise<Moved[]> {
  const result = await sql.query<{ id: string }>('select e as id from shop.close_queue($1, $2) e', [line, sendHome])
  return result.rows.map(({ id }) => ({ id: fromUuid('que', id), queueId: line, state: 'over' }))
}

/** Places of all who ask, each oldest first; one statement for them all. */
export async function readStandings(sql: Sql, questions: readonly StandingsQuestion[]): Promise<Standing[][]> {
  const asked = questions.map(({ lines, viewerId, accountId }, place) => ({
    ...{ place, lines, viewer_id: viewerId && toUuid(viewerId), account_id: accountId && toUuid(accountId) },
  }))
  const { rows } = await sql.query<Row & { place: number; ahead: number }>({
    name: 'queue-standings',
    text: 'select s.place, s.ahead, (s.entry).* from shop.standings($1) s',
    values: [JSON.stringify(asked)],
  })
  const found = questions.map((): Standing[] => [])
  for (const row of rows) found[row.place]!.push({ ...fromRow(row), ahead: row.ahead })
  return found
}

export async function readEntries(tables: Tables, ids: readonly Id<'que'>[]): Promise<QueueEntry[]> {
  if (ids.length === 0) return []
  const rows = await tables.selectFrom('shop.queue_entry').selectAll().where('id', 'in', ids.map(toUuid)).execute()
  return rows.map(fromRow)
}

/** A line from its beginning, in its order. */
export async function readLine(tables: Tables, line: string, from: number, most: number): Promise<QueueEntry[]> {
  const rows = await tables
    .selectFrom('shop.queue_entry')
    .selectAll()
    .where('queue_id', '=', line)
    .where('ticket', '>=', from)
    .orderBy('ticket')
    .limit(most)
    .execute()
  return rows.map(fromRow)
}

export async function countQueues(tables: Tables, lines: readonly string[]): Promise<Map<string, QueueCount>> {
  if (lines.length === 0) return new Map()
  const rows = await tables
    .selectFrom('shop.queue')
    .select(({ selectFrom, fn }) => [
      ...(['id', 'waiting'] as const),
      selectFrom('shop.queue_entry as entry')
        .select(fn.countAll<bigint>().as('people'))
        .whereRef('entry.queue_id', '=', 'shop.queue.id')
        .where('entry.state', '=', 'turn')
        .as('turns'),
    ])
    .where('id', 'in', lines)
    .execute()
  const counted = new Map(rows.map(({ id, waiting, turns }) => [id, { waiting, turns: Number(turns ?? 0) }]))
  return new Map(lines.map((line) => [line, counted.get(line) ?? { waiting: 0, turns: 0 }]))
}

export async function readAlive(tables: Tables): Promise<{ id: string; variantId: Id<'var'> }[]> {
  const rows = await tables.selectFrom('shop.queue').select(['id', 'variant_id']).where('alive', '=', true).execute()
  return rows.map((row) => ({ id: row.id, variantId: fromUuid('var', row.variant_id) }))
}

function fromRow(row: Row): QueueEntry {
  return {
    id: fromUuid('que', row.id),
    queueId: row.queue_id,
    ticket: row.ticket,
    viewerId: fromUuid('vwr', row.viewer_id),
    accountId: row.account_id === null ? null : fromUuid('acc', row.account_id),
    quantity: row.quantity,
    unitPrice: row.unit_price,
    currency: row.currency,
    occasion: row.occasion_kind === null ? null : { kind: row.occasion_kind, id: row.occasion_id! },
    state: row.state,
    ...{ turnUntil: row.turn_until, joinedAt: row.joined_at, turnedAt: row.turned_at, settledAt: row.settled_at },
  }
}
