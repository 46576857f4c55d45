import { setTimeout as sleep } from 'node:timers/promises'
import { exactly, type Row, told } from './row.ts'
import { readBooks } from './soak/books.ts'
import { type Crowds, openCrowds } from './soak/crowds.ts'
import { type Host, type OpenSale, openHost } from './soak/host.ts'
import { settle } from './soak/settle.ts'
import { openWorld, type World } from './soak/world.ts'

/** A quarter of an hour: not part of a run of everything. */
export const byNameOnly = true

/** `ATTEMPTS=20000 npm run bench soak` is a small run. */
const ATTEMPTS = Number(process.env['ATTEMPTS'] ?? 1_000_000)
const CROWDS = 2
const PEOPLE_A_CROWD = 192
const SHOWS_AT_ONCE = 2
const ATTEMPTS_A_SHOW = 6_000
const LOOK_MS = 200
/** So long nobody may get an answer, whatever is killed. */
const MOST_QUIET_MS = 180_000
const MOST_TRIES = 150
const FEWEST_KILLS = 6
const ATTEMPTS_A_KILL = 16_000
/** More often in a row, and the supervisor says that the database does not stay up. */
const DATABASE_REST_MS = 65_000

interface Kills {
  crowds: number
  servers: number
  database: number
}

/**
 * People join lines of drops, claim, bid, pay by any card and go away, over HTTP at two servers, while people, servers and the database are killed
 * in the middle of it all. Afterwards, when everything has come to rest: nothing oversold, nobody charged for nothing, the books right.
 */
export async function run(): Promise<Row[]> {
  const world = await openWorld()
  const host = await openHost(world)
  const crowds = openCrowds({ urls: world.urls, people: PEOPLE_A_CROWD }, CROWDS)
  try {
    const began = performance.now()
    const kills = await runShows({ world, host, crowds })
    const seconds = (performance.now() - began) / 1000
    const left = await settle(world.owner)
    const settled = (performance.now() - began) / 1000 - seconds
    const books = await readBooks(world.owner)
    const { rows } = await world.owner.query<Record<string, bigint>>(TOLD)
    return [
      told('attempts on drops, claims and auctions', crowds.total(), 'attempts'),
      told('attempts, everything on this machine', crowds.total() / seconds, 'attempts/s'),
      told('until everything came to rest afterwards', settled, 's'),
      told('killed: processes of people', kills.crowds, 'kills'),
      told('killed: servers', kills.servers, 'kills'),
      told('killed: the database', kills.database, 'kills'),
      ...Object.entries(rows[0]!).map(([name, count]) => told(name, Number(count), '')),
      ...Object.entries(crowds.counts)
        .toSorted(([left], [right]) => left.localeCompare(right))
        .map(([name, count]) => told(`answers: ${name}`, count, '')),
      ...Object.entries(left).map(([name, count]) => exactly(`never came to rest: ${name}`, Number(count), name, 0)),
      ...Object.entries(books).map(([name, count]) => exactly(name, count, '', 0)),
    ]
  } finally {
    await crowds.close()
    await world.close()
  }
}

const TOLD = `
  select (select count(*) from shop."order") as "orders placed", (select sum(quantity) from shop.order_line) as "units on orders",
    (select count(*) from money.payment) as "payments begun", (select count(*) from money.payment where state = 'voided') as "payments voided",
    (select count(*) from shop.lot where state = 'sold') as "lots sold", (select count(*) from shop.bid where kind = 'bid') as "bids in the logs"`

interface Parts {
  readonly world: World
  readonly host: Host
  readonly crowds: Crowds
}

/** Until all attempts are made; everything is closed then, and the people are gone. */
async function runShows({ world, host, crowds }: Parts): Promise<Kills> {
  const kills: Kills = { crowds: 0, servers: 0, database: 0 }
  const shows: OpenSale[][] = []
  let over = false
  const killing = killAround({ world, host, crowds }, kills, () => over)
  try {
    for (let total = -1, movedAt = 0; crowds.total() < ATTEMPTS; ) {
      if (crowds.total() !== total) [total, movedAt] = [crowds.total(), performance.now()]
      else if (performance.now() - movedAt > MOST_QUIET_MS) throw new Error(`nothing moves any more after ${total} attempts`)
      const [last] = world.fallen()
      if (last !== undefined) throw new Error(`a server ended by itself after ${crowds.total()} attempts:\n${plainWords(last)}`)
      for (const show of shows.splice(0)) {
        if (show.length > 0 && show.reduce((sum, { id }) => sum + crowds.attemptsOn(id), 0) < ATTEMPTS_A_SHOW) shows.push(show)
        else for (const sale of show) await untilDone(() => sale.close())
      }
      while (shows.length < SHOWS_AT_ONCE) shows.push((await untilDone(() => host.openShow())) ?? [])
      crowds.tell(shows.flat())
      await sleep(LOOK_MS)
    }
  } finally {
    over = true
    await killing
  }
  await crowds.close()
  for (const sale of shows.flat()) await untilDone(() => sale.close())
  return kills
}

/** Without the lines of the log: what Node says of its own end. */
const plainWords = (said: string): string =>
  said
    .split('\n')
    .filter((line) => !line.startsWith('{'))
    .join('\n')

/** Kills one after the other, all along. */
async function killAround({ world, crowds }: Parts, kills: Kills, isOver: () => boolean): Promise<void> {
  const every = Math.min(ATTEMPTS_A_KILL, ATTEMPTS / (FEWEST_KILLS + 1))
  let lastDatabaseAt = Number.NEGATIVE_INFINITY
  const steps = [
    async () => crowds.killOne(kills.crowds++ % CROWDS),
    async () => world.killServer(kills.servers++ % world.urls.length),
    async () => crowds.killOne(kills.crowds++ % CROWDS),
    async () => {
      if (performance.now() - lastDatabaseAt < DATABASE_REST_MS) return
      await world.killDatabase()
      lastDatabaseAt = performance.now()
      kills.database++
    },
  ]
  for (let step = 0; !isOver(); await sleep(LOOK_MS)) {
    if (crowds.total() < (step + 1) * every) continue
    await steps[step % steps.length]!()
    step += 1
  }
}

/** The database may be away for some seconds. A refusal is an answer: what was asked for was done before the connection broke. */
async function untilDone<Answer>(work: () => Promise<Answer>): Promise<Answer | null> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if ((error as { status?: number }).status !== undefined) return null
      if (tries === MOST_TRIES) throw error
      await sleep(LOOK_MS)
    }
  }
}
