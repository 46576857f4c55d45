import { randomInt, randomUUID } from 'node:crypto'
import { createDatabase } from '#platform/db'
import { createEvents } from '#platform/events'
import { type Id, newId, toUuid } from '#platform/ids'
import { createJobs } from '#platform/jobs'
import { createLog } from '#platform/log'
import { createMetrics } from '#platform/metrics'
import { createInventory } from '#shop/inventory'
import { createQueues, entryIdOf } from '#shop/queue'

/** A process of people who stand in a line, buy, leave or do nothing. It is killed in the middle of it all: it says how many it asked for. */
interface QueuersTask {
  url: string
  queueId: string
  variantId: Id<'var'>
  attempts: number
  atOnce: number
}

const task = JSON.parse(process.argv[2]!) as QueuersTask
const log = createLog('silent')
const db = createDatabase({ connectionString: task.url, connections: 8, log })
const ground = { db, log, events: createEvents(log), jobs: createJobs(log), metrics: createMetrics() }
const inventory = createInventory(ground)
const queues = createQueues({ ...ground, inventory })
const price = { unitPrice: 9_900n, currency: 'AED', marketCode: 'ae', occasion: null }
let sent = 0

async function attempt(): Promise<void> {
  const viewerId = newId('vwr')
  const id = entryIdOf(task.queueId, viewerId, randomUUID())
  const request = { ...price, id, queueId: task.queueId, viewerId, accountId: null, quantity: randomInt(1, 3), turnSeconds: 60 }
  // One in five is sent twice at once, as an impatient finger does.
  await Promise.all(Array.from({ length: randomInt(5) === 0 ? 2 : 1 }, () => queues.join(request)))
  const [entry] = await queues.find([id])
  if (entry?.state !== 'turn') return
  const fate = randomInt(3)
  if (fate === 0) await queues.leave(entry)
  if (fate !== 1) return
  const [order, hold] = [randomUUID(), toUuid(id)]
  await db.pool.query('select from shop.keep_holds(array[$1::uuid], array[$2::uuid], array[$3::uuid], 600, 1800)', [
    ...[order, hold, toUuid(viewerId)],
  ])
  await db.pool.query('select from shop.consume_holds(array[$1::uuid], array[$2::uuid], array[$3::uuid])', [
    ...[order, hold, toUuid(task.variantId)],
  ])
}

async function person(): Promise<void> {
  while (sent < task.attempts) {
    sent += 1
    await attempt()
    process.stdout.write('.')
  }
}

await Promise.all(Array.from({ length: task.atOnce }, person))
await db.close()
