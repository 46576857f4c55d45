import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Id } from '#platform/ids'
import { enqueue, type Jobs } from '#platform/jobs'
import type { Log } from '#platform/log'
import { stockChanged } from '#shop/inventory'
import { orderPlaced } from '#shop/orders'
import { queueMoved } from './events.ts'
import { tendAllQueues } from './jobs.ts'
import { type Limits, readAlive, tendQueues } from './store.ts'
import type { QueueTables } from './tables.ts'

const TEND_EVERY_SECONDS = 2

export interface KeepDeps {
  db: Database
  events: Events
  jobs: Jobs
  log: Log
}

export interface QueueKeeper {
  /** This line may have something to give; looked at once more when it is being looked at. */
  tend(line: string): Promise<void>
  /** Units of this variant may come back to this line. */
  follow(line: string, variantId: Id<'var'>): void
  /** Takes up the lines that are alive; call once before requests come. */
  start(): Promise<void>
}

/** Gives a turn to the next as soon as units come back: when this process hears of it at once, and at the latest when the job looks. */
export function keepQueues({ db, events, jobs, log }: KeepDeps, limits: Limits): QueueKeeper {
  const lines = new Map<Id<'var'>, Set<string>>()
  const again = new Set<string>()
  const busy = new Map<string, Promise<void>>()

  async function look(line: string): Promise<void> {
    do {
      again.delete(line)
      const moved = await tendQueues(db.pool, [line], limits)
      if (moved.length > 0) events.emit(queueMoved, { moved })
    } while (again.has(line))
  }

  function tend(line: string): Promise<void> {
    const running = busy.get(line)
    if (running) {
      again.add(line)
      return running
    }
    const looking = look(line).finally(() => busy.delete(line))
    busy.set(line, looking)
    return looking
  }

  function soon(variantId: Id<'var'>): void {
    for (const line of lines.get(variantId) ?? [])
      tend(line).catch((error: unknown) => log.error({ err: error, line }, 'queue was not looked after'))
  }

  events.on(stockChanged, ({ levels }) => {
    for (const variantId of Object.keys(levels) as Id<'var'>[]) soon(variantId)
  })
  events.on(orderPlaced, ({ order }) => {
    for (const { variantId } of order.sellers.flatMap((seller) => seller.lines)) soon(variantId)
  })

  jobs.handle(tendAllQueues, async () => {
    try {
      const moved = await tendQueues(db.pool, null, limits)
      if (moved.length > 0) events.emit(queueMoved, { moved })
    } finally {
      const runAt = new Date(Date.now() + TEND_EVERY_SECONDS * 1000)
      await enqueue(db.pool, tendAllQueues, {}, { runAt, key: tendAllQueues.name, maxAttempts: 1 })
    }
  })
  jobs.schedule(tendAllQueues, '* * * * *')

  function follow(line: string, variantId: Id<'var'>): void {
    lines.set(variantId, (lines.get(variantId) ?? new Set()).add(line))
  }

  return {
    tend,
    follow,
    async start() {
      for (const { id, variantId } of await readAlive(db.tables<QueueTables>())) follow(id, variantId)
    },
  }
}
