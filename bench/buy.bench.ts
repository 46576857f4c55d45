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
    await shop.sendBuyers(await shop.putOut(WARM_UP_UNITS), { connections: CONNECTIONS })
    const item = await shop.putOut(UNITS)
    const report = await shop.sendBuyers(item, { connections: CONNECTIONS })
    const sold = await shop.sold(item)
    const { hold, order } = report.latencies
    return [
      atLeast('hold + order on one hot item, 256 connections', report.orders / report.seconds, 'orders/s', 5_000),
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
