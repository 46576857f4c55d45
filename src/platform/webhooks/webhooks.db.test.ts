import { createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { testDatabase } from '#test/database'
import { deskPerson } from '#test/desk-person'
import { openStall } from '#test/stall'

const { db, owner } = await testDatabase({ connections: 16 })
const stall = await openStall(db)
const manager = await deskPerson(stall, 'manager')

interface Heard {
  headers: Record<string, string | string[] | undefined>
  body: string
}
const heard: Heard[] = []
let answer = 200
const receiver = createServer((request, response) => {
  let body = ''
  request.on('data', (chunk: Buffer) => {
    body += chunk.toString()
  })
  request.on('end', () => {
    heard.push({ headers: request.headers, body })
    response.writeHead(answer).end()
  })
})
await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
await stall.jobs.start(db.pool)
afterAll(async () => {
  await stall.jobs.stop()
  receiver.close()
})

const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/in`
const endpoints = `/api/webhooks?organisationId=${stall.brand.id}`
const added = (await manager.send('POST', endpoints, { url })).json<{ id: string; secret: string }>()
interface Delivery {
  id: string
  type: string
  state: string
  attempts: number
  status: number | null
}
const deliveries = async () => (await manager.send('GET', `/api/webhooks/${added.id}/deliveries`)).json<{ items: Delivery[] }>().items

async function buy(): Promise<void> {
  const shopper = stall.shopper()
  await shopper.order(await shopper.orderOf([await shopper.held(await stall.putOut(1))]))
  await stall.orders.keep()
}

test('an event arrives once, and its signature is what Standard Webhooks says', async () => {
  await buy()
  await expect.poll(() => heard.length, { timeout: 30_000 }).toBe(1)
  const { headers, body } = heard[0]!
  const key = Buffer.from(added.secret.slice('whsec_'.length), 'base64')
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`
  expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`)
  expect(JSON.parse(body)).toMatchObject({ type: 'order.placed', data: { state: 'on-hold', previousState: null } })
  await expect.poll(deliveries, { timeout: 30_000 }).toMatchObject([{ type: 'order.placed', state: 'delivered', status: 200 }])
}, 60_000)

test('what did not arrive waits for its next try, and is sent again on demand under the same id', async () => {
  answer = 500
  heard.length = 0
  await manager.send('POST', `/api/webhooks/${added.id}/test`)
  await expect.poll(async () => (await deliveries())[0], { timeout: 30_000 }).toMatchObject({ type: 'test', status: 500 })
  answer = 204
  const [waiting] = await deliveries()
  await manager.send('POST', `/api/webhook-deliveries/${waiting!.id}/again`)
  await expect.poll(async () => (await deliveries())[0], { timeout: 30_000 }).toMatchObject({ state: 'delivered', status: 204 })
  expect(new Set(heard.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
}, 60_000)

test('an endpoint that says it is gone is not asked again', async () => {
  answer = 410
  await manager.send('POST', `/api/webhooks/${added.id}/test`)
  const state = async () => (await manager.send('GET', endpoints)).json<{ items: { state: string }[] }>().items[0]!.state
  await expect.poll(state, { timeout: 30_000 }).toBe('failed')
}, 60_000)

test('no answer but the first has the secret, and another brand sees nothing', async () => {
  expect((await manager.send('GET', endpoints)).body).not.toContain('whsec_')
  const other = await stall.organisations.create({ kind: 'brand', slug: 'nakhla', name: { en: 'Nakhla', ar: 'نخلة' } })
  const stranger = await deskPerson(stall, 'manager', other.id)
  expect((await stranger.send('GET', `/api/webhooks/${added.id}/deliveries`)).statusCode).toBe(404)
  expect((await owner.query('select from platform.webhook_endpoint')).rowCount).toBe(1)
})

test('what is done to an endpoint is in the audit log, and no secret with it', async () => {
  const made = (await manager.send('POST', endpoints, { url })).json<{ id: string; secret: string }>()
  await manager.send('PATCH', `/api/webhooks/${made.id}`, { state: 'paused' })
  await manager.send('POST', `/api/webhooks/${made.id}/secret`)
  await manager.send('DELETE', `/api/webhooks/${made.id}`)
  const { rows } = await owner.query<{ act: string; detail: { host: string; state: string } }>(
    'select act, detail from people.audit_entry where subject_id = $1 order by id',
    [made.id],
  )
  const host = new URL(url).host
  expect(rows).toEqual([
    { act: 'webhook.add', detail: { host, state: 'active' } },
    { act: 'webhook.change', detail: { host, state: 'paused' } },
    { act: 'webhook.new-secret', detail: { host, state: 'paused' } },
    { act: 'webhook.remove', detail: { host, state: 'paused' } },
  ])
})
