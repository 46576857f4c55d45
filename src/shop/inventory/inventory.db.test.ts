import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDatabase } from '#platform/db'
import { createEvents } from '#platform/events'
import { type Id, newId, toUuid } from '#platform/ids'
import { createJobs } from '#platform/jobs'
import { createLog } from '#platform/log'
import { createMetrics } from '#platform/metrics'
import { testDatabase } from '#test/database'
import { statesIn } from '#test/states'
import { createInventory, holdStates, type Inventory } from './index.ts'

const { db, owner, url } = await testDatabase()
const log = createLog('silent')
const secondDb = createDatabase({ connectionString: url, connections: 4, log })
const inventoryOn = (database: typeof db): Inventory =>
  createInventory({ db: database, events: createEvents(log), jobs: createJobs(log), metrics: createMetrics(), mostPerViewer: 10_000 })
/** Two processes that sell the same stock: each has its own batches. */
const processes = [inventoryOn(db), inventoryOn(secondDb)]
const organisationId = newId('org')

async function putOut(stock: number): Promise<Id<'var'>> {
  const variantId = newId('var')
  await db.transaction((sql) => processes[0]!.receive(sql, organisationId, variantId, stock))
  return variantId
}

test('only the statement that takes holds is answered before it is on the disk: what follows on its connection is durable', async () => {
  const oneConnection = createDatabase({ connectionString: url, connections: 1, log })
  try {
    const variantId = await putOut(1)
    // Databases of tests are not durable by themselves.
    await oneConnection.pool.query('set synchronous_commit = on')
    expect((await inventoryOn(oneConnection).take(requestFor(variantId, 1))).outcome).toBe('held')
    const { rows } = await oneConnection.pool.query("select current_setting('synchronous_commit') as durable")
    expect(rows).toEqual([{ durable: 'on' }])
  } finally {
    await oneConnection.close()
  }
})

const requestFor = (variantId: Id<'var'>, quantity: number) => ({
  ...{ id: newId('hld'), viewerId: newId('vwr'), variantId, quantity },
  ...{ unitPrice: 100n, currency: 'AED', marketCode: 'ae', occasion: null },
})

interface Books {
  on_hand: number
  reserved: number
  allocated: number
  held: number
  sold: number
  journal_on_hand: number
  journal_allocated: number
}

async function booksOf(variantId: Id<'var'>): Promise<Books> {
  const result = await owner.query<Books>(
    `select on_hand, reserved, allocated,
       (select coalesce(sum(quantity), 0)::int from shop.hold h where h.variant_id = l.variant_id and active) as held,
       (select coalesce(sum(quantity), 0)::int from shop.hold h where h.variant_id = l.variant_id and state = 'confirmed') as sold,
       (select coalesce(sum(on_hand_change), 0)::int from shop.stock_movement m where m.variant_id = l.variant_id) as journal_on_hand,
       (select coalesce(sum(allocated_change), 0)::int from shop.stock_movement m where m.variant_id = l.variant_id) as journal_allocated
     from shop.stock_level l where variant_id = $1`,
    [toUuid(variantId)],
  )
  return result.rows[0]!
}

/** What confirming an order does to its hold: keep it for the payment, then consume it. */
async function confirm(database: typeof db, { id: holdId, viewerId, variantId }: ReturnType<typeof requestFor>): Promise<void> {
  const orderId = randomUUID()
  await database.pool.query('select * from shop.keep_holds(array[$1::uuid], array[$2::uuid], array[$3::uuid], 600, 1800)', [
    ...[orderId, toUuid(holdId), toUuid(viewerId)],
  ])
  await database.pool.query('select * from shop.consume_holds(array[$1::uuid], array[$2::uuid], array[$3::uuid])', [
    ...[orderId, toUuid(holdId), toUuid(variantId)],
  ])
}

test('who asks in one moment what is left is answered for what they asked, as it was then or later', async () => {
  const [few, many, other, unknown] = [await putOut(2), await putOut(30), await putOut(7), newId('var')]
  const [inventory] = processes
  const first = inventory!.available([many])
  const taken = inventory!.take(requestFor(few, 2)).then(() => inventory!.available([few]))
  // The first is on its way: these two share the next question.
  const together = [inventory!.available([many, unknown]), inventory!.available([other])]
  const rest = await Promise.all([first, ...together, inventory!.available([]), taken])
  expect(rest).toEqual([{ [many]: 30 }, { [many]: 30, [unknown]: 0 }, { [other]: 7 }, {}, { [few]: 0 }])
})

