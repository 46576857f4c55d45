import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testDatabase } from '#test/database'
import { cards, openStall } from '#test/stall'
import { statesIn } from '#test/states'
import { type Refund, refundSettled } from './index.ts'
import { refundStates } from './states.ts'

const PATIENCE = { timeout: 40_000 }
const { db, owner } = await testDatabase()
const stall = await openStall(db, { mostPerViewer: 100 })
const { payments } = stall
const settled: Refund[] = []
stall.events.on(refundSettled, ({ refund }) => void settled.push(refund))

beforeAll(() => stall.jobs.start(db.pool))
afterAll(() => stall.jobs.stop())

interface Bought {
  id: string
  amount: bigint
  orderId: string
}

async function buy(number: string = cards.pays): Promise<Bought> {
  const shopper = stall.shopper()
  const body = await shopper.orderOf([await shopper.held(await stall.putOut(1))], number)
  expect((await shopper.order(body)).statusCode).toBe(201)
  const found = await owner.query<Bought>('select id, amount, subject_id as "orderId" from money.payment where key = $1', [body.key])
  return found.rows[0]!
}

async function captured(number: string = cards.pays): Promise<Bought> {
  const bought = await buy(number)
  await expect.poll(() => stateOf(bought.id), PATIENCE).toBe('captured')
  return bought
}

const stateOf = async (id: string) => (await payments.find(id))!.state
const refund = ({ id, orderId }: Bought, amount: bigint, key: string = randomUUID()): Promise<Refund> =>
  db.transaction((sql) => payments.refund(sql, { key, paymentId: id, amount, reason: 'test', subject: { kind: 'order', id: orderId } }))
const refundStateOf = async ({ id }: Bought) => (await payments.refundsOf(id)).map((one) => one.state)

/** What the provider holds of a payment after all that it took and gave back. */
async function keptByProvider(id: string): Promise<bigint> {
  const result = await owner.query<{ kept: string }>(
    `select (case when c.state = 'captured' then coalesce(t.amount, c.amount) else 0 end
       - coalesce((select sum(r.amount) from sandbox.refund r where r.payment_id = c.payment_id and r.state <> 'failed'), 0))::text as kept
     from sandbox.charge c left join sandbox.part_capture t using (payment_id) where c.payment_id = $1`,
    [id],
  )
  return BigInt(result.rows[0]!.kept)
}

test('a captured payment is given back in parts and then whole, and no further', async () => {
  const bought = await captured()
  await refund(bought, 400n)
  await refund(bought, bought.amount - 400n)
  await expect.poll(() => refundStateOf(bought), PATIENCE).toEqual(['succeeded', 'succeeded'])
  expect(await keptByProvider(bought.id)).toBe(0n)
  await expect(refund(bought, 1n)).rejects.toMatchObject({ code: 'money/payments/refund-too-much' })
})

test('the same key gives back once, and other words under it are refused', async () => {
  const bought = await captured()
  const key = randomUUID()
  const [first, second] = await Promise.all([refund(bought, 500n, key), refund(bought, 500n, key)])
  expect(second.id).toBe(first.id)
  await expect(refund(bought, 501n, key)).rejects.toMatchObject({ code: 'money/payments/key-reused' })
  expect((await payments.find(bought.id))!.refunded).toBe(500n)
})

test('a transaction that is rolled back promises nothing', async () => {
  const bought = await captured()
  const over = db.transaction(async (sql) => {
    await payments.refund(sql, {
      key: randomUUID(),
      paymentId: bought.id,
      amount: 5n,
      reason: 'test',
      subject: { kind: 'order', id: bought.orderId },
    })
    throw new Error('over')
  })
  await expect(over).rejects.toThrow('over')
  expect(await payments.refundsOf(bought.id)).toEqual([])
  expect((await payments.find(bought.id))!.refunded).toBe(0n)
})

test.each([0n, -5n])('%s is nothing to give back', async (amount) => {
  await expect(refund(await buy(), amount)).rejects.toMatchObject({ code: 'money/payments/refund-nothing' })
})

test('what nobody paid cannot be given back', async () => {
  const nobody = { id: randomUUID(), amount: 1n, orderId: randomUUID() }
  await expect(refund(nobody, 1n)).rejects.toMatchObject({ code: 'money/payments/not-refundable' })
})

