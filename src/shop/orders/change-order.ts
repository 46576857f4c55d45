import { limitTransactions, type Sql } from '#platform/db'
import { type Id, newUuid, toUuid } from '#platform/ids'
import type { OrderParts } from './deps.ts'
import { sellerOrderChanged } from './events.ts'
import { beginningOf, readHoldWindows } from './hold-window.ts'
import { type By, bySouk, type EventFacts, hasEvent, insertEvent, type OrderEventKind } from './journal.ts'
import type { DeskOrder } from './order.ts'
import { orderProblems } from './problems.ts'
import { type Fulfilment, fulfilments, type Phase, phases, stateOf } from './states.ts'
import { readDeskOrder } from './store.ts'
import type { OrderTables } from './tables.ts'
import { tellOfEvent } from './tell.ts'

export interface NewEvent {
  /** UUID of the command's key, where a repeat may come. */
  readonly id?: string
  readonly kind: OrderEventKind
  readonly by: By
  readonly phase?: Phase
  readonly fulfilment?: Fulfilment
  readonly reason?: string | null
  readonly facts?: EventFacts
  /** Columns that change with it. */
  readonly set?: {
    readonly hold_until?: Date
    readonly shipped_at?: Date
    readonly delivered_at?: Date
    readonly return_until?: Date
    readonly refunded?: bigint
  }
}

/** A seller's order under its lock, until the transaction is over. */
export interface LockedOrder {
  readonly sql: Sql
  /** As it is after all events recorded so far. */
  readonly now: DeskOrder
  /** Changes the order, writes it down, and tells those who must know: all in this transaction. Refuses a step that its state does not allow. */
  record(event: NewEvent): Promise<void>
  /** Runs after the commit. */
  after(work: () => Promise<void> | void): void
}

/** Changes ask other rooms, whose reads take a second connection: all of them at once would wait for each other. */
const MOST_AT_ONCE = 4
export const turns = limitTransactions(MOST_AT_ONCE)

/**
 * Runs `work` on a locked order and answers the order as it is then. With `command`, a repeat of what was done before does nothing.
 * An order that was placed a moment ago is announced first, so that its journal begins with its beginning.
 */
export async function changeOrder(
  parts: OrderParts,
  id: Id<'sor'>,
  work: (locked: LockedOrder) => Promise<void>,
  command?: string,
): Promise<DeskOrder> {
  const afterwards: (() => Promise<void> | void)[] = []
  const changed = await turns.take(() =>
    parts.db.transaction(async (sql) => {
      const locked = await lock(parts, sql, id, afterwards)
      if (!locked) throw orderProblems['order-unknown']()
      if (command !== undefined && (await hasEvent(sql, command))) return locked.now
      await work(locked)
      return locked.now
    }),
  )
  for (const task of afterwards) await task()
  return changed
}

export async function lock(
  parts: OrderParts,
  sql: Sql,
  id: Id<'sor'>,
  afterwards: (() => Promise<void> | void)[],
): Promise<LockedOrder | null> {
  await sql.query({ name: 'orders-lock', text: 'select from shop.seller_order where id = $1 for update', values: [toUuid(id)] })
  const tables = parts.db.tablesOn<OrderTables>(sql)
  const found = await readDeskOrder(tables, id)
  if (!found) return null
  let now = found
  const locked: LockedOrder = {
    sql,
    get now() {
      return now
    },
    async record(event) {
      const from = now.state
      now = await apply(parts, sql, now, event)
      const to = now.state
      const { organisationId } = now
      afterwards.push(() => parts.events.emit(sellerOrderChanged, { sellerOrderId: id, organisationId, kind: event.kind, from, to }))
    },
    after: (task) => void afterwards.push(task),
  }
  if (now.holdUntil === null) await announce(parts, locked)
  return locked
}

/** Begins the journal of an order, and the time in which its buyer may cancel alone. */
async function announce(parts: OrderParts, locked: LockedOrder): Promise<void> {
  const beginning = beginningOf(locked.now, await readHoldWindows(locked.sql))
  const until = new Date(beginning.facts.until)
  await locked.record({ ...beginning, set: { hold_until: until } })
  if (until <= parts.clock.now()) await locked.record({ kind: 'hold-ended', by: bySouk, phase: 'open' })
}

async function apply(parts: OrderParts, sql: Sql, before: DeskOrder, event: NewEvent): Promise<DeskOrder> {
  const phase = event.phase ?? before.phase
  const fulfilment = event.fulfilment ?? before.fulfilment
  const allowed =
    (phase === before.phase || phases.can(before.phase, phase)) &&
    (fulfilment === before.fulfilment || fulfilments.can(before.fulfilment, fulfilment))
  if (!allowed) throw orderProblems['state-wrong'](undefined, { state: before.state })
  const tables = parts.db.tablesOn<OrderTables>(sql)
  const changes = { ...(event.phase && { phase }), ...(event.fulfilment && { fulfilment }), ...event.set }
  if (Object.keys(changes).length > 0) {
    await tables.updateTable('shop.seller_order').set(changes).where('id', '=', toUuid(before.id)).execute()
  }
  const after = (await readDeskOrder(tables, before.id))!
  const entry = {
    ...{ id: event.id ?? newUuid(), kind: event.kind, by: event.by, at: parts.clock.now() },
    ...{ from: event.kind === 'placed' ? null : before.state, to: stateOf(phase, fulfilment) },
    ...{ reason: event.reason ?? null, facts: event.facts ?? {} },
  }
  await insertEvent(sql, before.id, entry)
  await tellOfEvent(parts, sql, after, entry)
  return after
}
