import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import { enqueue, type Jobs } from '#platform/jobs'
import { stockChanged } from './events.ts'
import { createFences } from './fences.ts'
import { sweepExpiredHolds } from './jobs.ts'
import { sweepHolds } from './store.ts'

const SWEEP_EVERY_SECONDS = 2
const HOLDS_PER_SWEEP = 1_000

/** Frees holds that ran out, closes fences that are over, and tells everyone. */
export async function sweep(db: Database, events: Events): Promise<void> {
  await createFences(db, events).closeFences()
  const levels = await sweepHolds(db.pool, HOLDS_PER_SWEEP)
  if (Object.keys(levels).length > 0) events.emit(stockChanged, { levels })
}

export function keepSwept({ db, events, jobs }: { db: Database; events: Events; jobs: Jobs }): void {
  jobs.handle(sweepExpiredHolds, async () => {
    try {
      await sweep(db, events)
    } finally {
      const runAt = new Date(Date.now() + SWEEP_EVERY_SECONDS * 1000)
      await enqueue(db.pool, sweepExpiredHolds, {}, { runAt, key: sweepExpiredHolds.name, maxAttempts: 1 })
    }
  })
  jobs.schedule(sweepExpiredHolds, '* * * * *')
}
