import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { toUuid } from '#platform/ids'
import { testDatabase } from '#test/database'
import { deskPerson } from '#test/desk-person'
import { openStall } from '#test/stall'

const { db, owner } = await testDatabase()
const stall = await openStall(db)
const manager = await deskPerson(stall, 'manager')

interface Thread {
  items: { body: string }[]
}

async function thread() {
  const shopper = stall.shopper()
  const placed = await shopper.order(await shopper.orderOf([await shopper.held(await stall.putOut(1), 1)]))
  const { id: ref } = placed.json<{ order: { id: string } }>().order
  await stall.orders.keep()
  const [part] = (await shopper.send('GET', `/api/my/orders/${ref}`)).json<{ parts: { id: string }[] }>().parts
  const id = part!.id
  const write = (body: string, key: string = randomUUID()) => manager.send('POST', `/api/seller-orders/${id}/messages`, { key, body })
  const read = async () => (await shopper.send('GET', `/api/my/orders/${ref}/parts/${id}/messages`)).json<Thread>().items
  const unread = async () => {
    const { items } = (await shopper.send('GET', '/api/my/orders')).json<{ items: { id: string; unread: number }[] }>()
    return items.find((order) => order.id === ref)!.unread
  }
  return { uuid: toUuid(id as never), write, read, unread }
}

test('a message that comes while the thread is read is read with it', async () => {
  const { uuid, write, read, unread } = await thread()
  await write('one')
  const seller = await owner.connect()
  try {
    await seller.query('begin')
    const { rows } = await seller.query<{ pid: number }>('select pg_backend_pid() as pid')
    await seller.query('update shop.seller_order set unread_by_buyer = unread_by_buyer + 1 where id = $1', [uuid])
    await seller.query(
      `insert into shop.order_message (id, seller_order_id, side, author_name, body) values ($1, $2, 'seller', 'Dar Tin', 'two')`,
      [randomUUID(), uuid],
    )
    const reading = read()
    const waiting = () => owner.query('select from pg_stat_activity where $1 = any (pg_blocking_pids(pid))', [rows[0]!.pid])
    await expect.poll(async () => (await waiting()).rowCount, { timeout: 30_000 }).toBe(1)
    await seller.query('commit')
    expect((await reading).map(({ body }) => body)).toEqual(['one', 'two'])
    expect(await unread()).toBe(0)
  } finally {
    seller.release()
  }
})

test('of a thread longer than a page the newest lines are shown', async () => {
  const { uuid, write, read } = await thread()
  await owner.query(
    `insert into shop.order_message (id, seller_order_id, side, author_name, body, at)
     select gen_random_uuid(), $1, 'buyer', 'Mariam', 'line ' || n, now() - interval '1 hour' + n * interval '1 second' from generate_series(1, 500) n`,
    [uuid],
  )
  await write('the newest')
  const items = await read()
  expect([items.length, items[0]!.body, items.at(-1)!.body]).toEqual([500, 'line 2', 'the newest'])
})

test('the last message before an answer is one message and no refusal when it is sent again', async () => {
  const { write, read } = await thread()
  const key = randomUUID()
  for (let sent = 1; sent < 20; sent++) await write(`line ${sent}`)
  const answers = [await write('the last', key), await write('the last', key), await write('one too many')]
  expect(answers.map(({ statusCode }) => statusCode < 300)).toEqual([true, true, false])
  expect(await read()).toHaveLength(20)
})
