/**
 * Bidders, in a process of their own: each a guest over a kept-alive connection. Every bid tops the one that was sent before it, as when a crowd
 * follows the price; whoever is overtaken on the way is refused.
 * Started by `runBidders` with its task as JSON in the last argument; prints one line of JSON when the task is done.
 */
import { randomUUID } from 'node:crypto'
import { Connection } from './connection.ts'
import type { BiddersReport, BiddersTask } from './run-bidders.ts'

const task = JSON.parse(process.argv.at(-1) ?? '') as BiddersTask
const spent: number[] = []
const statuses: Record<string, number> = {}
const taken: BiddersReport['taken'] = []
let sent = 0

interface Told {
  entry?: { sequence: number; number: number }
}

async function bidder(connection: Connection, cookie: string | null): Promise<void> {
  while (sent < task.bids) {
    sent++
    const amount = String(1_000 + sent * task.rise)
    const body = JSON.stringify({ key: randomUUID(), amount: { amount, currency: 'AED' } })
    const since = performance.now()
    const answer = await connection.send('POST', `/api/lots/${task.lotId}/bids`, cookie, body)
    spent.push(performance.now() - since)
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
    const told = JSON.parse(answer.body) as Told
    if (told.entry) taken.push([told.entry.sequence, told.entry.number])
  }
}

const connections = await Promise.all(Array.from({ length: task.connections }, () => Connection.open(task.url)))
const cookies = await Promise.all(
  connections.map(async (connection) => {
    const body = JSON.stringify({ accepts: true, email: `${randomUUID()}@example.com`, language: 'en' })
    return (await connection.send('PUT', '/api/lots/bidder', null, body)).cookie
  }),
)
const since = performance.now()
await Promise.all(connections.map((connection, index) => bidder(connection, cookies[index]!)))
const seconds = (performance.now() - since) / 1000
for (const connection of connections) connection.close()

const sorted = spent.toSorted((left, right) => left - right)
const quantile = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
const report: BiddersReport = { seconds, statuses, taken, p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99) }
process.stdout.write(`${JSON.stringify(report)}\n`)
