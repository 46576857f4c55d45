import { randomUUID } from 'node:crypto'
import { afterAll, expect, test } from 'vitest'
import { createDatabase } from '#platform/db'
import { type Id, toUuid } from '#platform/ids'
import { createLog } from '#platform/log'
import { openAuctionHouse } from '#test/auction-house'
import { testDatabase } from '#test/database'
import { cards } from '#test/stall'
import { readLot } from './store.ts'

const { db, owner, url } = await testDatabase()
const second = createDatabase({ connectionString: url, connections: 4, log: createLog('silent') })
afterAll(() => second.close())
const house = await openAuctionHouse([db, second], { owner })

/** Whatever is on its way in the second process dies in the middle of its transaction, as when the process is killed. */
async function killSecond(): Promise<void> {
  await owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid() and query ilike any (array['%shop.lot%', '%shop.bid%', '%shop.take%', 'commit', 'begin'])`,
  )
}

/** A faint process asks again, with the same key. */
async function untilAnswered<Answer>(work: () => Promise<Answer>): Promise<Answer | null> {
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if ((error as { status?: number }).status !== undefined) return null
    }
  }
}

interface Books {
  sold: number
  held: number
  paid: number
  orders: number
  gaps: number
  twice: number
}

async function booksOf(id: Id<'lot'>): Promise<Books> {
  const { rows } = await owner.query<Books>(
    `select
       (select sold from shop.stock_fence where id = $1) as sold,
       (select held from shop.stock_fence where id = $1) as held,
       (select count(*)::int from shop.lot_award where lot_id = $1 and state = 'paid') as paid,
       (select count(*)::int from shop.hold where fence_id = $1 and state = 'confirmed') as orders,
       (select coalesce(max(sequence), 0) - count(*)::int from shop.bid where lot_id = $1) as gaps,
       (select count(*)::int from (select from shop.bid where lot_id = $1 and kind = 'closed' having count(*) > 1) t) as twice`,
    [toUuid(id)],
  )
  return rows[0]!
}

test('with connections cut between bids, hammer and payment, each lot is sold once at most, and whoever paid has it', async () => {
  for (let round = 0; round < 4; round++) {
    const id = await house.plan()
    await house.open(id)
    const crowd = await Promise.all([house.bidder(), house.bidder(), house.bidder(), house.bidder()])
    const shopper = house.stall.shopper()
    await shopper.send('PUT', '/api/lots/bidder', { accepts: true, email: `${randomUUID()}@example.com`, language: 'en' })
    const bidding = crowd.map(async (who, index) => {
      for (let step = 1; step <= 8; step++) {
        const key = randomUUID()
        await untilAnswered(() => house.bid(who, id, BigInt(step * 2_000 + index * 500), { house: index % 2, key }))
      }
    })
    const killing = (async () => {
      for (let times = 0; times < 6; times++) {
        await killSecond()
        await new Promise(setImmediate)
      }
    })()
    await Promise.all([...bidding, killing])
    const high = { key: randomUUID(), amount: { amount: '90000', currency: 'AED' } }
    await expect.poll(async () => (await shopper.send('POST', `/api/lots/${id}/bids`, high)).statusCode, { timeout: 30_000 }).toBe(201)
    await owner.query('update shop.lot set ends_at = now() where id = $1', [toUuid(id)])
    const looking = [0, 1, 0, 1].map((on) => house.houses[on]!.look(id).catch(() => undefined))
    await Promise.all([...looking, killSecond()])
    // What a crash left undone, the next look does.
    await expect
      .poll(
        async () => {
          await house.houses[round % 2]!.look(id).catch(() => undefined)
          const page = await shopper.send('GET', `/api/lots/${id}`)
          return page.json<{ you?: { win?: { holdId: string } | null } }>().you?.win?.holdId ?? null
        },
        { timeout: 30_000 },
      )
      .not.toBeNull()
    const page = (await shopper.send('GET', `/api/lots/${id}`)).json<{ you: { win: { holdId: string } } }>()
    const body = await shopper.orderOf([page.you.win.holdId], cards.pays)
    const [order] = await Promise.all([shopper.order(body), shopper.order(body)])
    expect(order.statusCode).toBe(201)
    await expect
      .poll(
        async () => {
          await house.houses[0]!.look(id).catch(() => undefined)
          return (await readLot(db.tables(), id))?.state
        },
        { timeout: 30_000 },
      )
      .toBe('sold')
    expect(await booksOf(id)).toEqual({ sold: 1, held: 0, paid: 1, orders: 1, gaps: 0, twice: 0 })
  }
  expect(await house.stall.ledger.reconcile()).toEqual([])
}, 120_000)
