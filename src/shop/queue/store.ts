import { sql as fragment, type Kysely, type Selectable } from 'kysely'
import type { Sql } from '#platform/db'
import { fromUuid, type Id, toUuid } from '#platform/ids'
import type { JoinOutcome, JoinRequest, QueueCount, QueueEntry, Standing } from './entry.ts'
import type { QueueTables } from './tables.ts'

type Tables = Kysely<QueueTables>
type Row = Selectable<QueueTables['shop.queue_entry']>

export interface Limits {
  /** Units of one variant that one viewer may hold at once. */
  readonly mostPerViewer: number
}
/** A queue follows no picture: nobody is served later than the others. */
const MOST_DELAY_MILLISECONDS = 0

/** One statement for a whole batch; answers in the order of `requests`. */
export async function joinQueues(sql: Sql, requests: readonly JoinRequest[], { mostPerViewer }: Limits): Promise<JoinOutcome[]> {
  const asked = requests.map((request) => ({
    ...{ id: toUuid(request.id), queue_id: request.queueId, viewer_id: toUuid(request.viewerId) },
    ...{ account_id: request.accountId ? toUuid(request.accountId) : undefined, quantity: request.quantity },
    ...{ unit_price: request.unitPrice.toString(), currency: request.currency, market_code: request.marketCode },
    ...{ occasion_kind: request.occasion?.kind, occasion_id: request.occasion?.id },
    ...{ media_time: request.occasion?.mediaTime?.toString(), turn_seconds: request.turnSeconds },
  }))
  const result = await sql.query<{ outcome: JoinOutcome }>({
    name: 'queue-join',
    text: 'select outcome from shop.join_queues($1, $2, $3) order by place',
    values: [JSON.stringify(asked), mostPerViewer, MOST_DELAY_MILLISECONDS],
  })
  return result.rows.map((row) => row.outcome)
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

const aheadOf = fragment<bigint>`case when entry.state <> 'waiting' then 0 else (
  select count(*) from shop.queue_entry before
  where before.queue_id = entry.queue_id and before.state = 'waiting' and before.ticket < entry.ticket) end`

export interface Person {
  readonly viewerId: Id<'vwr'> | null
  readonly accountId: Id<'acc'> | null
}

/** Every place of a person in these lines, oldest first; null: in whatever line, while it waits or has its turn. */
export async function readStandings(tables: Tables, lines: readonly string[] | null, { viewerId, accountId }: Person): Promise<Standing[]> {
  if (lines?.length === 0 || (viewerId === null && accountId === null)) return []
  const rows = await tables
    .selectFrom('shop.queue_entry as entry')
    .selectAll()
    .select(aheadOf.as('ahead'))
    .where((eb) => (lines === null ? eb('state', 'in', ['waiting', 'turn']) : eb('queue_id', 'in', lines)))
    .where((eb) =>
      eb.or([
        ...(viewerId === null ? [] : [eb('viewer_id', '=', toUuid(viewerId))]),
        ...(accountId === null ? [] : [eb('account_id', '=', toUuid(accountId))]),
      ]),
    )
    .orderBy('joined_at')
    .execute()
  return rows.map((row) => ({ ...fromRow(row), ahead: Number(row.ahead) }))
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
    .selectFrom('shop.queue_entry')
    .select(({ fn }) => ['queue_id', 'state', fn.countAll<bigint>().as('people')])
    .where('queue_id', 'in', lines)
    .where('state', 'in', ['waiting', 'turn'])
    .groupBy(['queue_id', 'state'])
    .execute()
  const of = (line: string, state: string): number => Number(rows.find((row) => row.queue_id === line && row.state === state)?.people ?? 0)
  return new Map(lines.map((line) => [line, { waiting: of(line, 'waiting'), turns: of(line, 'turn') }]))
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
