import type { Database } from '#platform/db'
import { enqueue, type Jobs } from '#platform/jobs'
import type { Log } from '#platform/log'
import { Gauge, type Metrics } from '#platform/metrics'
import { auditLedger, sealLedger } from './jobs.ts'
import { findDiscrepancies, findFirstBrokenSeal, findUnsealed, sealNext } from './store.ts'

const SEAL_EVERY_SECONDS = 2
const TRANSFERS_PER_SEAL = 5_000
/** Bounds one run, so that the worker is free for others after a flood. */
const SEALS_PER_RUN = 20

export interface KeeperDeps {
  db: Database
  jobs: Jobs
  log: Log
  metrics: Metrics
}

/** Seals all that waits, block after block. Answers how many transfers it sealed. */
export async function sealAll(db: Database): Promise<number> {
  let sealed = 0
  for (let round = 0; round < SEALS_PER_RUN; round++) {
    const block = await sealNext(db.pool, TRANSFERS_PER_SEAL)
    sealed += block ?? 0
    if (block === null || block < TRANSFERS_PER_SEAL) break
  }
  return sealed
}

/** Jobs that seal within seconds and audit every night; gauges that show the unsealed tail and the last audit. */
export function keepSealed({ db, jobs, log, metrics }: KeeperDeps): void {
  const discrepancies = new Gauge({
    name: 'souk_ledger_discrepancies',
    help: 'Accounts whose balance does not follow from their transfers, and broken seals, at the last audit.',
    registers: [metrics],
  })
  const unsealed = new Gauge({
    name: 'souk_ledger_unsealed_transfers',
    help: 'Transfers posted but not yet covered by a seal, after the last sealing.',
    registers: [metrics],
  })
  jobs.handle(sealLedger, async () => {
    try {
      await sealAll(db)
      unsealed.set(Number((await findUnsealed(db.pool)).transfers))
    } finally {
      const runAt = new Date(Date.now() + SEAL_EVERY_SECONDS * 1000)
      await enqueue(db.pool, sealLedger, {}, { runAt, key: sealLedger.name, maxAttempts: 1 })
    }
  })
  // The chain of jobs that ask for themselves is picked up again here, should it ever break.
  jobs.schedule(sealLedger, '* * * * *')
  jobs.handle(auditLedger, async () => {
    const wrong = await findDiscrepancies(db.pool)
    const broken = await findFirstBrokenSeal(db.pool)
    discrepancies.set(wrong.length + (broken === null ? 0 : 1))
    if (wrong.length > 0 || broken !== null) {
      log.error({ accounts: wrong.map((account) => account.path), brokenSeal: broken?.toString() }, 'the ledger does not add up')
    }
  })
  jobs.schedule(auditLedger, '17 3 * * *')
}
