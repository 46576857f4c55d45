import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { testDatabase } from '#test/database'
import { deskPerson } from '#test/desk-person'
import { openStall } from '#test/stall'
import { runsOf } from './paper.ts'

const { db, owner } = await testDatabase({ connections: 16 })
const stall = await openStall(db)
const manager = await deskPerson(stall, 'manager')

async function buy() {
  const shopper = stall.shopper()
  const response = await shopper.order(await shopper.orderOf([await shopper.held(await stall.putOut(1))]))
  const ref = response.json<{ order: { id: string } }>().order.id
  await stall.orders.keep()
  const [part] = (await shopper.send('GET', `/api/my/orders/${ref}`)).json<{ parts: { id: string }[] }>().parts
  return { shopper, ref, id: part!.id }
}

test('numbers of a series have no gap and no double, however many ask at once', async () => {
  const bought = [await buy(), await buy(), await buy(), await buy()]
  const asked = [...bought, ...bought, ...bought].map(({ id }) => manager.send('GET', `/api/seller-orders/${id}/invoice`))
  const names = (await Promise.all(asked)).map((answer) => String(answer.headers['content-disposition']))
  expect(new Set(names).size).toBe(4)
  const numbers = await owner.query<{ number: number }>(`select number from shop.invoice where kind = 'invoice' order by number`)
  expect(numbers.rows.map(({ number }) => number)).toEqual([1, 2, 3, 4])
})

test('one order’s invoice may be asked for more often than there are connections', async () => {
  const { id } = await buy()
  const asked = Array.from({ length: 24 }, () => manager.send('GET', `/api/seller-orders/${id}/invoice`))
  const answers = await Promise.all(asked)
  expect(answers.map(({ statusCode }) => statusCode)).toEqual(answers.map(() => 200))
  expect(new Set(answers.map(({ headers }) => headers['content-disposition'])).size).toBe(1)
})

test('what an invoice says stays, whatever the seller changes later', async () => {
  const { shopper, ref, id } = await buy()
  const url = `/api/my/orders/${ref}/parts/${id}/invoice?language=en`
  const first = await shopper.send('GET', url)
  expect(first.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
  const identity = { legal_name: 'Dar Tin LLC', address: 'Sharjah', tax_number: '100', invoice_prefix: 'X' }
  await owner.query(
    'insert into shop.seller_identity values ((select organisation_id from shop.invoice limit 1), $1, $2, $3, $4)',
    Object.values(identity),
  )
  const again = await shopper.send('GET', url)
  expect(again.headers['content-disposition']).toBe(first.headers['content-disposition'])
})

test('a refund that the provider has not paid out has no credit note', async () => {
  const { shopper, ref, id } = await buy()
  const cancelled = await shopper.send('POST', `/api/my/orders/${ref}/parts/${id}/cancellation`, { key: randomUUID(), reasonCode: 'other' })
  const [refund] = cancelled.json<{ parts: { refunds: { id: string }[] }[] }>().parts[0]!.refunds
  const url = `/api/seller-orders/${id}/invoice?refundId=${refund!.id}`
  expect((await manager.send('GET', url)).statusCode).toBe(404)
  await owner.query(`update shop.order_refund set state = 'succeeded' where id = $1`, [refund!.id])
  expect((await manager.send('GET', url)).headers['content-disposition']).toMatch(/-C-000001\.pdf/)
})

test('words of an Arabic line stand from right to left, figures and Latin words from left to right', () => {
  expect(runsOf('شارع الكورنيش 4', true).map((run) => run.text)).toEqual(['4', ' ', 'الكورنيش', ' ', 'شارع'])
  expect(runsOf('Dar Tin (دار)', false).map((run) => run.text)).toEqual(['Dar Tin (', 'دار', ')'])
})
