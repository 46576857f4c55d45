import { expect, test } from 'vitest'
import type { Route } from '#platform/http'
import { testDatabase } from '#test/database'
import { seeded, strangeOf } from '#test/strange'
import { openHouse } from '#test/whole-house'

const { db } = await testDatabase()
const { app, routes, cookies, things } = await openHouse(db)

const methodOf = ({ spec }: Route) => [spec.method].flat()[0] as 'GET'
const nameOf = (route: Route) => `${methodOf(route)} ${route.spec.url}`

/** What ends the caller’s own way in. */
const ENDS = new Set(['POST /api/auth/sign-out', 'POST /api/me/deletion', 'DELETE /api/me/sessions/:id'])

test('whatever is sent, no route answers with a fault of its own', async () => {
  const random = seeded(7)
  const faults: string[] = []
  let taken = 0
  for (const who of ['brand owner', 'platform operator', 'brand owner']) {
    for (const route of routes.filter((one) => !ENDS.has(nameOf(one)))) {
      const { spec } = route
      const params = (strangeOf(spec.params, { ...things, slug: 'pots' }, random) ?? {}) as Record<string, unknown>
      const query = Object.entries((strangeOf(spec.query, things, random) ?? {}) as Record<string, unknown>)
      const inAddress = (value: unknown): string => encodeURIComponent(String(value).toWellFormed()) || 'x'
      const path = spec.url.replaceAll(/:(\w+)/g, (_, name: string) => inAddress(params[name] ?? 'pots'))
      const url = `${path}?${query.map(([key, value]) => `${key}=${inAddress(value)}`).join('&')}`
      const body = strangeOf(spec.body, things, random)
      const method = methodOf(route)
      const payload = method === 'GET' || body === undefined ? undefined : JSON.stringify(body)
      const headers = { cookie: cookies.get(who)!, authorization: 'Bearer nothing', ...(payload && { 'content-type': 'application/json' }) }
      const answer = await app.inject({ method, url, headers, ...(payload && { payload }) })
      if (answer.statusCode < 400) taken++
      if (answer.statusCode >= 500 && !answer.body.includes('app/oembed/format-unknown'))
        faults.push(`${who}: ${method} ${url} ${payload ?? ''}`)
    }
  }
  expect(faults).toEqual([])
  // Not all of it is refused at the edge.
  expect(taken).toBeGreaterThan(50)
}, 180_000)