test('never oversold, whatever two processes do at once, and the journal explains every unit', async () => {
  const step = fc.record({
    process: fc.nat(1),
    variant: fc.nat(1),
    quantity: fc.integer({ min: 1, max: 4 }),
    fate: fc.constantFrom('keep', 'confirm', 'release', 'expire', 'confirm-late'),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 60 }),
      fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })),
      async (steps, stocks) => {
        const variants = [await putOut(stocks[0]), await putOut(stocks[1])]
        await Promise.all(
          steps.map(async ({ process, variant, quantity, fate }) => {
            const inventory = processes[process]!
            const database = process === 0 ? db : secondDb
            const request = requestFor(variants[variant]!, quantity)
            const { outcome } = await inventory.take(request)
            if (outcome !== 'held') return
            if (fate === 'confirm') await confirm(database, request)
            if (fate === 'release') await inventory.release(request.id)
            if (fate === 'expire' || fate === 'confirm-late') {
              if (fate === 'confirm-late') {
                await database.pool.query('select * from shop.keep_holds(array[$1::uuid], array[$2::uuid], array[$3::uuid], 600, 1800)', [
                  ...[toUuid(request.id), toUuid(request.id), toUuid(request.viewerId)],
                ])
              }
              await owner.query(`update shop.hold set held_until = now() - interval '1 s', paying_until = null where id = $1`, [
                toUuid(request.id),
              ])
              await inventory.sweep()
            }
            if (fate === 'confirm-late') {
              await database.pool.query('select * from shop.consume_holds(array[$1::uuid], array[$1::uuid], array[$2::uuid])', [
                ...[toUuid(request.id), toUuid(request.variantId)],
              ])
            }
          }),
        )
        for (const [index, variantId] of variants.entries()) {
          const books = await booksOf(variantId)
          expect(books.reserved + books.allocated).toBeLessThanOrEqual(books.on_hand)
          expect(books).toMatchObject({
            on_hand: stocks[index],
            reserved: books.held,
            allocated: books.sold,
            journal_on_hand: stocks[index],
            journal_allocated: books.sold,
          })
        }
      },
    ),
    { numRuns: 20 },
  )
  await secondDb.close()
})

test('200 askers for 50 units: exactly 50 get one, in the order of asking', async () => {
  const variantId = await putOut(50)
  const outcomes = await Promise.all(Array.from({ length: 200 }, () => processes[0]!.take(requestFor(variantId, 1))))
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 200 }, (_, place) => (place < 50 ? 'held' : 'out-of-stock')))
})

test('one who asks too much does not stand in the way of those behind', async () => {
  const variantId = await putOut(5)
  const quantities = [3, 9, 2, 1]
  const outcomes = await Promise.all(quantities.map((quantity) => processes[0]!.take(requestFor(variantId, quantity))))
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['held', 'out-of-stock', 'held', 'out-of-stock'])
})

test('a count cannot be corrected below what is promised', async () => {
  const variantId = await putOut(3)
  await processes[0]!.take(requestFor(variantId, 2))
  const correct = (change: number) => db.transaction((sql) => processes[0]!.receive(sql, organisationId, variantId, change))
  await expect(correct(-2)).rejects.toMatchObject({ code: 'shop/inventory/stock-promised' })
  expect(await correct(-1)).toBe(0)
})

test('the application’s role changes stock by the published functions only', async () => {
  for (const statement of ['update shop.stock_level set on_hand = 1', 'delete from shop.hold', `update shop.hold set state = 'expired'`]) {
    await expect(db.pool.query(statement)).rejects.toMatchObject({ code: '42501' })
  }
})

test('the database knows the same states of a hold', async () => {
  expect(await statesIn(owner, 'shop.hold')).toEqual(holdStates.all.toSorted())
})

test('a hold is as long as it was asked for, and the others as long as usual', async () => {
  const variantId = await putOut(2)
  const [own, usual] = [requestFor(variantId, 1), requestFor(variantId, 1)]
  await Promise.all([processes[0]!.take({ ...own, holdSeconds: 7_200 }), processes[0]!.take(usual)])
  const holds = await processes[0]!.findHolds([own.id, usual.id])
  const secondsOf = (id: Id<'hld'>) =>
    holds.filter((hold) => hold.id === id).map(({ endsAt, createdAt }) => endsAt.getTime() - createdAt.getTime())
  expect([secondsOf(own.id), secondsOf(usual.id)]).toEqual([[7_200_000], [300_000]])
})

test('units that come back can be sold once more, once for each return and never more than were sold', async () => {
  const variantId = await putOut(3)
  const request = requestFor(variantId, 3)
  await processes[0]!.take(request)
  await confirm(db, request)
  const back = (key: string, quantity: number) =>
    db.transaction((sql) => processes[0]!.restock(sql, { key, lines: [{ holdId: request.id, quantity }] }))
  const key = randomUUID()
  expect(await back(key, 2)).toEqual([variantId])
  expect(await back(key, 2)).toEqual([])
  await expect(back(randomUUID(), 2)).rejects.toMatchObject({ code: 'shop/inventory/more-than-sold' })
  expect(await processes[0]!.available([variantId])).toEqual({ [variantId]: 2 })
  expect(await booksOf(variantId)).toMatchObject({ on_hand: 3, allocated: 1, journal_allocated: 1 })
})

test('units that came back count against no buyer’s share of a fence', async () => {
  const variantId = await putOut(2)
  const [fenceId, emailKey, hour] = [randomUUID(), randomUUID(), 3_600_000]
  const fence = { id: fenceId, variantId, quantity: 2, mostPerPerson: 1 }
  const times = { startsAt: new Date(Date.now() - hour), endsAt: new Date(Date.now() + hour) }
  await db.transaction((sql) => processes[0]!.openFence(sql, { ...fence, ...times }))
  const [first, second] = [requestFor(variantId, 1), requestFor(variantId, 1)]
  await processes[0]!.take({ ...first, fenceId })
  expect(await processes[0]!.nameFenceBuyers([{ id: first.id, emailKey }])).toEqual([])
  await confirm(db, first)
  await processes[0]!.take({ ...second, fenceId })
  expect(await processes[0]!.nameFenceBuyers([{ id: second.id, emailKey }])).toEqual([toUuid(second.id)])
  await db.transaction((sql) => processes[0]!.restock(sql, { key: randomUUID(), lines: [{ holdId: first.id, quantity: 1 }] }))
  expect(await processes[0]!.nameFenceBuyers([{ id: second.id, emailKey }])).toEqual([])
})
