import { toUuid } from '#platform/ids'
import { cpuSecondsBelow } from './load/cpu-time.ts'
import { auctionsOn } from './load/open-lot.ts'
import { openShop } from './load/open-shop.ts'
import { type BiddersReport, runBidders } from './load/run-bidders.ts'
import { atLeast, atMost, exactly, type Row, told } from './row.ts'

/** `BIDS=2000 npm run bench bids` is a small run. */
const BIDS = Number(process.env['BIDS'] ?? 40_000)
const WARM_UP_BIDS = Math.min(BIDS, 4_000)
const CONNECTIONS = 128
/** Two of the highest steps of the ladder. */
const RISE = 10_000

/** Everybody bids on one lot over HTTP: durable database, everything on this machine, bidders included. */
export async function run(): Promise<Row[]> {
  const shop = await openShop()
  try {
    const house = await auctionsOn(shop.db)
    const open = async () => house.openLot((await shop.putOut(1)).variantId)
    const task = { url: shop.url, connections: CONNECTIONS, rise: RISE }
    await runBidders({ ...task, lotId: await open(), bids: WARM_UP_BIDS })
    const lotId = await open()
    const before = await cpuOf(shop.pid)
    const report = await runBidders({ ...task, lotId, bids: BIDS })
    const after = await cpuOf(shop.pid)
    const judged = Object.values(report.statuses).reduce((sum, count) => sum + count, 0)
    const { rows } = await shop.db.pool.query<{ sequence: number; number: number }>(
      `select sequence, number from shop.bid where lot_id = $1 and kind = 'bid' order by sequence`,
      [toUuid(lotId)],
    )
    return [
      atLeast('bids judged on one lot, 128 bidders', judged / report.seconds, 'bids/s', 2_000),
      told('of them taken', report.taken.length / report.seconds, 'bids/s'),
      atMost('bid to answer, p95', report.p95, 'ms', 150),
      told('bid to answer, p50', report.p50, 'ms'),
      told('bid to answer, p99', report.p99, 'ms'),
      told('CPU a bid, server', (1000 * (after.server - before.server)) / judged, 'ms'),
      told('CPU a bid, database', (1000 * (after.database - before.database)) / judged, 'ms'),
      exactly('gaps in the log', gapsIn(rows), 'gaps', 0),
      exactly('answers that the log tells otherwise', disagreements(report, rows), 'answers', 0),
      exactly(
        'answers that are neither a place nor a refusal',
        judged - (report.statuses['201'] ?? 0) - (report.statuses['409'] ?? 0),
        'answers',
        0,
      ),
    ]
  } finally {
    await shop.close()
  }
}

/** The opening has the first number. */
const gapsIn = (rows: readonly { sequence: number }[]): number => rows.filter(({ sequence }, index) => sequence !== index + 2).length

function disagreements({ taken }: BiddersReport, rows: readonly { sequence: number; number: number }[]): number {
  const log = new Map(rows.map(({ sequence, number }) => [sequence, number]))
  return taken.filter(([sequence, number]) => log.get(sequence) !== number).length + Math.abs(taken.length - rows.length)
}

async function cpuOf(serverId: number): Promise<{ server: number; database: number }> {
  const server = Object.values(await cpuSecondsBelow(serverId)).reduce((sum, seconds) => sum + seconds, 0)
  return { server, database: (await cpuSecondsBelow(process.pid))['postgres'] ?? 0 }
}
