import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Id } from '#platform/ids'
import { testDatabase } from '#test/database'
import { deskPerson } from '#test/desk-person'
import { openDesk } from '#test/settling'
import { cards } from '#test/stall'

const PATIENCE = { timeout: 40_000 }
const { db, owner } = await testDatabase()
const desk = await openDesk(db, owner, { mostPerViewer: 100 })
const { stall } = desk
const organisationId = stall.brand.id

beforeAll(() => stall.jobs.start(db.pool))
afterAll(() => stall.jobs.stop())

interface Refused {
  id: Id<'sor'>
  refusals: number
  since: string
  refusedAt: string
  nextAt: string | null
  state: string
}

/** What the provider makes of the brand's account, without a word to Souk. */
const atProvider = (state: 'enabled' | 'restricted') => owner.query('update sandbox.account set state = $1', [state])

async function delivered() {
  const shopper = stall.shopper()
  const body = await shopper.orderOf([await shopper.held(await stall.putOut(5), 2)], cards.pays)
  expect((await shopper.order(body)).statusCode).toBe(201)
  const sold = await desk.find(body.key)
  await desk.captured(sold.paymentId)
  await desk.settle()
  await desk.deliver(sold.id)
  return sold
}

test('what a provider refuses again and again stands on the operator’s desk until it moves, and is asked again at once on a wish that is written down', async () => {
  const platform = await stall.organisations.create({ kind: 'platform', slug: randomUUID(), name: { en: 'Souk', ar: 'سوق' } })
  const operator = await deskPerson(stall, 'operator', platform.id)
  const queue = async () => (await operator.send('GET', '/api/settlements/refused')).json<{ items: Refused[] }>().items
  const tryNow = (id: string, by = operator) => by.send('POST', `/api/settlements/refused/${id}/try`)
  await desk.post('payee/onboarding', organisationId)
  await atProvider('enabled')
  await desk.post('payee/refresh', organisationId)
  await atProvider('restricted')
  const [sold, other] = [await delivered(), await delivered()]
  const ofShare = async (id: string) => (await queue()).find((item) => item.id === id)
  // Jobs look as well: what is asked right now is let come to its end.
  const refusedTimes = (id: Id<'sor'>, least: number) =>
    expect
      .poll(async () => {
        const found = await ofShare(id)
        const isDone = found?.state === 'waits' && found.refusals >= least
        if (!isDone && found?.state !== 'asked') await desk.settleLater(id)
        return isDone
      }, PATIENCE)
      .toBe(true)
  await refusedTimes(other.id, 1)
  await refusedTimes(sold.id, 2)
  const { share } = (await desk.listed(sold.id))!
  const items = await queue()
  expect(new Set(items.map(({ id }) => id))).toEqual(new Set([sold.id, other.id]))
  const refused = items.find(({ id }) => id === sold.id)!
  expect(refused).toMatchObject({
    ...{ brand: { id: organisationId, name: stall.brand.name }, amount: share, kind: 'transfer', provider: 'sandbox' },
    ...{ failure: 'account', said: 'This account takes no money.', state: 'waits' },
  })
  expect(new Date(refused.since).getTime()).toBeLessThan(new Date(refused.refusedAt).getTime())
  expect(new Date(refused.nextAt!).getTime()).toBeGreaterThan(Date.now() + 11 * 3_600_000)
  const first = (await operator.send('GET', '/api/settlements/refused?limit=1')).json<{ items: Refused[]; nextCursor: string }>()
  const second = await operator.send('GET', `/api/settlements/refused?limit=1&cursor=${first.nextCursor}`)
  expect([...first.items, ...second.json<{ items: Refused[] }>().items].map(({ id }) => id)).toEqual(items.map(({ id }) => id))

  for (const who of [desk.owner, stall.shopper()])
    expect([(await who.send('GET', '/api/settlements/refused')).statusCode, (await tryNow(sold.id, who)).statusCode]).toEqual(
      who === desk.owner ? [403, 403] : [401, 401],
    )
  // The provider is asked how the account stands first: it still takes nothing.
  expect((await tryNow(sold.id)).json()).toMatchObject({ refused: { id: sold.id, refusals: refused.refusals, state: 'waits' } })
  await atProvider('enabled')
  expect((await tryNow(sold.id)).statusCode).toBe(200)
  await expect
    .poll(async () => {
      await desk.settle()
      return [(await desk.listed(sold.id))?.state, (await queue()).length]
    }, PATIENCE)
    .toEqual(['sent', 0])
  expect((await tryNow(sold.id)).json()).toMatchObject({ code: 'money/settlements/not-refused' })
  const tried = await owner.query<{ refusals: number }>(
    `select (detail ->> 'refusals')::integer as refusals from people.audit_entry where act = 'settlement.try-again' and subject_id = $1`,
    [sold.id],
  )
  expect(tried.rows.map(({ refusals }) => refusals)).toEqual([refused.refusals, refused.refusals])
  expect(await stall.ledger.reconcile()).toEqual([])
})
