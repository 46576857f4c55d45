/**
 * Guests of any of the compared shops, in a process of their own. Started by `sendShoppers` with its task as JSON in the last argument; prints one
 * line of JSON when the task is done.
 */
import { Agent } from 'node:http'
import { journeys, type Outcome } from './journeys.ts'
import type { ShoppersReport, ShoppersTask } from './send-shoppers.ts'

const task = JSON.parse(process.argv.at(-1) ?? '') as ShoppersTask
const agent = new Agent({ keepAlive: true, maxSockets: task.shoppers })
const outcomes: Record<Outcome, number> = { order: 0, refused: 0, fault: 0 }
const spent: number[] = []

async function walk(): Promise<void> {
  const since = performance.now()
  const outcome = await journeys[task.shop]({ url: task.url, agent, item: task.item }).catch((error: unknown): Outcome => {
    process.stderr.write(`${String(error)}\n`)
    return 'fault'
  })
  outcomes[outcome]++
  spent.push(performance.now() - since)
}

async function shopper(until: number): Promise<void> {
  do await walk()
  while (performance.now() < until)
}

const since = performance.now()
const until = since + task.seconds * 1000
await Promise.all(Array.from({ length: task.shoppers }, () => shopper(until)))
const seconds = (performance.now() - since) / 1000
agent.destroy()
const sorted = spent.toSorted((left, right) => left - right)
const report: ShoppersReport = { ...outcomes, seconds, medianMs: sorted[Math.floor(sorted.length / 2)] ?? 0 }
process.stdout.write(`${JSON.stringify(report)}\n`)
