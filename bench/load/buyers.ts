/**
 * Buyers, in a process of their own: each is a new guest over a kept-alive connection. Started by `runBuyers` with its task as JSON in the last
 * argument; prints one line of JSON when the task is done.
 */
import { randomUUID } from 'node:crypto'
import { type Answer, Connection } from './connection.ts'
import type { BuyersReport, BuyersTask } from './run-buyers.ts'

const task = JSON.parse(process.argv.at(-1) ?? '') as BuyersTask
/** Everybody is somebody else: what one person may have is counted by e-mail. */
const contactOf = (buyer: string) => ({ name: 'Mariam', email: `${buyer}@example.com`, phone: '+971 50 000 0000' })
const address = { line1: 'Corniche Street 4', area: 'Al Majaz', city: 'sharjah', country: 'AE' }
const spent: Record<string, number[]> = {}
const statuses: Record<string, number> = {}
let orders = 0
let started = 0
let soldOut = false

async function timed(step: string, ask: () => Promise<Answer>): Promise<Answer> {
  const since = performance.now()
  const answer = await ask()
  ;(spent[step] ??= []).push(performance.now() - since)
  const key = `${step} ${answer.status}`
  statuses[key] = (statuses[key] ?? 0) + 1
  return answer
}

const parse = (answer: Answer) => JSON.parse(answer.body) as { id: string; token: string; total: object }

async function tokenOf(connection: Connection): Promise<string> {
  const card = JSON.stringify({ number: '4242424242424242', expiryMonth: 12, expiryYear: 2099, code: '123' })
  return parse(await timed('token', () => connection.send('POST', '/sandbox/tokens', null, card))).token
}

async function buyOnce(connection: Connection, sharedToken: string | null): Promise<void> {
  if (task.journey) await timed('product', () => connection.send('GET', `/api/products/${task.slug}`, null))
  const wanted = JSON.stringify({ key: randomUUID(), variantId: task.variantId, quantity: 1 })
  const hold = await timed('hold', () => connection.send('POST', '/api/checkout/holds', null, wanted))
  if (hold.status !== 201) {
    soldOut ||= hold.status === 409
    return
  }
  const holdIds = [parse(hold).id]
  let expectedTotal: object = task.expectedTotal
  if (task.journey) {
    const asked = JSON.stringify({ holdIds, country: 'AE', shippingMethod: 'door' })
    expectedTotal = parse(await timed('quote', () => connection.send('POST', '/api/checkout/quotes', hold.cookie, asked))).total
  }
  const payment = { token: sharedToken ?? (await tokenOf(connection)) }
  const request = JSON.stringify({
    ...{
      key: randomUUID(),
      holdIds,
      contact: contactOf(randomUUID()),
      address,
      language: 'ar',
      shippingMethod: 'door',
      expectedTotal,
      payment,
    },
  })
  const order = await timed('order', () => connection.send('POST', '/api/checkout/orders', hold.cookie, request))
  if (order.status === 201) orders++
}

async function buyer(connection: Connection, sharedToken: string | null): Promise<void> {
  while (!soldOut && started < task.attempts) {
    started++
    await buyOnce(connection, sharedToken)
  }
}

const connections = await Promise.all(Array.from({ length: task.connections }, () => Connection.open(task.url)))
const sharedToken = task.journey ? null : await tokenOf(connections[0]!)
const since = performance.now()
if (task.once) await Promise.all(connections.map((connection) => buyOnce(connection, sharedToken)))
else await Promise.all(connections.map((connection) => buyer(connection, sharedToken)))
const seconds = (performance.now() - since) / 1000
for (const connection of connections) connection.close()

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
const latencies = Object.fromEntries(
  Object.entries(spent).map(([step, times]) => {
    const sorted = times.toSorted((left, right) => left - right)
    return [step, { p50: quantile(sorted, 0.5), p99: quantile(sorted, 0.99) }]
  }),
)
const report: BuyersReport = { orders, seconds, statuses, latencies }
process.stdout.write(`${JSON.stringify(report)}\n`)
