import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { toUuid } from '#platform/ids'
import { type Item, openShop } from './load/open-shop.ts'
import { exactly, type Row, told } from './row.ts'

/** `ATTEMPTS=4000 npm run bench drops` is a small run. */
const ATTEMPTS = Number(process.env['ATTEMPTS'] ?? 1_000_000)
const ATTEMPTS_A_DROP = 2_000
const UNITS = 200
const HOUR_MS = 3_600_000

type Shop = Awaited<ReturnType<typeof openShop>>

/** Two processes of people want the units of one drop after another, and are killed in the middle of it: nothing may be sold twice. */
export async function run(): Promise<Row[]> {
  const shop = await openShop()
  try {
    const sums = { attempts: 0, kills: 0, oversold: 0, wrong: 0 }
    const began = performance.now()
    while (sums.attempts < ATTEMPTS) {
      const { queueId, item } = await openLine(shop)
      const [first, second] = await Promise.all([sendPeople(shop, queueId, item, true), sendPeople(shop, queueId, item, false)])
      sums.attempts += first.sent + second.sent
      sums.kills += first.kills + second.kills
      const books = await readBooks(shop, queueId)
      sums.oversold += Math.max(0, books.taken - UNITS) + Math.max(0, books.promised - books.onHand)
      sums.wrong += Math.abs(books.taken - books.inLine) + Math.abs(books.held - books.holds)
    }
    const seconds = (performance.now() - began) / 1000
    return [
      told('attempts on drops and claims', sums.attempts, 'attempts'),
      told('processes killed in the middle', sums.kills, 'kills'),
      told('attempts with everything on this machine', sums.attempts / seconds, 'attempts/s'),
      exactly('units sold or held beyond what there is', sums.oversold, 'units', 0),
      exactly('units that line, holds and fence tell differently', sums.wrong, 'units', 0),
    ]
  } finally {
    await shop.close()
  }
}

async function openLine({ db, putOut }: Shop): Promise<{ queueId: string; item: Item }> {
  const item = await putOut(UNITS)
  const queueId = randomUUID()
  const [startsAt, endsAt] = [new Date(Date.now() - HOUR_MS), new Date(Date.now() + HOUR_MS)]
  await db.transaction(async (sql) => {
    await sql.query('select shop.open_fence($1, $2, $3, 2, $4, $5)', [queueId, toUuid(item.variantId), UNITS, startsAt, endsAt])
    await sql.query('select shop.open_queue($1, $2, 2)', [queueId, toUuid(item.variantId)])
  })
  return { queueId, item }
}

/** Starts a process of people again and again until all have asked; with `kill` it does not live long. */
async function sendPeople(
  { ownerUrl }: Shop,
  queueId: string,
  { variantId }: Item,
  kill: boolean,
): Promise<{ sent: number; kills: number }> {
  let [sent, kills] = [0, 0]
  const file = path.resolve(import.meta.dirname, 'load/queuers.ts')
  while (sent < ATTEMPTS_A_DROP / 2) {
    const task = { url: ownerUrl, queueId, variantId, attempts: ATTEMPTS_A_DROP / 2 - sent, atOnce: 32 }
    const child = spawn(process.execPath, [file, JSON.stringify(task)], { stdio: ['ignore', 'pipe', 'inherit'] })
    const done = new Promise((resolve) => child.once('close', resolve))
    let asked = 0
    child.stdout.on('data', (dots: Buffer) => {
      asked += dots.length
      // In the middle of what the others have begun.
      if (kill && kills < 2 && asked > 200 && child.kill('SIGKILL')) kills += 1
    })
    await done
    sent += asked
    if (asked === 0) await sleep(200)
  }
  return { sent, kills }
}

interface Books {
  onHand: number
  promised: number
  taken: number
  held: number
  inLine: number
  holds: number
}

async function readBooks({ db }: Shop, queueId: string): Promise<Books> {
  await db.pool.query('select from shop.tend_queues(array[$1::uuid], 10, 0)', [queueId])
  const { rows } = await db.pool.query<Books>(
    `select l.on_hand as "onHand", l.reserved + l.allocated + l.fenced as promised, f.held + f.sold as taken, f.held,
       (select coalesce(sum(e.quantity), 0)::int from shop.queue_entry e where e.queue_id = f.id and e.state in ('turn', 'bought')) as "inLine",
       (select coalesce(sum(h.quantity), 0)::int from shop.hold h where h.fence_id = f.id and h.active) as holds
     from shop.stock_fence f join shop.stock_level l on l.variant_id = f.variant_id and l.location_id = f.location_id where f.id = $1`,
    [queueId],
  )
  return rows[0]!
}
