import { createBatcher, type Sql } from '#platform/db'
import { type Id, toUuid } from '#platform/ids'
import type { Inventory } from '#shop/inventory'
import {
  holdOfTurn,
  type Joined,
  type JoinRequest,
  type Person,
  type QueueCount,
  type QueueEntry,
  type Standing,
  type StandingsQuestion,
} from './entry.ts'
import { queueMoved } from './events.ts'
import { type KeepDeps, keepQueues } from './keep-queues.ts'
import { forgetLetters, forgetStrayLetters } from './letter-store.ts'
import { queueProblems } from './problems.ts'
import * as store from './store.ts'
import type { QueueTables } from './tables.ts'
import { type TurnLetters, turnLetters } from './turn-letters.ts'

const BATCH_SIZE = 256
const QUEUE_LIMIT = 4_000

export interface QueuesDeps extends KeepDeps {
  inventory: Pick<Inventory, 'release'>
  /** Units of one variant that one viewer may hold at once; 10 by default. */
  mostPerViewer?: number
}

/** Lines are named by the UUID of the fence whose units they wait for. Refuses with `shop/queue/busy`. */
export interface Queues {
  /** Beside its fence, in the caller's transaction. The same line again changes nothing. */
  open(sql: Sql, line: { id: string; variantId: Id<'var'>; mostPerPerson: number }): Promise<void>
  /** First come, first served, in the order in which requests reach the database. A turn is there with the answer where units are. */
  join(request: JoinRequest): Promise<Joined>
  /** Out of the line, and answers whether it was so; units that were held go to the next. Does nothing while they are being paid for. */
  leave(entry: QueueEntry): Promise<boolean>
  /** Out of every line where somebody waits or has a turn that is not being paid for. */
  leaveAll(accountId: Id<'acc'>): Promise<void>
  /** Takes nobody in any more; with `sendHome` whoever waits hears that it is over. */
  close(line: string, sendHome: boolean): Promise<void>
  /** Gives turns where there is something to give. */
  tend(line: string): Promise<void>
  /** Oldest first. Null: in whatever line, of what is not settled. As it is when this is asked, or later; one question for all who ask. */
  standings(lines: readonly string[] | null, person: Person): Promise<Standing[]>
  find(ids: readonly Id<'que'>[]): Promise<QueueEntry[]>
  /** In the line's order, from a ticket on. */
  read(line: string, from: number, most: number): Promise<QueueEntry[]>
  count(lines: readonly string[]): Promise<Map<string, QueueCount>>
  /** What guests who wait asked for: one letter when it is their turn. */
  readonly letters: TurnLetters
  /** Call once before requests come. */
  start(): Promise<void>
}

/** Who joins or looks while others are being answered shares the next statement. */
function askInBatches(
  { db: { pool }, events }: Pick<QueuesDeps, 'db' | 'events'>,
  limits: store.Limits,
): Pick<Queues, 'join' | 'standings'> {
  const common = { batchSize: BATCH_SIZE, queueLimit: QUEUE_LIMIT, refuse: () => queueProblems.busy(undefined, { retryAfterSeconds: 1 }) }
  const joining = createBatcher<JoinRequest, store.JoinedNow>({
    ...common,
    async run(requests) {
      const { joined, moved } = await store.joinQueues(pool, requests, limits)
      if (moved.length > 0) events.emit(queueMoved, { moved })
      return joined
    },
  })
  const looking = createBatcher<StandingsQuestion, Standing[]>({ ...common, run: (questions) => store.readStandings(pool, questions) })

  async function standings(lines: readonly string[] | null, { viewerId, accountId }: Person): Promise<Standing[]> {
    if (lines?.length === 0 || (viewerId === null && accountId === null)) return []
    return looking.submit({ lines, viewerId, accountId })
  }
  return {
    standings,
    async join(request) {
      const { outcome, standing } = await joining.submit(request)
      if (outcome === 'limit-reached' || outcome === 'closed') return { outcome, standing: null }
      return { outcome, standing: standing ?? (await standings([request.queueId], request)).find(({ id }) => id === request.id)! }
    },
  }
}

export function createQueues({ inventory, mostPerViewer = 10, ...deps }: QueuesDeps): Queues {
  const { db, events } = deps
  const tables = db.tables<QueueTables>()
  const limits = { mostPerViewer }
  const keeper = keepQueues(deps, limits)
  const { join, standings } = askInBatches(deps, limits)
  async function leave({ id, queueId, state }: QueueEntry): Promise<boolean> {
    const left = state === 'turn' ? await inventory.release(holdOfTurn(id)) : await store.leaveQueue(db.pool, id)
    if (left) await forgetLetters(tables, [id])
    await keeper.tend(queueId)
    return left
  }
  const find = (ids: readonly Id<'que'>[]): Promise<QueueEntry[]> => store.readEntries(tables, ids)
  // Who neither waits nor has a turn any more wants no letter of it.
  events.on(queueMoved, async ({ moved }) => {
    const over = moved.filter(({ state }) => state !== 'waiting' && state !== 'turn')
    await forgetLetters(
      tables,
      over.map(({ id }) => id),
    )
  })
  return {
    async open(sql, { id, variantId, mostPerPerson }) {
      await sql.query('select shop.open_queue($1, $2, $3)', [id, toUuid(variantId), mostPerPerson])
      keeper.follow(id, variantId)
    },
    join,
    leave,
    async leaveAll(accountId) {
      for (const place of await standings(null, { viewerId: null, accountId })) await leave(place)
    },
    async close(line, sendHome) {
      const moved = await store.closeQueue(db.pool, line, sendHome)
      if (moved.length > 0) events.emit(queueMoved, { moved })
    },
    tend: keeper.tend,
    standings,
    find,
    read: (line, from, most) => store.readLine(tables, line, from, most),
    count: (lines) => store.countQueues(tables, lines),
    async start() {
      await forgetStrayLetters(tables)
      await keeper.start()
    },
    letters: turnLetters(db, find),
  }
}
