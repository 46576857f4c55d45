import { expect, test } from 'vitest'
import { startSouk } from '#test/souk'

const souk = await startSouk({ empty: true })
const read = async (place: string) => (await fetch(`${souk.url}${place}`)).json() as Promise<unknown>
const post = (place: string, body: object, token = '') =>
  fetch(`${souk.url}${place}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: souk.url, ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  })

test('a start without the demo market serves an empty house', async () => {
  expect(await read('/api/shows')).toMatchObject({ items: [] })
  expect(await read('/api/demo/people')).toEqual({ items: [] })
  expect(await read('/readyz')).toMatchObject({ ready: true })
  expect(souk.said()).not.toContain('Demo people')
})

test('the link of the console makes the first operator, once, and nobody without it', async () => {
  const token = /\/desk\/set-up\?token=(\S+)/.exec(souk.said())?.[1] ?? ''
  const person = { name: 'Huda', email: 'huda@demo.souk.example', password: 'a long enough password' }
  const platform = { name: { en: 'Souk of Huda', ar: 'سوق هدى' }, slug: 'souk-huda' }
  const terms = { returnWindowDays: 14, processorRateBasisPoints: 290, creatorRateBasisPoints: 1200, platformRateBasisPoints: 800 }
  const market = { code: 'jo', taxRateBasisPoints: 1600, taxIncluded: true, ...terms }
  expect(await read('/api/set-up')).toMatchObject({ needed: true })
  expect((await post('/api/set-up', { person, platform, market }, 'x'.repeat(32))).status).toBe(403)
  expect((await post('/api/set-up', { person, platform, market }, token)).status).toBe(201)
  expect((await post('/api/set-up', { person: { ...person, email: 'x@demo.souk.example' }, platform, market }, token)).status).toBe(409)
  expect(await read('/api/markets')).toMatchObject({ items: [{ code: 'jo', currency: 'JOD', taxRateBasisPoints: 1600 }] })
  const signedIn = await post('/api/auth/sign-in/email', { email: person.email, password: person.password })
  expect(await signedIn.json()).toMatchObject({ memberships: [{ organisation: { kind: 'platform', slug: 'souk-huda' }, role: 'owner' }] })
})
