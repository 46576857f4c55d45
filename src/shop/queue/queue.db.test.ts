import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDatabase } from '#platform/db'
import { createEvents } from '#platform/events'
import { type Id, newId, toUuid } from '#platform/ids'
import { createJobs } from '#platform/jobs'
import { createLog } from '#platform/log'
import { createMetrics } from '#platform/metrics'
import { createInventory } from '#shop/inventory'
import { testDatabase } from '#test/database'
import { holdOfTurn } from './entry.ts'
import { createQueues, entryIdOf, queueMoved } from './index.ts'
import { joinQueues } from './store.ts'

const { db, owner, url } = await testDatabase()
const log = createLog('silent')
const secondDb = createDatabase({ connectionString: url, connections: 4, log })
/** Two processes that serve the same lines: each has its own batches. */
const events = [createEvents(log), createEvents(log)]
const processes = [db, secondDb].map((database, index) => {
  const ground = { db: database, log, events: events[index]!, jobs: createJobs(log), metrics: createMetrics() }
  const inventory = createInventory({ ...ground, mostPerViewer: 10_000 })
  return { inventory, queues: createQueues({ ...ground, inventory, mostPerViewer: 10_000 }), pool: database.pool }
})
const [first] = processes
const hour = 3_600_000
const organisationId = newId('org')

async function line({ stock = 3, fenced = 0, mostPerPerson = 2 } = {}) {
  const variantId = newId('var')
  const id = randomUUID()
  const [startsAt, endsAt] = [new Date(Date.now() - hour), new Date(Date.now() + hour)]
  await db.transaction(async (sql) => {
    await first!.inventory.receive(sql, organisationId, variantId, stock)
    await first!.inventory.openFence(sql, { id, variantId, quantity: fenced || stock, mostPerPerson, startsAt, endsAt })
    await first!.queues.open(sql, { id, variantId, mostPerPerson })
  })
  return { id, variantId }
}

interface Joining {
  viewerId?: Id<'vwr'>
  accountId?: Id<'acc'> | null
  quantity?: number
  key?: string
  turnSeconds?: number
}

function joining(
  queueId: string,
  { viewerId = newId('vwr'), accountId = null, quantity = 1, key = randomUUID(), turnSeconds = 60 }: Joining = {},
) {
  const id = entryIdOf(queueId, viewerId, key)
  const price = { unitPrice: 5_000n, currency: 'AED', marketCode: 'ae', occasion: null }
  return { id, queueId, viewerId, accountId, quantity, turnSeconds, ...price }
}

const statesOf = async (queueId: string) => (await first!.queues.read(queueId, 1, 1_000)).map(({ state }) => state)

async function sell(
  database: { query(text: string, values: unknown[]): Promise<unknown> },
  entry: ReturnType<typeof joining>,
  variantId: Id<'var'>,
) {
  const [order, hold] = [randomUUID(), toUuid(holdOfTurn(entry.id))]
  await database.query('select * from shop.keep_holds(array[$1::uuid], array[$2::uuid], array[$3::uuid], 600, 1800)', [
    ...[order, hold, toUuid(entry.viewerId)],
  ])
  await database.query('select * from shop.consume_holds(array[$1::uuid], array[$2::uuid], array[$3::uuid])', [
    order,
    hold,
    toUuid(variantId),
  ])
}

test('first come, first served: the first get their turn with the answer, the others know how many come before them', async () => {
  const { id } = await line({ stock: 3 })
  const people = Array.from({ length: 6 }, () => joining(id))
  const outcomes = await Promise.all(people.map((one) => first!.queues.join(one)))
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 6 }, () => 'joined'))
  expect(await statesOf(id)).toEqual(['turn', 'turn', 'turn', 'waiting', 'waiting', 'waiting'])
  const standing = await Promise.all(
    people.map(async ({ viewerId }) => (await first!.queues.standings([id], { viewerId, accountId: null }))[0]),
  )
  expect(standing.map((one) => [one?.ticket, one?.ahead])).toEqual([
    ...[1, 2, 3].map((ticket) => [ticket, 0]),
    ...[4, 5, 6].map((ticket, ahead) => [ticket, ahead]),
  ])
})

