import { expect, test } from 'vitest'
import { toUuid } from '#platform/ids'
import { testDatabase } from '#test/database'
import { type OrderBody, openStall, type Shopper } from '#test/stall'

const { db, owner } = await testDatabase({ connections: 16 })
const stall = await openStall(db)

/** Kills the application's connections that are inside the confirming statement, as a crash of the database's process would. */
async function killConfirmations(): Promise<number> {
  const killed = await db.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and state = 'active' and query like '%confirm_checkout%' and pid <> pg_backend_pid()`,
  )
  return killed.rowCount ?? 0
}

test('connections that die in the middle of a batch cost nobody an order and sell nothing twice', async () => {
  const buyers = 60
  const variantId = await stall.putOut(buyers)
  const attempts: { shopper: Shopper; body: OrderBody }[] = []
  for (let index = 0; index < buyers; index++) {
    const shopper = stall.shopper()
    attempts.push({ shopper, body: await shopper.orderOf([await shopper.held(variantId)]) })
  }
  // Each lock on the stock's row holds a batch inside the statement long enough to be killed there.
  const blocker = await owner.connect()
  await blocker.query('begin')
  await blocker.query('select 1 from shop.stock_level where variant_id = $1 for update', [toUuid(variantId)])
  const first = attempts.map(({ shopper, body }) => shopper.order(body))
  let killed = 0
  while (killed < 2) {
    killed += await killConfirmations()
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await blocker.query('rollback')
  blocker.release()
  const answers = await Promise.all(first)

  // Whoever got no order asks again with the same key, as a page does after a lost answer.
  const again = await Promise.all(attempts.map(({ shopper, body }) => shopper.order(body)))
  expect(again.map((response) => response.statusCode)).toEqual(Array.from({ length: buyers }, () => 201))
  expect(answers.filter((response) => response.statusCode >= 500).length).toBeLessThan(buyers)
  const numbers = new Set(again.map((response) => response.json<{ order: { number: string } }>().order.number))
  expect(numbers.size).toBe(buyers)
  const sold = await owner.query<{ orders: string; allocated: number; reserved: number }>(
    `select (select count(*) from shop.order_line where variant_id = $1) as orders, allocated, reserved from shop.stock_level where variant_id = $1`,
    [toUuid(variantId)],
  )
  expect(sold.rows[0]).toMatchObject({ orders: BigInt(buyers), allocated: buyers, reserved: 0 })
  expect(await stall.ledger.reconcile()).toEqual([])
})

test('one order that cannot be placed does not disturb the others of its batch', async () => {
  const variantId = await stall.putOut(10)
  const attempts: { shopper: Shopper; body: OrderBody; holdId: string }[] = []
  for (let index = 0; index < 6; index++) {
    const shopper = stall.shopper()
    const holdId = await shopper.held(variantId)
    attempts.push({ shopper, holdId, body: await shopper.orderOf([holdId]) })
  }
  // The third hold becomes another order's between the beginning of the payment and its confirmation.
  await owner.query(
    `create function steal() returns trigger language plpgsql as $$ begin new.order_id := gen_random_uuid(); return new; end $$`,
  )
  await owner.query(
    `create trigger steal before update on shop.hold for each row when (new.id = '${toUuid(attempts[2]!.holdId)}' and new.state = 'paying')
     execute function steal()`,
  )
  const answers = await Promise.all(attempts.map(({ shopper, body }) => shopper.order(body)))
  expect(answers.map((response) => response.statusCode)).toEqual([201, 201, 409, 201, 201, 201])
  expect(await stall.ledger.reconcile()).toEqual([])
})
