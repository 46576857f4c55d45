import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { toUuid } from '#platform/ids'
import { testDatabase } from '#test/database'
import { deskPerson } from '#test/desk-person'
import { openStall } from '#test/stall'

const { db, owner } = await testDatabase({ connections: 16 })
const stall = await openStall(db)
const manager = await deskPerson(stall, 'manager')

/** As a network repeats it: six times at once, and once more when all is done. */
async function repeated<Answer extends { statusCode: number }>(send: () => Promise<Answer>): Promise<Answer> {
  const answers = await Promise.all(Array.from({ length: 6 }, send))
  const last = await send()
  expect([...answers, last].map(({ statusCode }) => statusCode).filter((status) => status >= 300)).toEqual([])
  return last
}
const act = (id: string, what: string, body: object = {}) => {
  const once = { key: randomUUID(), ...body }
  return repeated(() => manager.send('POST', `/api/seller-orders/${id}/${what}`, once))
}
const rowsOf = async <Row extends object>(text: string, ...values: unknown[]) => (await owner.query<Row>(text, values)).rows

test('nothing of an order is written twice, however often each step is repeated: lines, parcels, money back, papers, the journal of the stock', async () => {
  const shopper = stall.shopper()
  const [pots, cups] = [await stall.putOut(5), await stall.putOut(5)]
  // Two lines of one variant look alike in every list.
  const holds = [await shopper.held(pots, 2), await shopper.held(pots, 1), await shopper.held(cups, 1)]
  const body = await shopper.orderOf(holds)
  const placed = await repeated(() => shopper.order(body))
  const { id: ref, number } = placed.json<{ order: { id: string; number: string } }>().order
  await Promise.all([stall.orders.keep(), stall.orders.keep()])
  await owner.query("update shop.seller_order set hold_until = now() - interval '1 second' where number = $1", [number.slice(3)])
  await Promise.all([stall.orders.keep(), stall.orders.keep()])
  const page = await shopper.send('GET', `/api/my/orders/${ref}`)
  const { id } = page.json<{ parts: { id: string }[] }>().parts[0]!
  expect(page.json<{ parts: { lines: object[] }[] }>().parts[0]!.lines).toHaveLength(3)

  await act(id, 'parcels', { carrier: 'Aramex', trackingNumber: 'A1', lines: [{ position: 0, quantity: 2 }] })
  await act(id, 'parcels', { carrier: 'Aramex', trackingNumber: 'A2' })
  await act(id, 'delivery')
  await act(id, 'refunds', { reasonCode: 'returned', lines: [{ position: 0, quantity: 1 }], restock: true })
  await owner.query("update shop.order_refund set state = 'succeeded' where seller_order_id = $1", [toUuid(id as never)])
  const [refund] = await rowsOf<{ id: string }>('select id from shop.order_refund where seller_order_id = $1', toUuid(id as never))
  for (const query of ['', `?refundId=${refund!.id}`]) await repeated(() => manager.send('GET', `/api/seller-orders/${id}/invoice${query}`))

  const counted = await rowsOf(
    `select (select count(*)::int from shop.seller_order where order_id = $2) as orders, count(*)::int as lines,
       (select count(*)::int from shop.parcel where seller_order_id = $1) as parcels,
       (select count(*)::int from shop.order_refund where seller_order_id = $1) as refunds,
       (select array_agg(kind order by kind) from shop.invoice where seller_order_id = $1) as papers,
       (select array_agg(kind || ' ' || n) from (select kind, count(*) n from shop.order_event where seller_order_id = $1
          and kind <> 'shipped' group by 1 having count(*) > 1) e) as told
     from shop.order_line where seller_order_id = $1`,
    ...[toUuid(id as never), toUuid(ref as never)],
  )
  expect(counted).toEqual([{ orders: 1, lines: 3, parcels: 2, refunds: 1, papers: ['credit-note', 'invoice'], told: null }])
  const journalOf = async (variantId: string) =>
    (
      await rowsOf<{ line: string }>(
        "select kind || ' ' || on_hand_change || ' ' || allocated_change as line from shop.stock_movement where variant_id = $1 order by id",
        toUuid(variantId as never),
      )
    ).map(({ line }) => line)
  expect((await journalOf(pots)).toSorted()).toEqual(
    ['received 5 0', 'sold 0 1', 'sold 0 2', 'shipped -2 -2', 'shipped -1 -1', 'returned 1 0'].toSorted(),
  )
  expect(await journalOf(cups)).toEqual(['received 5 0', 'sold 0 1', 'shipped -1 -1'])
})
