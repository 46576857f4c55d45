/**
 * Guests of any of the compared shops, in a process of their own. Started by `sendShoppers` with its task as JSON in the last argument; prints one
 * line of JSON when the task is done.
 */
import { Connection } from '../load/connection.ts'
import { journeys, type Outcome } from './journeys.ts'
import type { ShoppersReport, ShoppersTask } from './send-shoppers.ts'

const task = JSON.parse(process.argv.at(-1) ?? '') as ShoppersTask
const outcomes: Record<Outcome, number> = { order: 0, refused: 0, fault: 0 }
const spent: number[] = []

/** Answers the connection to go on with: what broke off is not used again. */
async function walk(connection: Connection): Promise<Connection> {
  const since = performance.now()
  let next = connection
  const outcome = await journeys[task.shop]({ connection, item: task.item }).catch(async (error: unknown): Promise<Outcome> => {
    process.stderr.write(`${String(error)}\n`)
    connection.close()
    next = await Connection.open(task.url)
    return 'fault'
  })
  outcomes[outcome]++
  spent.push(performance.now() - since)
  return next
}

async function shopper(first: Connection, until: number): Promise<void> {
  let connection = first
  do connection = await walk(connection)
  while (performance.now() < until)
  connection.close()
}

const connections = await Promise.all(Array.from({ length: task.shoppers }, () => Connection.open(task.url)))
const since = performance.now()
const until = since + task.seconds * 1000
await Promise.all(connections.map((connection) => shopper(connection, until)))
const seconds = (performance.now() - since) / 1000
const sorted = spent.toSorted((left, right) => left - right)
const report: ShoppersReport = { ...outcomes, seconds, medianMs: sorted[Math.floor(sorted.length / 2)] ?? 0 }
process.stdout.write(`${JSON.stringify(report)}\n`)
