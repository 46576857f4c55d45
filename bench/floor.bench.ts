import { BARE_WARM_UP_PAIRS, sendBuyersToBareShop } from './load/bare-shop.ts'
import { cpuSecondsOfEnded } from './load/cpu-time.ts'
import { openShop } from './load/open-shop.ts'
import { costOfRows } from './load/order-rows.ts'
import { type Row, told } from './row.ts'

/** Tells what the machine can do at best; Souk itself is measured by `buy`. */
export const byNameOnly = true

const CONNECTIONS = 256
/** `PAIRS=2000 npm run bench floor` is a small run. */
const PAIRS = Number(process.env['PAIRS'] ?? 40_000)
const BATCHES = [64, 256] as const

/** What an order costs at the very least where generator, server and database share a machine: its two requests, and the rows it leaves behind. */
export async function run(): Promise<Row[]> {
  const shop = await openShop()
  try {
    await shop.sendBuyers(await shop.putOut(1), { connections: 1 })
    const { rows: orders } = await shop.db.pool.query<{ id: string }>('select id from shop."order" limit 1')
    const { rows, byBatch, walRecords } = await costOfRows(shop.ownerUrl, orders[0]!.id, BATCHES)
    const before = await cpuSecondsOfEnded()
    const pairs = await sendBuyersToBareShop(shop.ownerUrl, { connections: CONNECTIONS, attempts: PAIRS })
    const requests = (1000 * ((await cpuSecondsOfEnded()) - before)) / (PAIRS + BARE_WARM_UP_PAIRS)
    return [
      told('rows that one order leaves behind', rows, 'rows'),
      ...BATCHES.map((size) => told(`CPU an order, its rows alone, ${size} in a transaction`, byBatch.get(size)!, 'ms')),
      told('WAL records an order, its rows alone', walRecords, 'records'),
      told('the two requests on bare Fastify, one batched statement each', pairs, 'pairs/s'),
      told('CPU a pair of these, generator and server with their start', requests, 'ms'),
    ]
  } finally {
    await shop.close()
  }
}
