import { openShop } from './load/open-shop.ts'
import { faults } from './load/run-buyers.ts'
import { atMost, exactly, type Row } from './row.ts'

const BUYERS = 200
const UNITS = 50

/** Two hundred people want the last fifty pieces at the same moment. */
export async function run(): Promise<Row[]> {
  const shop = await openShop()
  try {
    await shop.sendBuyers(await shop.putOut(500), { connections: BUYERS })
    const item = await shop.putOut(UNITS)
    const report = await shop.sendBuyers(item, { connections: BUYERS, once: true })
    const sold = await shop.sold(item)
    return [
      exactly('orders of the last 50 units by 200 buyers', report.orders, 'orders', UNITS),
      exactly('units on order lines', sold.ordered, 'units', UNITS),
      exactly('clean refusals', report.statuses['hold 409'] ?? 0, 'answers', BUYERS - UNITS),
      exactly('faults (5xx)', faults(report), 'answers', 0),
      atMost('until the last of them had an answer', report.seconds, 's', 1),
    ]
  } finally {
    await shop.close()
  }
}
