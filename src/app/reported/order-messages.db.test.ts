import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { mount } from '#platform/http'
import { createModeration } from '#safety/moderation'
import { testDatabase } from '#test/database'
import { deskPerson } from '#test/desk-person'
import { postBox } from '#test/post-box'
import { openStall, type Shopper } from '#test/stall'
import { orderMessageSource } from './index.ts'

const { db } = await testDatabase()
const stall = await openStall(db)
const moderation = createModeration({
  ...{ ...stall, db, mail: postBox(), publicUrl: 'http://souk.test', config: { secret: 'a secret for tests that is long enough' } },
  sources: () => ({ 'order-message': orderMessageSource(stall) }),
})
const http = { log: stall.log, actors: stall.accounts.actors, rateLimits: false, trustProxy: false, checkResponses: true }
mount(stall.app, moderation.routes, http)
const manager = await deskPerson(stall, 'manager')
const platform = await stall.organisations.create({ kind: 'platform', slug: 'souk', name: { en: 'Souk', ar: 'سوق' } })
const [operator, second] = [await deskPerson(stall, 'operator', platform.id), await deskPerson(stall, 'operator', platform.id)]
const photograph = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#b8450b' } })
  .jpeg()
  .toBuffer()

interface Line {
  id: string
  body: string
  withheld: boolean
  pictureUrl: string | null
}

async function buy() {
  const shopper = stall.shopper()
  const response = await shopper.order(await shopper.orderOf([await shopper.held(await stall.putOut(1))]))
  const { id: ref } = response.json<{ order: { id: string } }>().order
  await stall.orders.keep()
  const [part] = (await shopper.send('GET', `/api/my/orders/${ref}`)).json<{ parts: { id: string }[] }>().parts
  return { shopper, mine: `/api/my/orders/${ref}/parts/${part!.id}`, theirs: `/api/seller-orders/${part!.id}` }
}
async function write(person: Shopper, place: string, body: string, pictureId?: string): Promise<Line> {
  const answer = await person.send('POST', `${place}/messages`, { key: randomUUID(), body, pictureId })
  return answer.json<{ items: Line[] }>().items.at(-1)!
}
async function lineOf(person: Shopper, place: string, id: string): Promise<Line | undefined> {
  return (await person.send('GET', `${place}/messages`)).json<{ items: Line[] }>().items.find((line) => line.id === id)
}
const report = (person: Shopper, id: string) =>
  person.send('POST', '/api/reports', { subject: { kind: 'order-message', id }, ground: 'harassment' })
const decide = (id: string) =>
  operator.send('POST', '/api/safety/decisions', {
    ...{ subject: { kind: 'order-message', id }, act: 'remove-message', ground: 'harassment' },
    facts: 'The buyer was insulted.',
  })

test('a reported message is withheld from both sides with its picture, and comes back when the appeal succeeds', async () => {
  const { shopper, mine, theirs } = await buy()
  const { id: pictureId } = (await manager.send('POST', `${theirs}/pictures`, photograph)).json<{ id: string }>()
  for (const body of ['One', 'Two', 'Three', 'Four']) await write(shopper, mine, body)
  const rude = await write(manager, theirs, 'Go away, fool', pictureId)
  await write(shopper, mine, 'Please stop')
  const { id: reportId } = (await report(shopper, rude.id)).json<{ id: string }>()
  expect((await operator.send('GET', `/api/safety/reports/${reportId}`)).json()).toMatchObject({
    acts: ['none', 'remove-message', 'suspend-account'],
    reports: [
      {
        snapshot: {
          ...{ text: 'Go away, fool', side: 'seller', pictureUrl: rude.pictureUrl },
          before: [{ text: 'Two' }, { text: 'Three' }, { text: 'Four' }],
          after: [{ text: 'Please stop', side: 'buyer' }],
        },
      },
    ],
  })

  const decided = await decide(rude.id)
  const { statement } = decided.json<{ statement: { id: string; address: string; quote: string } }>()
  expect(statement.quote).toBe('Go away, fool')
  const pictures = [`${mine}/pictures/${pictureId}`, `${theirs}/pictures/${pictureId}`] as const
  for (const [person, place] of [
    [shopper, mine],
    [manager, theirs],
  ] as const) {
    expect(await lineOf(person, place, rude.id)).toMatchObject({ withheld: true, body: '', pictureUrl: null })
    expect((await person.send('GET', `${place}/pictures/${pictureId}`)).statusCode).toBe(404)
  }
  expect((await operator.send('GET', pictures[1])).statusCode).toBe(200)

  await manager.send('POST', `/api${statement.address}/appeal`, { words: 'It was a joke between friends.' })
  const answer = { outcome: 'overturned', answer: 'They are friends.' }
  expect((await second.send('POST', `/api/safety/appeals/${statement.id}/decision`, answer)).statusCode).toBe(200)
  expect(await lineOf(shopper, mine, rude.id)).toMatchObject({ withheld: false, body: 'Go away, fool', pictureUrl: pictures[0] })
})

test('the brand reports a buyer’s message as well, and what is no message is not there to report', async () => {
  const { shopper, mine } = await buy()
  const line = await write(shopper, mine, 'I know where you live')
  const { id } = (await report(manager, line.id)).json<{ id: string }>()
  expect((await operator.send('GET', `/api/safety/reports/${id}`)).json()).toMatchObject({ person: null, acts: ['none', 'remove-message'] })
  for (const unknown of [randomUUID(), 'message']) {
    expect((await report(manager, unknown)).json()).toMatchObject({ code: 'safety/moderation/subject-unknown' })
  }
})
