import { DAY_MS, MINUTE_MS } from '#platform/time'
import type { SettlementParts } from './deps.ts'
import { findUndelivered, postponeUndelivered, tellNews } from './store.ts'

const PER_STEP = 1_000
/** Bounds one run, so that the worker is free for others. */
const STEPS_PER_RUN = 10

/**
 * Most shares wait for nothing but their delivery, which nobody announces: they are asked about together. Any that is delivered, cancelled or
 * not paid for is looked at by itself.
 */
export async function waitForDelivery(parts: SettlementParts): Promise<void> {
  const now = parts.clock.now()
  for (let step = 0; step < STEPS_PER_RUN; step++) {
    const due = await findUndelivered(parts.db.pool, now, PER_STEP)
    if (due.length === 0) return
    const sold = await parts.sold(due.map(({ id }) => id))
    const payments = await parts.payments.findMany([...new Set(due.map(({ paymentId }) => paymentId))])
    const captured = new Set(payments.filter(({ state }) => state === 'captured').map(({ id }) => id))
    const waits = due.filter(({ id, paymentId }) => {
      const part = sold.get(id)
      return part?.deliveredAt === null && !part.cancelled && captured.has(paymentId)
    })
    const waiting = new Set(waits)
    await tellNews(
      parts.db.pool,
      due.filter((one) => !waiting.has(one)).map(({ id }) => id),
    )
    await postponeUndelivered(
      parts.db.pool,
      waits.map(({ id }) => id),
      nextLooks(now),
    )
    if (due.length < PER_STEP) return
  }
}

/** What nothing announces is looked for again. */
const LOOK_AGAIN_MINUTES = 10
/** Goods that are not there after so long will hardly be there within minutes. */
const PATIENT_AFTER_DAYS = 60

/** When a share is looked at again whose change nobody announces: sooner while it is young. */
export const nextLooks = (now: Date) => ({
  soon: new Date(now.getTime() + LOOK_AGAIN_MINUTES * MINUTE_MS),
  late: new Date(now.getTime() + DAY_MS),
  /** Placed before that is not young any more. */
  oldBefore: new Date(now.getTime() - PATIENT_AFTER_DAYS * DAY_MS),
})
