import { cpuOfShop } from './load/cpu-time.ts'
import { openShop } from './load/open-shop.ts'
import { faults } from './load/run-buyers.ts'
import { atLeast, exactly, type Row, told } from './row.ts'

const BUYERS = 16
const ORDERS = 10_000

/** The whole way of a guest over HTTP: product, hold, quote, card fields to a token, order. */
export async function run(): Promise<Row[]> {
  const shop = await openShop()
  try {
    await shop.sendBuyers(await shop.putOut(1_000), { connections: BUYERS, journey: true })
    const item = await shop.putOut(ORDERS)
    const before = await cpuOfShop(shop.pid)
    const report = await shop.sendBuyers(item, { connections: BUYERS, journey: true })
    const after = await cpuOfShop(shop.pid)
    const steps = Object.entries(report.latencies).map(([step, { p99 }]) => told(`${step}, p99`, p99, 'ms'))
    return [
      atLeast('guest journeys, 16 buyers at once', report.orders / report.seconds, 'orders/s', 300),
      told('CPU a journey, server', (1000 * (after.server - before.server)) / report.orders, 'ms'),
      told('CPU a journey, database', (1000 * (after.database - before.database)) / report.orders, 'ms'),
      exactly('orders', report.orders, 'orders', ORDERS),
      exactly('faults (5xx)', faults(report), 'answers', 0),
      ...steps,
    ]
  } finally {
    await shop.close()
  }
}
