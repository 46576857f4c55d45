import { expect, test } from 'vitest'
import { z } from 'zod'
import { newId } from '#platform/ids'
import { createLog } from '#platform/log'
import { type ActorSource, anonymous, createHttp, mount, type RateLimit, type Route, route, viewer } from './index.ts'

/** Whoever brings a name is that guest; whoever brings none gets a new one with every request. */
const actors: ActorSource = {
  resolve: async ({ authorization }) =>
    authorization ? { ...anonymous, kind: 'viewer', viewerId: `vwr_${authorization}` as never } : anonymous,
  issueViewer: async () => ({ ...anonymous, kind: 'viewer', viewerId: newId('vwr') }),
}

async function serve(limit: RateLimit) {
  const options = { log: createLog('silent'), actors, rateLimits: true, trustProxy: false, checkResponses: true }
  const app = await createHttp(options)
  const answer = { response: { 200: z.object({ ok: z.boolean() }) }, handler: () => ({ ok: true }) }
  const routes: Route[] = [route({ method: 'POST', url: '/letters', access: viewer, tag: 'test', summary: 'test', limit, ...answer })]
  mount(app, routes, options)
  return async (authorization?: string, remoteAddress = '192.0.2.7') =>
    (await app.inject({ method: 'POST', url: '/letters', remoteAddress, ...(authorization ? { headers: { authorization } } : {}) }))
      .statusCode
}

test('guests who are known are counted each, and those who throw their name away by address', async () => {
  const post = await serve({ requests: 2, windowSeconds: 60 })
  expect([await post('one'), await post('one'), await post('one'), await post('two')]).toEqual([200, 200, 429, 200])
  expect([await post(), await post(), await post()]).toEqual([200, 200, 429])
})

test('where it costs others something, every guest of an address counts', async () => {
  const post = await serve({ requests: 2, windowSeconds: 60, byAddress: true })
  expect([await post('one'), await post('two'), await post('three')]).toEqual([200, 200, 429])
})

test('whoever has a whole network of IPv6 addresses is one caller', async () => {
  const post = await serve({ requests: 2, windowSeconds: 60, byAddress: true })
  const from = (address: string) => post(undefined, address)
  expect([await from('2001:db8:1:2::1'), await from('2001:db8:1:2::2'), await from('2001:db8:1:2:9:9:9:9')]).toEqual([200, 200, 429])
  expect(await from('2001:db8:1:3::1')).toBe(200)
})
