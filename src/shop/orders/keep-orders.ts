import { fromUuid, type Id } from '#platform/ids'
import { enqueue } from '#platform/jobs'
import { announceOrders } from './announce-orders.ts'
import { changeOrder } from './change-order.ts'
import type { OrderParts } from './deps.ts'
import { keepOrders, settleRefunds } from './jobs.ts'
import { bySouk } from './journal.ts'
import { createPace, ORDERS_PER_RUN } from './pace.ts'
import { createForgottenRefunds } from './refund-order.ts'

const EVERY_SECONDS = 2

/** Announces new orders, then takes those whose time has come: each under its own lock, where it is looked at again. */
export async function keep(parts: OrderParts, mostNew = ORDERS_PER_RUN): Promise<void> {
  const announced = await announceOrders(parts, mostNew).then(
    () => true,
    (error: unknown) => {
      parts.log.error({ err: error }, 'new orders could not be announced together')
      return false
    },
  )
  const due = await parts.db.pool.query<{ id: string }>({
    name: 'orders-due',
    text: `(select id from shop.seller_order where hold_until is null and not $3 order by placed_at limit $2)
           union all (select id from shop.seller_order where phase = 'on-hold' and hold_until <= $1 order by hold_until limit $2)
           union all (select id from shop.seller_order where phase = 'open' and return_until <= $1 order by return_until limit $2)`,
    values: [parts.clock.now(), ORDERS_PER_RUN, announced],
  })
  for (const { id } of due.rows) {
    try {
      await keepOne(parts, fromUuid('sor', id))
    } catch (error) {
      // One order that cannot go on must not hold up those behind it.
      parts.log.error({ err: error, sellerOrder: id }, 'an order could not be kept')
    }
  }
}

async function keepOne(parts: OrderParts, id: Id<'sor'>): Promise<void> {
  await changeOrder(parts, id, async ({ now, record }) => {
    const at = parts.clock.now()
    if (now.phase === 'on-hold' && now.holdUntil !== null && now.holdUntil <= at) {
      await record({ kind: 'hold-ended', by: bySouk, phase: 'open' })
    } else if (now.state === 'delivered' && now.returnUntil !== null && now.returnUntil <= at) {
      await record({ kind: 'completed', by: bySouk, phase: 'completed' })
    }
  })
}

export function keepOrdersGoing(parts: OrderParts): void {
  const { jobs, db } = parts
  const mostNew = createPace()
  jobs.handle(keepOrders, async () => {
    try {
      await keep(parts, mostNew())
    } finally {
      const runAt = new Date(Date.now() + EVERY_SECONDS * 1000)
      await enqueue(db.pool, keepOrders, {}, { runAt, key: keepOrders.name, maxAttempts: 1 })
    }
  })
  // The chain of jobs that ask for themselves is picked up again here, should it ever break.
  jobs.schedule(keepOrders, '* * * * *')
  jobs.handle(settleRefunds, createForgottenRefunds(parts))
  jobs.schedule(settleRefunds, '* * * * *')
}
