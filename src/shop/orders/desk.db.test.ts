import type { LightMyRequestResponse } from 'fastify'
import { expect, test } from 'vitest'
import { testDatabase } from '#test/database'
import { openStall } from '#test/stall'
import { statesIn } from '#test/states'
import { fulfilments, phases, stateOf } from './states.ts'

const { db, owner } = await testDatabase()
const stall = await openStall(db)
const other = await stall.organisations.create({ kind: 'brand', slug: 'nakhla', name: { en: 'Nakhla', ar: 'نخلة' } })

async function member(email: string, organisationId: typeof stall.brand.id, role: string) {
  const password = 'a long enough password'
  const accountId = await stall.accounts.create({ email, password, name: { en: 'Sara', ar: 'سارة' }, avatarUrl: null })
  await stall.organisations.addMember(organisationId, accountId, role)
  const person = stall.shopper()
  expect((await person.send('POST', '/api/auth/sign-in/email', { email, password })).statusCode).toBe(200)
  return person
}

const manager = await member('manager@dar-tin.example', stall.brand.id, 'manager')
const moderator = await member('moderator@dar-tin.example', stall.brand.id, 'moderator')
const stranger = await member('manager@nakhla.example', other.id, 'manager')

async function buy(name: string, organisationId = stall.brand.id): Promise<string> {
  const shopper = stall.shopper()
  const body = await shopper.orderOf([await shopper.held(await stall.putOut(1, { organisationId }))])
  const response = await shopper.order({ ...body, contact: { ...body.contact, name } })
  return response.json<{ order: { number: string } }>().order.number
}

const numbers = [await buy('Mariam'), await buy('Salem'), await buy('Huda')]
await buy('Elsewhere', other.id)

interface Page {
  items: { id: string; number: string; buyerName: string }[]
  nextCursor: string | null
  total: number
}
const list = (person: typeof manager, query = ''): Promise<LightMyRequestResponse> =>
  person.send('GET', `/api/seller-orders?organisationId=${stall.brand.id}${query}`)
const namesOf = (response: LightMyRequestResponse) => response.json<Page>().items.map((row) => row.buyerName)

test('the brand’s desk lists its own orders, newest first', async () => {
  const response = await list(manager)
  expect(namesOf(response)).toEqual(['Huda', 'Salem', 'Mariam'])
  expect(response.json<Page>()).toMatchObject({ total: 3, nextCursor: null })
})

test('pages follow each other without gap or repeat', async () => {
  const first = (await list(manager, '&limit=2')).json<Page>()
  const second = await list(manager, `&limit=2&cursor=${first.nextCursor}`)
  expect([...first.items.map((row) => row.buyerName), ...namesOf(second)]).toEqual(['Huda', 'Salem', 'Mariam'])
})

test.each([
  ['a name', 'sal', ['Salem']],
  ['an order number', () => numbers[0]!, ['Mariam']],
  ['a sign that SQL would read', '%25', []],
])('finds by %s', async (_what, q, expected) => {
  const words = typeof q === 'string' ? q : q()
  expect(namesOf(await list(manager, `&q=${words}`))).toEqual(expected)
})

test('shows one order with its split, its timeline and its payment', async () => {
  const [row] = (await list(manager)).json<Page>().items
  const response = await manager.send('GET', `/api/seller-orders/${row!.id}`)
  expect(response.json()).toMatchObject({
    number: numbers[2],
    contact: { email: 'mariam@example.com' },
    timeline: [{ kind: 'held' }, { kind: 'paid', detail: { en: 'Visa •••• 4242' } }],
    payment: { state: 'authorised' },
    show: null,
  })
})

test('the same orders come as a file, and only to those who may see them', async () => {
  const url = `/api/seller-orders.csv?organisationId=${stall.brand.id}&q=sal`
  const [head, ...rows] = (await manager.send('GET', url)).body.trim().split('\r\n')
  expect(head).toContain('number,placed_at,state,buyer')
  expect(rows).toHaveLength(1)
  expect(rows[0]).toContain(`${numbers[1]!},`)
  expect(rows[0]).toContain("'+971 50 000 0000")
  expect((await stranger.send('GET', url)).statusCode).toBe(403)
})

test('nobody else sees them', async () => {
  const [row] = (await list(manager)).json<Page>().items
  const statuses = [
    await list(stall.shopper()),
    await list(moderator),
    await list(stranger),
    await stranger.send('GET', `/api/seller-orders/${row!.id}`),
    await moderator.send('GET', `/api/seller-orders/${row!.id}`),
  ].map((response) => response.statusCode)
  expect(statuses).toEqual([401, 403, 403, 404, 404])
})

test('the database knows the same states of a seller’s order', async () => {
  expect(await statesIn(owner, 'shop.seller_order', 'phase')).toEqual(phases.all.toSorted())
  expect(await statesIn(owner, 'shop.seller_order', 'fulfilment')).toEqual(fulfilments.all.toSorted())
  const [{ id }] = (await owner.query<{ id: string }>('select id from shop.seller_order limit 1')).rows as [{ id: string }]
  for (const phase of phases.all) {
    for (const fulfilment of fulfilments.all) {
      const found = await owner.query<{ state: string }>(
        'update shop.seller_order set phase = $2, fulfilment = $3 where id = $1 returning state',
        [id, phase, fulfilment],
      )
      expect(found.rows[0]!.state).toBe(stateOf(phase, fulfilment))
    }
  }
})