test('whoever joins, looks or comes again in a crowd at two processes hears how many wait before, and the line knows how many wait', async () => {
  const { id } = await line({ stock: 10, mostPerPerson: 4 })
  const other = await line({ stock: 1 })
  const accountId = newId('acc')
  const people = Array.from({ length: 120 }, (_, index) => joining(id, { accountId: index % 60 === 0 ? accountId : null }))
  const passers = Array.from({ length: 20 }, () => joining(other.id))
  const answers = await Promise.all(
    [...people, ...passers].map(async (one, index) => ({ one, ...(await processes[index % 2]!.queues.join(one)) })),
  )
  // Some leave from the middle, some turns go on to the next.
  const left = await first!.queues.read(id, 1, 200)
  for (const entry of left.filter(({ ticket }) => ticket === 2 || ticket % 17 === 0)) await first!.queues.leave(entry)
  const entries = await first!.queues.read(id, 1, 200)
  const before = (ticket: number) => entries.filter((entry) => entry.state === 'waiting' && entry.ticket < ticket).length
  const waiting = entries.filter(({ state }) => state === 'waiting')
  expect((await first!.queues.count([id])).get(id)).toEqual({ waiting: waiting.length, turns: 10 })
  const looks = await Promise.all(
    people.map(
      async ({ viewerId }, index) => (await processes[index % 2]!.queues.standings([id, other.id], { viewerId, accountId: null }))[0]!,
    ),
  )
  for (const look of looks) expect([look.id, look.ahead]).toEqual([look.id, look.state === 'waiting' ? before(look.ticket) : 0])
  const again = await Promise.all(people.map((one, index) => processes[(index + 1) % 2]!.queues.join(one)))
  expect(again.map(({ outcome, standing }) => [outcome, standing])).toEqual(looks.map((look) => ['repeated', look]))
  const mine = await first!.queues.standings(null, { viewerId: null, accountId })
  expect(mine.map((place) => place.id).toSorted()).toEqual(
    looks
      .filter((look) => look.accountId === accountId && (look.state === 'waiting' || look.state === 'turn'))
      .map((look) => look.id)
      .toSorted(),
  )
  // As it was when they joined: nobody had left yet, so that all who wait stand behind the ten who had their turn.
  for (const { one, standing } of answers) {
    expect(standing).toMatchObject({ id: one.id, viewerId: one.viewerId })
    expect(standing!.ahead).toBe(standing!.state === 'waiting' ? standing!.ticket - (one.queueId === id ? 11 : 2) : 0)
  }
  await first!.queues.close(id, true)
  expect((await first!.queues.count([id])).get(id)).toEqual({ waiting: 0, turns: 10 })
})

test('one person who comes many times in the same moment gets no more than one person may have', async () => {
  const { id } = await line({ stock: 1, mostPerPerson: 3 })
  const [viewerId, accountId] = [newId('vwr'), newId('acc')]
  const same = joining(id, { viewerId })
  const wishes = [
    ...[same, same, joining(id, { viewerId, quantity: 2, accountId })],
    // Another browser of the same account, and somebody else in between.
    ...[joining(id), joining(id, { accountId, quantity: 1 }), joining(id, { accountId, quantity: 2 }), joining(id, { viewerId })],
  ]
  const outcomes = (await joinQueues(db.pool, wishes, { mostPerViewer: 10 })).joined.map(({ outcome }) => outcome)
  expect(outcomes).toEqual(['joined', 'repeated', 'joined', 'joined', 'joined', 'limit-reached', 'limit-reached'])
  expect((await first!.queues.read(id, 1, 10)).map(({ quantity }) => quantity)).toEqual([1, 2, 1, 1])
})

test('a turn that is not used goes to the next, and a turn that is bought to nobody', async () => {
  const { id, variantId } = await line({ stock: 1 })
  const [one, two, three] = [joining(id), joining(id), joining(id)]
  for (const person of [one, two, three]) await first!.queues.join(person)
  await owner.query(`update shop.hold set held_until = now() - interval '1 s' where id = $1`, [toUuid(holdOfTurn(one.id))])
  await first!.inventory.sweep()
  await first!.queues.tend(id)
  expect(await statesOf(id)).toEqual(['lapsed', 'turn', 'waiting'])
  await sell(db.pool, two, variantId)
  await first!.queues.tend(id)
  expect(await statesOf(id)).toEqual(['lapsed', 'bought', 'waiting'])
})

test('whoever gets a turn while somebody else joins is told of, once', async () => {
  const { id } = await line({ stock: 1 })
  const told: string[] = []
  events[0]!.on(queueMoved, ({ moved }) => void told.push(...moved.filter(({ state }) => state === 'turn').map((one) => one.id)))
  const [one, two, three] = [joining(id), joining(id), joining(id)]
  for (const person of [one, two]) await first!.queues.join(person)
  // Its unit comes back in a process that dies before it looks after the line.
  await db.pool.query(`select * from shop.free_holds(array[$1::uuid], 'released')`, [toUuid(holdOfTurn(one.id))])
  expect(await first!.queues.join(three)).toMatchObject({ outcome: 'joined', standing: { state: 'waiting', ahead: 0 } })
  await first!.queues.tend(id)
  expect(await statesOf(id)).toEqual(['left', 'turn', 'waiting'])
  await expect.poll(() => told).toEqual([two.id])
})

