import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { toUuid } from '#platform/ids'
import { testDatabase } from '#test/database'
import { deskPerson } from '#test/desk-person'
import { openStall } from '#test/stall'

const { db, owner } = await testDatabase()
const stall = await openStall(db)
const manager = await deskPerson(stall, 'manager')

async function buy(quantity = 1) {
  const shopper = stall.shopper()
  const placed = await shopper.order(await shopper.orderOf([await shopper.held(await stall.putOut(quantity), quantity)]))
  const { id: ref, number } = placed.json<{ order: { id: string; number: string } }>().order
  await stall.orders.keep()
  const page = (await shopper.send('GET', `/api/my/orders/${ref}`)).json<{ parts: { id: string }[] }>()
  return { shopper, ref, number, id: page.parts[0]!.id }
}
const act = (id: string, what: string, body: object = {}) =>
  manager.send('POST', `/api/seller-orders/${id}/${what}`, { key: randomUUID(), ...body })
async function pass(number: string, column: 'hold_until' | 'return_until'): Promise<void> {
  await owner.query(`update shop.seller_order set ${column} = now() - interval '1 second' where number = $1`, [number.slice(3)])
  await stall.orders.keep()
}

test('a brand’s other systems are told of every state that an order goes through', async () => {
  await owner.query(
    "insert into platform.webhook_endpoint (id, organisation_id, url, secret) values (gen_random_uuid(), $1, 'https://brand.test/hook', 'whsec_dGVzdA==')",
    [toUuid(stall.brand.id)],
  )
  const [walked, dropped] = [await buy(2), await buy()]
  await pass(walked.number, 'hold_until')
  await act(walked.id, 'parcels', { carrier: 'Aramex', trackingNumber: 'A1', lines: [{ position: 0, quantity: 1 }] })
  await act(walked.id, 'parcels', { carrier: 'Aramex', trackingNumber: 'A2' })
  await act(walked.id, 'delivery')
  await pass(walked.number, 'return_until')
  const reason = { key: randomUUID(), reasonCode: 'changed-mind' }
  expect((await dropped.shopper.send('POST', `/api/my/orders/${dropped.ref}/parts/${dropped.id}/cancellation`, reason)).statusCode).toBe(
    200,
  )
  const statesTold = async ({ id }: { id: string }) => {
    const { rows } = await owner.query<{ state: string }>(
      `select distinct m.body::jsonb -> 'data' ->> 'state' as state from platform.webhook_message m
       join platform.webhook_delivery d on d.message_id = m.id where m.body::jsonb -> 'data' ->> 'orderId' = $1`,
      [id],
    )
    return rows.map(({ state }) => state).toSorted()
  }
  expect(await statesTold(walked)).toEqual(['completed', 'delivered', 'on-hold', 'partly-shipped', 'shipped', 'to-ship'])
  expect(await statesTold(dropped)).toEqual(['cancelled', 'on-hold'])
})

test('a guest’s order opens by the link in the letter and by nothing else, and a new link ends the old one', async () => {
  const { shopper, ref, number } = await buy()
  const letter = stall.mail.letters.find(({ subject }) => subject.includes(number))!
  const token = /\/orders\/([\w.-]+)/.exec(letter.text)![1]!
  const open = async (by: string) => (await stall.shopper().send('GET', `/api/my/orders/${by}`)).statusCode
  expect(await open(token)).toBe(200)
  for (const forged of [ref, `${token.slice(0, -2)}AA`, token.split('.')[0]!]) expect(await open(forged)).toBeGreaterThanOrEqual(400)
  expect((await shopper.send('POST', `/api/my/orders/${ref}/link`)).statusCode).toBe(200)
  expect(await open(token)).toBeGreaterThanOrEqual(400)
})

test('a note of the brand is the brand’s: neither the buyer nor another brand reads it', async () => {
  const { shopper, ref, id } = await buy()
  expect((await act(id, 'notes', { body: 'Asked twice, be quick' })).json()).toMatchObject({ items: [{ body: 'Asked twice, be quick' }] })
  const other = await stall.organisations.create({ kind: 'brand', slug: randomUUID(), name: { en: 'Other', ar: 'أخرى' } })
  const stranger = await deskPerson(stall, 'manager', other.id)
  expect((await stranger.send('GET', `/api/seller-orders/${id}/notes`)).statusCode).toBeGreaterThanOrEqual(403)
  for (const url of [`/api/my/orders/${ref}`, `/api/my/orders/${ref}/parts/${id}/messages`])
    expect((await shopper.send('GET', url)).body).not.toContain('be quick')
})
