import { openShop } from './load/open-shop.ts'
import { type BuyersReport, faults } from './load/run-buyers.ts'
import { atMost, exactly, type Row } from './row.ts'

const BUYERS = 200
const UNITS = 50

const sum = (reports: readonly BuyersReport[], of: (report: BuyersReport) => number): number =>
  reports.reduce((all, report) => all + of(report), 0)

/** Two hundred people want the last fifty pieces at the same moment: from one server, and with an offer and a limit in play from two. */
export async function run(): Promise<Row[]> {
  return [...(await plain()), ...(await promoted())]
}

async function plain(): Promise<Row[]> {
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

async function promoted(): Promise<Row[]> {
  const shop = await openShop({ servers: 2 })
  try {
    const item = await shop.putOut(UNITS)
    const price = await shop.promote(item)
    const warm = await shop.putOut(500)
    await Promise.all(shop.urls.map((url) => shop.sendBuyers(warm, { url, connections: BUYERS / 2 })))
    const task = { connections: BUYERS / 2, once: true, ...price }
    const reports = await Promise.all(shop.urls.map((url) => shop.sendBuyers(item, { url, ...task })))
    const sold = await shop.sold(item)
    return [
      exactly(
        'with a discount and a limit, from two processes: orders',
        sum(reports, ({ orders }) => orders),
        'orders',
        UNITS,
      ),
      exactly('with a discount and a limit, from two processes: units on order lines', sold.ordered, 'units', UNITS),
      exactly('with a discount and a limit, from two processes: faults (5xx)', sum(reports, faults), 'answers', 0),
      exactly('accounts that do not add up', await shop.discrepancies(), 'accounts', 0),
      atMost('from two processes, until the last had an answer', Math.max(...reports.map(({ seconds }) => seconds)), 's', 1),
    ]
  } finally {
    await shop.close()
  }
}