test('whoever gives a turn back or leaves makes room, and the same join again is the same place', async () => {
  const { id } = await line({ stock: 1 })
  const [one, two, three] = [joining(id), joining(id), joining(id)]
  for (const person of [one, two, three, two]) await first!.queues.join(person)
  const [entry] = await first!.queues.find([one.id])
  const [waiting] = await first!.queues.find([two.id])
  await first!.queues.leave(waiting!)
  await first!.queues.leave(entry!)
  expect(await statesOf(id)).toEqual(['left', 'left', 'turn'])
})

test('one person has one share, and a closed line takes nobody in but serves who waits', async () => {
  const { id } = await line({ stock: 1, mostPerPerson: 2 })
  const viewerId = newId('vwr')
  expect(await first!.queues.join(joining(id, { viewerId }))).toMatchObject({ outcome: 'joined' })
  expect(await first!.queues.join(joining(id, { viewerId }))).toMatchObject({ outcome: 'joined' })
  expect(await first!.queues.join(joining(id, { viewerId }))).toMatchObject({ outcome: 'limit-reached' })
  await first!.queues.close(id, false)
  expect(await first!.queues.join(joining(id))).toMatchObject({ outcome: 'closed' })
  const [turn] = await first!.queues.standings([id], { viewerId, accountId: null })
  await first!.queues.leave(turn!)
  expect(await statesOf(id)).toEqual(['left', 'turn'])
  await first!.queues.close(id, true)
  expect(await first!.queues.join(joining(randomUUID()))).toMatchObject({ outcome: 'closed' })
})

test('units that are added to the fence go to those who wait, as many as there are', async () => {
  const { id } = await line({ stock: 5, fenced: 1 })
  for (let person = 0; person < 4; person++) await first!.queues.join(joining(id))
  expect(await db.transaction((sql) => first!.inventory.resizeFence(sql, id, 9))).toEqual({ available: 4 })
  expect(await db.transaction((sql) => first!.inventory.resizeFence(sql, id, 3))).toBe(null)
  await first!.queues.tend(id)
  expect(await statesOf(id)).toEqual(['turn', 'turn', 'turn', 'waiting'])
})

