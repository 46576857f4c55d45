import { refundSettled } from '#money/payments'
import { enqueue } from '#platform/jobs'
import { Gauge } from '#platform/metrics'
import { carry, TOLD_AFTER_REFUSALS } from './carry.ts'
import type { SettlementParts } from './deps.ts'
import { followLedger } from './follow-ledger.ts'
import { carryMove, settleShares } from './jobs.ts'
import { look } from './look.ts'
import { noteStrays } from './note-sales.ts'
import { countRefused } from './refused-store.ts'
import { findDue, findForgottenMoves, lookAtPayment } from './store.ts'
import { waitForDelivery } from './wait-for-delivery.ts'

const EVERY_SECONDS = 20
/** Bounds one run, so that the worker is free for others after a rush. */
const STEPS_PER_RUN = 5
const LOOKS_PER_RUN = 200
const FORGOTTEN_AFTER_MINUTES = 10

/** Follows the ledger, then looks at what is due. */
export async function settle(parts: SettlementParts): Promise<void> {
  await noteStrays(parts)
  for (let step = 0; step < STEPS_PER_RUN; step++) if (!(await followLedger(parts))) break
  await waitForDelivery(parts)
  for (const id of await findDue(parts.db.pool, parts.clock.now(), LOOKS_PER_RUN)) {
    // One that cannot be looked at must not hold up those behind it.
    await look(parts, id).catch((error: unknown) => parts.log.error({ err: error, settlement: id }, 'a share could not be settled'))
  }
}

export function keepSettlements(parts: SettlementParts): void {
  const { db, jobs, clock, events, metrics } = parts
  const refused = new Gauge({
    name: 'souk_settlements_refused',
    help: `Shares that a payment provider refused to move at least ${TOLD_AFTER_REFUSALS} times: somebody has to decide.`,
    registers: [metrics],
  })
  jobs.handle(settleShares, async () => {
    try {
      await settle(parts)
      refused.set(await countRefused(db.pool, TOLD_AFTER_REFUSALS))
      const before = new Date(clock.now().getTime() - FORGOTTEN_AFTER_MINUTES * 60_000)
      for (const moveId of await findForgottenMoves(db.pool, before, LOOKS_PER_RUN))
        await enqueue(db.pool, carryMove, { moveId }, { key: moveId })
    } finally {
      const runAt = new Date(Date.now() + EVERY_SECONDS * 1000)
      await enqueue(db.pool, settleShares, {}, { runAt, key: settleShares.name, maxAttempts: 1 })
    }
  })
  // The chain of jobs that ask for themselves is picked up again here, should it ever break.
  jobs.schedule(settleShares, '* * * * *')
  jobs.handle(carryMove, ({ moveId }) => carry(parts, moveId))
  // A refund that ends leaves nothing in the ledger; should this be missed, the share looks again by itself.
  events.on(refundSettled, ({ refund }) => lookAtPayment(db.pool, refund.paymentId, clock.now()).then(() => undefined))
}
