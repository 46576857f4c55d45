import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { testDatabase } from '#test/database'
import { deskPerson } from '#test/desk-person'
import { openStall } from '#test/stall'

const { db, owner } = await testDatabase()
const stall = await openStall(db)
const manager = await deskPerson(stall, 'manager')
const platform = await stall.organisations.create({ kind: 'platform', slug: 'souk', name: { en: 'Souk', ar: 'سوق' } })
const operator = await deskPerson(stall, 'operator', platform.id)
const photograph = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#b8450b' } })
  .withExif({ IFD0: { Copyright: 'where it was taken' } })
  .jpeg()
  .toBuffer()

async function buy() {
  const shopper = stall.shopper()
  const response = await shopper.order(await shopper.orderOf([await shopper.held(await stall.putOut(1))]))
  const { id: ref } = response.json<{ order: { id: string } }>().order
  await stall.orders.keep()
  const [part] = (await shopper.send('GET', `/api/my/orders/${ref}`)).json<{ parts: { id: string }[] }>().parts
  return { shopper, id: part!.id, mine: `/api/my/orders/${ref}/parts/${part!.id}`, theirs: `/api/seller-orders/${part!.id}` }
}
const codeOf = (answer: { json<T>(): T }) => answer.json<{ code: string }>().code

test('a picture in the thread is made anew, seen by buyer, brand and operators, and by nobody else who has its address', async () => {
  const { shopper, mine, theirs } = await buy()
  const { id: pictureId } = (await shopper.send('POST', `${mine}/pictures`, photograph)).json<{ id: string }>()
  const message = { key: randomUUID(), body: 'The spout is broken', pictureId }
  expect((await shopper.send('POST', `${mine}/messages`, message)).json()).toMatchObject({
    items: [{ pictureUrl: `${mine}/pictures/${pictureId}` }],
  })
  const { items } = (await manager.send('GET', `${theirs}/messages`)).json<{ items: { pictureUrl: string }[] }>()
  const address = items[0]!.pictureUrl
  for (const person of [manager, operator]) expect((await person.send('GET', address)).statusCode).toBe(200)
  const seen = await shopper.send('GET', `${mine}/pictures/${pictureId}`)
  expect(seen.headers).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': expect.stringContaining('private') })
  expect((await sharp(seen.rawPayload).metadata()).exif).toBeUndefined()
  const stranger = await buy()
  expect(codeOf(await stranger.shopper.send('GET', `${mine}/pictures/${pictureId}`))).toBe('shop/orders/order-unknown')
  expect((await stranger.shopper.send('GET', address)).statusCode).toBe(401)
})

test('what is no picture, and the picture of another order, are refused', async () => {
  const [one, other] = [await buy(), await buy()]
  expect(codeOf(await one.shopper.send('POST', `${one.mine}/pictures`, Buffer.from('<svg/>')))).toBe('platform/pictures/no-picture')
  expect(codeOf(await one.shopper.send('POST', `${other.mine}/pictures`, photograph))).toBe('shop/orders/order-unknown')
  const { id: pictureId } = (await other.shopper.send('POST', `${other.mine}/pictures`, photograph)).json<{ id: string }>()
  const message = { key: randomUUID(), body: 'Look', pictureId }
  expect(codeOf(await one.shopper.send('POST', `${one.mine}/messages`, message))).toBe('shop/orders/picture-unknown')
})

test('a picture that no message was sent with is gone after a day, one that was sent stays', async () => {
  const { shopper, mine } = await buy()
  const takeIn = async () => (await shopper.send('POST', `${mine}/pictures`, photograph)).json<{ id: string }>().id
  const [unsent, sent] = [await takeIn(), await takeIn()]
  await shopper.send('POST', `${mine}/messages`, { key: randomUUID(), body: 'Look', pictureId: sent })
  const { rows } = await owner.query<{ hours: number }>(
    `with due as (
       select id, extract(epoch from run_at - now()) / 3600 as hours from graphile_worker.jobs where task_identifier = 'shop.forget-unsent-picture'
     ), moved as (select graphile_worker.reschedule_jobs(array(select id from due), run_at => now()))
     select round(hours)::int as hours from due, (select count(*) from moved) as all_moved`,
  )
  expect(new Set(rows.map(({ hours }) => hours))).toEqual(new Set([24]))
  await stall.jobs.start(db.pool)
  try {
    const statusOf = async (picture: string) => (await shopper.send('GET', `${mine}/pictures/${picture}`)).statusCode
    await expect.poll(() => statusOf(unsent)).toBe(404)
    const left = "select from graphile_worker.jobs where task_identifier = 'shop.forget-unsent-picture'"
    await expect.poll(async () => (await owner.query(left)).rowCount).toBe(0)
    expect(await statusOf(sent)).toBe(200)
  } finally {
    await stall.jobs.stop()
  }
})
