import { cpuSecondsBelow } from './load/cpu-time.ts'
import { openShop } from './load/open-shop.ts'
import { openDatabases } from './peers/databases.ts'
import { openMedusa } from './peers/medusa.ts'
import { type Peer, PLENTIFUL_UNITS, SCARCE_UNITS } from './peers/peer.ts'
import { type ShoppersReport, sendShoppers } from './peers/send-shoppers.ts'
import { openVendure } from './peers/vendure.ts'
import { atLeast, exactly, type Row, told } from './row.ts'

/** Installs two other shops, half a gigabyte each: not part of a run of everything. */
export const byNameOnly = true

/** `SECONDS=2 npm run bench peers` is a small run. */
const SECONDS = Number(process.env['SECONDS'] ?? 8)
/** Each of them compiles what it runs often while it runs. */
const WARM_UP_SECONDS = Math.min(8, SECONDS)
const RUNS = 3
const BUYERS = 16
const CROWD = 200
const TIMES_THE_BETTER = 50

interface Figures {
  readonly perSecond: number
  readonly rows: Row[]
}

/**
 * The whole journey of a guest through Souk, Vendure and Medusa: on the same database server, by the same generator, one shop after the other. Then
 * two hundred at once for fifty pieces.
 */
export async function run(): Promise<Row[]> {
  const shop = await openShop()
  try {
    const databases = await openDatabases(shop.adminUrl, ['vendure', 'medusa'])
    const peers = [
      await compare('Vendure', () => openVendure(databases.urlOf('vendure'))),
      await compare('Medusa', () => openMedusa(databases.urlOf('medusa'))),
    ]
    const [plenty, scarce] = [await shop.putOut(PLENTIFUL_UNITS), await shop.putOut(SCARCE_UNITS)]
    const souk = await measure({
      ...{ name: 'Souk', url: shop.url, pid: shop.pid, plenty: { ...plenty }, scarce: { ...scarce } },
      sold: async () => (await shop.sold(scarce)).ordered,
      stop: () => Promise.resolve(),
    })
    const better = Math.max(...peers.map(({ perSecond }) => perSecond))
    return [
      ...peers.flatMap(({ rows }) => rows),
      ...souk.rows,
      atLeast('Souk: times the better one', better > 0 ? souk.perSecond / better : 0, '×', TIMES_THE_BETTER),
      exactly('Souk: units of the last 50 on orders', (await shop.sold(scarce)).ordered, 'units', SCARCE_UNITS),
    ]
  } finally {
    await shop.close()
  }
}

/** A peer that cannot be had here is told, and the others are compared. */
async function compare(name: string, open: () => Promise<Peer>): Promise<Figures> {
  let peer: Peer
  try {
    peer = await open()
  } catch (error) {
    console.error(error)
    return { perSecond: 0, rows: [told(`${name}: could not be installed and started here`, 1, '')] }
  }
  try {
    return await measure(peer)
  } finally {
    await peer.stop()
  }
}

async function measure(peer: Peer): Promise<Figures> {
  const { name, url } = peer
  const task = { shop: name, url, item: peer.plenty, shoppers: BUYERS }
  await sendShoppers({ ...task, seconds: WARM_UP_SECONDS })
  const before = await cpuOf(peer.pid)
  const reports: ShoppersReport[] = []
  while (reports.length < RUNS) reports.push(await sendShoppers({ ...task, seconds: SECONDS }))
  const spent = (await cpuOf(peer.pid)) - before
  const rates = reports.map(({ order, seconds }) => order / seconds).toSorted((left, right) => left - right)
  const perSecond = rates[Math.floor(RUNS / 2)]!
  const orders = reports.reduce((sum, { order }) => sum + order, 0)
  const faults = reports.reduce((sum, { fault, refused }) => sum + fault + refused, 0)
  const crowd = await sendShoppers({ ...task, item: peer.scarce, shoppers: CROWD, seconds: 0 })
  return {
    perSecond,
    rows: [
      told(`${name}: guest journeys, ${BUYERS} buyers, median of ${RUNS} runs`, perSecond, 'orders/s'),
      told(`${name}: journey, p50`, reports[0]!.medianMs, 'ms'),
      told(`${name}: CPU an order, server without the database`, (1000 * spent) / orders, 'ms'),
      told(`${name}: journeys without an order`, faults, 'journeys'),
      told(`${name}: ${CROWD} buyers for ${SCARCE_UNITS} pieces, orders told`, crowd.order, 'orders'),
      told(`${name}: of them with their units on an order`, await peer.sold(), 'units'),
      told(`${name}: clean refusals`, crowd.refused, 'answers'),
      told(`${name}: faults`, crowd.fault, 'answers'),
      told(`${name}: until the last had an answer`, crowd.seconds, 's'),
    ],
  }
}

const cpuOf = async (pid: number): Promise<number> => Object.values(await cpuSecondsBelow(pid)).reduce((sum, seconds) => sum + seconds, 0)
