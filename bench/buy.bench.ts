import { sendBuyersToBareShop } from './load/bare-shop.ts'
import { cpuOfShop } from './load/cpu-time.ts'
import { openShop } from './load/open-shop.ts'
import { faults } from './load/run-buyers.ts'
import { atLeast, atMost, exactly, type Row, told } from './row.ts'

const WARM_UP_UNITS = 3_000
const UNITS = 40_000
const CONNECTIONS = 256

/** Hold and order over HTTP, everyone on one item, durable database, everything on this machine, buyers included. */
export async function run(): Promise<Row[]> {
  const shop = await openShop()
  try {
    const bare = await sendBuyersToBareShop(shop.ownerUrl, { connections: CONNECTIONS, attempts: UNITS })
    await shop.sendBuyers(await shop.putOut(WARM_UP_UNITS), { connections: CONNECTIONS })
    const item = await shop.putOut(UNITS)
    const before = await cpuOfShop(shop.pid)
    const report = await shop.sendBuyers(item, { connections: CONNECTIONS })
    const after = await cpuOfShop(shop.pid)
    const sold = await shop.sold(item)
    const { hold, order } = report.latencies
    const pairs = report.orders / report.seconds
    return [
      atLeast('hold + order on one hot item, 256 connections', pairs, 'orders/s', 5_000),
      told('the same two requests on bare Fastify, one batched statement each', bare, 'pairs/s'),
      told('the shop’s part of that', (100 * pairs) / bare, '%'),
      told('CPU an order, server', (1000 * (after.server - before.server)) / report.orders, 'ms'),
      told('CPU an order, database', (1000 * (after.database - before.database)) / report.orders, 'ms'),
      atMost('hold, p99', hold?.p99 ?? Number.POSITIVE_INFINITY, 'ms', 100),
      atMost('order (authorise and confirm), p99', order?.p99 ?? Number.POSITIVE_INFINITY, 'ms', 100),
      told('hold, p50', hold?.p50 ?? 0, 'ms'),
      told('order, p50', order?.p50 ?? 0, 'ms'),
      exactly('units on order lines', sold.ordered, 'units', UNITS),
      exactly('units allocated', sold.allocated, 'units', UNITS),
      exactly('units still reserved', sold.reserved, 'units', 0),
      exactly('faults (5xx)', faults(report), 'answers', 0),
      exactly('accounts that do not add up', await shop.discrepancies(), 'accounts', 0),
    ]
  } finally {
    await shop.close()
  }
}
