import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Id, toUuid } from '#platform/ids'
import { testDatabase } from '#test/database'
import { deskPerson } from '#test/desk-person'
import { openStall, type Shopper } from '#test/stall'

const { db, owner } = await testDatabase()
const stall = await openStall(db)

const wishes = async (organisationId: Id<'org'>): Promise<object[]> =>
  (
    await owner.query<{ place: string; given: boolean; language: string }>(
      `select place, given, language from people.consent_record where purpose = 'news' and organisation_id = $1::uuid`,
      [toUuid(organisationId)],
    )
  ).rows

async function buy(shopper: Shopper, organisationId: Id<'org'>, over: object) {
  const body = { ...(await shopper.orderOf([await shopper.held(await stall.putOut(1, { organisationId }))])), ...over }
  const first = await shopper.order(body)
  expect(first.statusCode).toBe(201)
  expect((await shopper.order(body)).statusCode).toBe(201)
}
const brand = () => stall.organisations.create({ kind: 'brand', slug: `b-${randomUUID().slice(0, 8)}`, name: { en: 'B', ar: 'ب' } })

test('whoever ticks the box for news when ordering is written down once, for the brand bought of; whoever does not is not', async () => {
  const [wanted, quiet] = [await brand(), await brand()]
  const buyer = await deskPerson(stall, 'host')
  await buy(buyer, quiet.id, {})
  await buy(buyer, wanted.id, { news: true })
  expect(await wishes(quiet.id)).toEqual([])
  expect(await wishes(wanted.id)).toEqual([{ place: 'checkout', given: true, language: 'ar' }])
})

test('a guest who ticks the box is asked by one letter, and written down for none before they say yes to it', async () => {
  const [{ id }, other] = [await brand(), await brand()]
  const guest = stall.shopper()
  await buy(guest, id, { news: true })
  await buy(guest, other.id, { news: true })
  expect(await wishes(id)).toEqual([])
  const asked = await owner.query('select organisation_ids, confirmed_at, language from people.news_question')
  expect(asked.rows).toEqual([{ organisation_ids: [toUuid(id), toUuid(other.id)], confirmed_at: null, language: 'ar' }])
})
