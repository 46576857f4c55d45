import { createBatcher, type Database, type Sql } from '#platform/db'
import type { Events } from '#platform/events'
import { type Id, newUuid } from '#platform/ids'
import { createMemo } from '#platform/memo'
import { createAfterSale } from './after-sale.ts'
import { stockChanged } from './events.ts'
import { createFences } from './fences.ts'
import type { Hold, HoldFacts, Restocking, TakeOutcome, TakeRequest } from './hold.ts'
import { inventoryProblems } from './problems.ts'
import * as store from './store.ts'
import type { InventoryTables } from './tables.ts'

const BATCH_SIZE = 256
const QUEUE_LIMIT = 2_000
const FACTS_KEPT = 20_000
const FACTS_SECONDS = 600

export interface InventoryOptions {
  db: Database
  events: Events
  holdSeconds: number
  /** Units of one variant that one viewer may hold at once. */
  mostPerViewer: number
}

/** `key` is the caller's. */
export interface StockCount {
  readonly organisationId: Id<'org'>
  readonly variantId: Id<'var'>
  readonly change: number
  readonly key: string
}

export type StockKeeping = ReturnType<typeof createStockKeeping>

/** Moves units at the organisation's own location. Refuses to take what is held or sold. */
async function moveStock(
  db: Database,
  sql: Sql,
  input: Omit<store.StockMove, 'location'> & { organisationId: Id<'org'> },
): Promise<number> {
  const location = await store.locationOf(db.tablesOn<InventoryTables>(sql), input.organisationId)
  try {
    return await store.moveStock(sql, { ...input, location })
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'stock_level_not_oversold') throw inventoryProblems['stock-promised']()
    throw error
  }
}

const createReleasing = (db: Database, events: Events) => ({
  /** Gives the units back at once, and answers whether it did. Does nothing to a hold that is being paid or is over. */
  async release(id: Id<'hld'>): Promise<boolean> {
    const levels = await store.releaseHold(db.pool, id)
    const released = Object.keys(levels).length > 0
    if (released) events.emit(stockChanged, { levels })
    return released
  },
  /** All that an account holds and is not paying for. */
  async releaseAll(accountId: Id<'acc'>): Promise<void> {
    for (const id of await store.readHeldBy(db.pool, accountId)) {
      const levels = await store.releaseHold(db.pool, id)
      if (Object.keys(levels).length > 0) events.emit(stockChanged, { levels })
    }
  },
  /** The same in the caller's transaction; announce after the commit. */
  async letGo(sql: Sql, id: Id<'hld'>): Promise<boolean> {
    return Object.keys(await store.releaseHold(sql, id)).length > 0
  },
})

/** A card, a page, a feed: whoever asks while an answer is on its way shares the next one, which is as fresh. */
function createCounting(db: Database): (variantIds: readonly Id<'var'>[]) => Promise<store.Levels> {
  const counting = createBatcher<readonly Id<'var'>[], store.Levels>({
    async run(asked) {
      const levels = await store.readAvailable(db.pool, [...new Set(asked.flat())])
      return asked.map((ids) => Object.fromEntries(ids.map((id) => [id, levels[id]!])))
    },
    batchSize: BATCH_SIZE,
    queueLimit: QUEUE_LIMIT,
    refuse: () => inventoryProblems.busy(undefined, { retryAfterSeconds: 1 }),
  })
  return async (ids) => (ids.length === 0 ? {} : counting.submit(ids))
}

export function createStockKeeping({ db, events, holdSeconds, mostPerViewer }: InventoryOptions) {
  const tables = db.tables<InventoryTables>()
  // What a hold says never changes, so that quoting and paying ask the database for no hold taken here.
  const facts = createMemo<HoldFacts>(FACTS_KEPT)

  const taking = createBatcher<TakeRequest, TakeOutcome>({
    async run(requests) {
      const outcomes = await store.takeHolds(db.pool, requests, { holdSeconds, mostPerViewer })
      const levels: store.Levels = {}
      outcomes.forEach((outcome, index) => {
        if (outcome.outcome === 'held') levels[requests[index]!.variantId] = outcome.available
      })
      if (Object.keys(levels).length > 0) events.emit(stockChanged, { levels })
      return outcomes
    },
    batchSize: BATCH_SIZE,
    queueLimit: QUEUE_LIMIT,
    gate: db.batchGate,
    refuse: () => inventoryProblems.busy(undefined, { retryAfterSeconds: 1 }),
  })

  const available = createCounting(db)

  return {
    async take(request: TakeRequest): Promise<TakeOutcome> {
      const outcome = await taking.submit(request)
      if (outcome.outcome === 'held') {
        facts.set(request.id, { ...request, fenceId: request.fenceId ?? null, createdAt: new Date() }, Date.now() + FACTS_SECONDS * 1000)
      }
      return outcome
    },
    /** Those of `ids` that exist, as they are now. */
    findHolds: (ids: readonly Id<'hld'>[]): Promise<Hold[]> => store.readHolds(tables, ids),
    /** What never changes about them, from memory where possible; null for one that does not exist. */
    async holdFacts(ids: readonly Id<'hld'>[]): Promise<(HoldFacts | null)[]> {
      const now = Date.now()
      const known = new Map(ids.map((id) => [id, facts.get(id, now)]))
      const missing = ids.filter((id) => !known.get(id))
      if (missing.length > 0) {
        for (const hold of await store.readHolds(tables, missing)) {
          known.set(hold.id, hold)
          facts.set(hold.id, hold, now + FACTS_SECONDS * 1000)
        }
      }
      return ids.map((id) => known.get(id) ?? null)
    },
    /** The payment for an order came to nothing: its holds go on for what was left of them. `orderId` is a UUID. */
    returnHolds: (orderId: string): Promise<void> => store.returnHolds(db.pool, orderId),
    /** As it is when this is asked, or later. */
    available,
    /** Counts goods in, or with a negative change corrects a count; answers what is available then. Announce after the commit. */
    async receive(sql: Sql, organisationId: Id<'org'>, variantId: Id<'var'>, change: number): Promise<number> {
      const kind = change < 0 ? 'adjusted' : 'received'
      return moveStock(db, sql, { organisationId, variantId, change, kind, cause: { kind: 'count', id: newUuid() } })
    },
    /** As `receive`, once for each `key`: a repeat changes nothing. */
    async count(sql: Sql, { key, ...input }: StockCount): Promise<void> {
      if (await store.isCounted(sql, key)) return
      const kind = input.change < 0 ? 'adjusted' : 'received'
      await moveStock(db, sql, { ...input, kind, cause: { kind: 'count', id: key } })
    },
    /** Sold units are on sale again, in the caller's transaction; announce what it answers after the commit. Refuses more than was sold. */
    async restock(sql: Sql, restocking: Restocking): Promise<Id<'var'>[]> {
      try {
        return await store.restock(sql, restocking)
      } catch (error) {
        if ((error as { constraint?: string }).constraint === 'hold_returned_check') throw inventoryProblems['more-than-sold']()
        throw error
      }
    },
    ...createReleasing(db, events),
    ...createFences(db, events),
    ...createAfterSale(),
    /** Tells everyone what is left of these variants, after something other than a hold changed it. */
    async announce(variantIds: readonly Id<'var'>[]): Promise<void> {
      events.emit(stockChanged, { levels: await available(variantIds) })
    },
    /** Askers in the queue, for metrics. */
    waiting: taking.waiting,
  }
}
