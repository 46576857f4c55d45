import { expect, test } from 'vitest'
import { testDatabase } from '#test/database'
import { openStall } from '#test/stall'

const { db, owner } = await testDatabase()
const stall = await openStall(db)

async function person(email: string, kind: 'brand' | 'platform', role: string) {
  const password = 'a long enough password'
  const accountId = await stall.accounts.create({ email, password, name: { en: 'Sara', ar: 'سارة' }, avatarUrl: null })
  const platform = { kind, slug: email.split('@')[0]!, name: { en: 'Souk', ar: 'سوق' } }
  await stall.organisations.addMember((await stall.organisations.create(platform)).id, accountId, role)
  const desk = stall.shopper()
  expect((await desk.send('POST', '/api/auth/sign-in/email', { email, password })).statusCode).toBe(200)
  return desk
}

test('an operator decides how long a market holds orders, a day at most, on the record; brands see it and do not change it', async () => {
  const operator = await person('operator@souk.example', 'platform', 'operator')
  const manager = await person('manager@dar-noor.example', 'brand', 'manager')
  const url = '/api/markets/ae/hold-window'
  expect((await manager.send('GET', '/api/desk/hold-windows')).json()).toMatchObject({ generalMinutes: 60 })
  expect((await operator.send('PUT', url, { minutes: 90 })).json()).toMatchObject({ items: [{ market: 'ae', minutes: 90 }] })
  expect((await manager.send('GET', '/api/desk/hold-windows')).json()).toMatchObject({ items: [{ market: 'ae', minutes: 90 }] })
  const refused = [
    await operator.send('PUT', url, { minutes: 24 * 60 + 1 }),
    await operator.send('PUT', '/api/markets/nowhere/hold-window', { minutes: 5 }),
    await manager.send('PUT', url, { minutes: 0 }),
  ]
  expect(refused.map((answer) => answer.json<{ code: string }>().code)).toEqual([
    'platform/http/invalid',
    'markets/unknown',
    'platform/http/forbidden',
  ])
  const { rows } = await owner.query("select subject_id, detail from people.audit_entry where act = 'hold-window.set'")
  expect(rows).toEqual([{ subject_id: 'ae', detail: { minutes: 90 } }])
})