test('never oversold and in order, whatever two processes, lost connections, late payments and passers-by do at once', async () => {
  const step = fc.record({
    ...{ process: fc.nat(1), quantity: fc.integer({ min: 1, max: 2 }) },
    fate: fc.constantFrom('keep', 'buy', 'leave', 'lapse', 'lapse-and-buy', 'lose-connection', 'twice', 'pass-by'),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), fc.integer({ min: 2, max: 16 }), async (steps, stock) => {
      const { id, variantId } = await line({ stock, fenced: Math.ceil(stock / 2) })
      await Promise.all(
        steps.map(async ({ process, quantity, fate }) => {
          const { queues, inventory, pool } = processes[process]!
          if (fate === 'pass-by') {
            const passing = { ...joining(id), id: newId('hld'), variantId, quantity }
            await inventory.take(passing)
            return
          }
          const entry = joining(id, { quantity })
          if (fate === 'lose-connection') {
            // The connection dies in the middle of joining: the place is there or not, and nobody is told which.
            const client = await pool.connect()
            client.on('error', () => undefined)
            const { queueId, viewerId, turnSeconds, currency } = entry
            const ids = { id: toUuid(entry.id), queue_id: queueId, viewer_id: toUuid(viewerId) }
            const asked = JSON.stringify([{ ...ids, quantity, unit_price: '5000', currency, market_code: 'ae', turn_seconds: turnSeconds }])
            const answer = client.query('select * from shop.join_queues($1, 10000, 0)', [asked]).catch(() => undefined)
            client.release(true)
            await answer
            return
          }
          await Promise.all(Array.from({ length: fate === 'twice' ? 2 : 1 }, () => queues.join(entry)))
          const [now] = await queues.find([entry.id])
          if (now?.state !== 'turn') return
          if (fate === 'buy') await sell(pool, entry, variantId)
          if (fate === 'leave') await queues.leave(now)
          if (fate.startsWith('lapse')) {
            await owner.query(`update shop.hold set held_until = now() - interval '1 s' where id = $1`, [toUuid(holdOfTurn(entry.id))])
            await inventory.sweep()
          }
          if (fate === 'lapse-and-buy') await sell(pool, entry, variantId)
        }),
      )
      // One process stopped in the middle of it all: the other one takes up what it left.
      await processes[1]!.queues.tend(id)
      const { rows } = await owner.query(
        `select l.on_hand >= l.reserved + l.allocated + l.fenced as whole, l.fenced, f.left_over, f.held, f.sold, l.reserved, l.allocated,
           (select coalesce(sum(quantity), 0)::int from shop.hold h where h.variant_id = l.variant_id and h.active) as all_held,
           (select coalesce(sum(quantity), 0)::int from shop.hold h where h.variant_id = l.variant_id and h.state = 'confirmed') as all_sold,
           (select coalesce(sum(quantity), 0)::int from shop.queue_entry e where e.queue_id = f.id and e.state = 'turn') as turns,
           (select coalesce(min(quantity), 99)::int from shop.queue_entry e where e.queue_id = f.id and e.state = 'waiting') as least_wanted,
           (select count(*)::int from shop.queue_entry e where e.queue_id = f.id and e.state = 'waiting') as people
         from shop.stock_level l join shop.stock_fence f on f.id = $1 where l.variant_id = f.variant_id`,
        [id],
      )
      const books = rows[0]!
      expect(books).toMatchObject({
        ...{ whole: true, fenced: books.left_over, reserved: books.all_held, allocated: books.all_sold, turns: books.held },
      })
      expect((await processes[0]!.queues.count([id])).get(id)?.waiting).toBe(books.people)
      // Nobody waits for what is there.
      expect(books.least_wanted).toBeGreaterThan(books.left_over)
      const entries = await processes[0]!.queues.read(id, 1, 1_000)
      expect(entries.map(({ ticket }) => ticket)).toEqual(entries.map((_, index) => index + 1))
    }),
    { numRuns: 20 },
  )
  await secondDb.close()
})

test('lines served together lock what there is in one order, whatever the order of the lines', async () => {
  const [one, other] = [await line(), await line()]
  const [low, high] = [one, other].toSorted((a, b) => (toUuid(a.variantId) < toUuid(b.variantId) ? -1 : 1))
  const seller = await owner.connect()
  try {
    await seller.query('begin')
    await seller.query('select from shop.stock_level where variant_id = $1 for update', [toUuid(low!.variantId)])
    const { rows: mine } = await seller.query<{ pid: number }>('select pg_backend_pid() as pid')
    // Served first is the line whose level comes last.
    const joined = joinQueues(db.pool, [joining(high!.id), joining(low!.id)], { mostPerViewer: 10 })
    const waiting = () => owner.query('select pid from pg_stat_activity where $1 = any (pg_blocking_pids(pid))', [mine[0]!.pid])
    await expect.poll(async () => (await waiting()).rowCount, { timeout: 30_000 }).toBe(1)
    await seller.query('select from shop.stock_level where variant_id = $1 for update nowait', [toUuid(high!.variantId)])
    await seller.query('commit')
    expect((await joined).joined.map(({ outcome }) => outcome)).toEqual(['joined', 'joined'])
  } finally {
    seller.release()
  }
})

test('an account that ended makes room at once, in every line, except for what it is paying for', async () => {
  const accountId = newId('acc')
  const [one, other, paying] = [await line({ stock: 1 }), await line({ stock: 1 }), await line({ stock: 1 })]
  const turn = joining(one.id, { accountId })
  const ahead = joining(other.id)
  const bought = joining(paying.id, { accountId })
  for (const entry of [turn, joining(one.id), ahead, joining(other.id, { accountId }), joining(other.id), bought, joining(paying.id)])
    expect(await first!.queues.join(entry)).toMatchObject({ outcome: 'joined' })
  await owner.query('select * from shop.keep_holds(array[$1::uuid], array[$2::uuid], array[$3::uuid], 600, 1800)', [
    ...[randomUUID(), toUuid(holdOfTurn(bought.id)), toUuid(bought.viewerId)],
  ])
  await first!.queues.leaveAll(accountId)
  expect(await statesOf(one.id)).toEqual(['left', 'turn'])
  expect(await statesOf(other.id)).toEqual(['turn', 'left', 'waiting'])
  expect(await statesOf(paying.id)).toEqual(['turn', 'waiting'])
  await first!.inventory.releaseAll(accountId)
  expect(await statesOf(paying.id)).toEqual(['turn', 'waiting'])
})