test('what was not captured yet is released: whole, nothing is taken; in part, only the rest', async () => {
  await stall.jobs.stop()
  const [whole, part] = [await buy(), await buy()]
  await refund(whole, whole.amount)
  await refund(part, 1_400n)
  await stall.jobs.start(db.pool)
  await expect.poll(() => refundStateOf(whole), PATIENCE).toEqual(['succeeded'])
  await expect.poll(() => refundStateOf(part), PATIENCE).toEqual(['succeeded'])
  expect(await stateOf(whole.id)).toBe('voided')
  expect(await payments.find(part.id)).toMatchObject({ state: 'captured', captured: part.amount - 1_400n })
  expect([await keptByProvider(whole.id), await keptByProvider(part.id)]).toEqual([0n, part.amount - 1_400n])
  expect((await payments.refundsOf(part.id))[0]).toMatchObject({ way: 'release' })
})

test('a refund that the bank sends back later is said, and its money may be given back again', async () => {
  const bought = await captured(cards.refundFails)
  const first = await refund(bought, bought.amount)
  await expect.poll(() => settled.find((one) => one.id === first.id)?.state, PATIENCE).toBe('failed')
  expect((await payments.refundsOf(bought.id))[0]).toMatchObject({ state: 'failed', failure: 'refused' })
  await expect(refund(bought, bought.amount)).resolves.toMatchObject({ state: 'pending' })
})

test('a refund that is decided later is pending until then', async () => {
  const bought = await captured(cards.refundLater)
  expect(await refund(bought, 700n)).toMatchObject({ state: 'pending' })
  await expect.poll(() => refundStateOf(bought), PATIENCE).toEqual(['succeeded'])
})

test('a provider that never says whether it gave the money back gives it back once', async () => {
  const bought = await captured(cards.refundSilent)
  await refund(bought, 700n)
  await expect.poll(() => refundStateOf(bought), PATIENCE).toEqual(['succeeded'])
  expect(await keptByProvider(bought.id)).toBe(bought.amount - 700n)
})

test('news of a refund that comes twice, late or out of order settles it once', async () => {
  const bought = await captured()
  const one = await refund(bought, 300n)
  await expect.poll(() => settled.filter((other) => other.id === one.id).length, PATIENCE).toBe(1)
  const waiting = async () =>
    (
      await owner.query(`select 1 from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
                        where t.identifier = 'sandbox.deliver-webhook'`)
    ).rowCount
  await expect.poll(waiting, PATIENCE).toBe(0)
  expect(settled.filter((other) => other.id === one.id)).toHaveLength(1)
})

test('however many ask at once, never more goes back than was paid, and the provider holds exactly the rest', async () => {
  const moves = fc.record({ part: fc.integer({ min: 1, max: 70 }), key: fc.nat(5) })
  await fc.assert(
    fc.asyncProperty(fc.array(moves, { minLength: 4, maxLength: 14 }), fc.boolean(), async (asked, early) => {
      const bought = early ? await buy() : await captured()
      const keys = Array.from({ length: 6 }, () => randomUUID())
      await Promise.allSettled(asked.map(({ part, key }) => refund(bought, (bought.amount * BigInt(part)) / 100n, keys[key])))
      await expect.poll(async () => (await refundStateOf(bought)).includes('pending'), PATIENCE).toBe(false)
      await expect.poll(async () => ['captured', 'voided'].includes(await stateOf(bought.id)), PATIENCE).toBe(true)
      const all = await payments.refundsOf(bought.id)
      const back = all.filter((one) => one.state === 'succeeded').reduce((sum, one) => sum + one.amount, 0n)
      expect(back).toBeLessThanOrEqual(bought.amount)
      expect(new Set(all.map((one) => one.id)).size).toBe(all.length)
      expect((await payments.find(bought.id))!.refunded).toBe(back)
      expect(await keptByProvider(bought.id)).toBe(bought.amount - back)
    }),
    { numRuns: 6 },
  )
})

test('the database knows the same states of a refund', async () => {
  expect(await statesIn(owner, 'money.refund')).toEqual(refundStates.all.toSorted())
})
