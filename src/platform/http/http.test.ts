import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { newId } from '#platform/ids'
import { createLog } from '#platform/log'
import { type Actor, type ActorSource, account, anonymous, anyone, can, createHttp, mount, type Route, route, viewer } from './index.ts'

const guest: Actor = { ...anonymous, kind: 'viewer', viewerId: newId('vwr') }
const seller: Actor = { ...guest, kind: 'account', accountId: newId('acc'), can: (capability) => capability === 'orders.read' }

/** Tells people apart by a plain header, so that these tests are about the edge alone. */
const actors: ActorSource = {
  resolve: async ({ authorization }) => (authorization === 'seller' ? seller : authorization === 'guest' ? guest : anonymous),
  issueViewer: async () => guest,
}

async function serve(...routes: Route[]) {
  const options = { log: createLog('silent'), actors, rateLimits: false, trustProxy: false, checkResponses: true }
  const app = await createHttp(options)
  mount(app, routes, options)
  return app
}

const answer = { 200: z.object({ ok: z.boolean() }) }
const base = { method: 'GET', tag: 'test', summary: 'test', response: answer, handler: () => ({ ok: true }) } as const

test('a route that asks for an account refuses a guest, and one that asks for a capability refuses who lacks it', async () => {
  const app = await serve(
    route({ ...base, url: '/mine', access: account }),
    route({ ...base, url: '/orders', access: can('orders.read') }),
    route({ ...base, url: '/payouts', access: can('payouts.make') }),
  )
  const status = async (url: string, authorization: string) => (await app.inject({ url, headers: { authorization } })).statusCode
  expect(await status('/mine', 'guest')).toBe(401)
  expect(await status('/mine', 'seller')).toBe(200)
  expect(await status('/orders', 'guest')).toBe(401)
  expect(await status('/orders', 'seller')).toBe(200)
  expect(await status('/payouts', 'seller')).toBe(403)
})

test('a malformed body is a problem that points at the fault and quotes the request', async () => {
  const app = await serve(
    route({ ...base, method: 'POST', url: '/holds', access: viewer, body: z.object({ quantity: z.int().positive() }) }),
  )
  const response = await app.inject({ method: 'POST', url: '/holds', payload: { quantity: 0 } })
  expect(response.headers['content-type']).toContain('application/problem+json')
  expect(response.json()).toMatchObject({ code: 'platform/http/invalid', status: 400, instance: response.headers['x-request-id'] })
  expect(response.json().errors[0].pointer).toBe('/body/quantity')
})

test('a fault answers 500 without its message', async () => {
  const app = await serve(
    route({
      ...base,
      url: '/broken',
      access: anyone,
      handler: () => {
        throw new Error('the password is swordfish')
      },
    }),
  )
  const response = await app.inject({ url: '/broken' })
  expect(response.statusCode).toBe(500)
  expect(response.body).not.toContain('swordfish')
})

test('the log says which route broke, and not the address: that may be a way in', async () => {
  const lines: string[] = []
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) })
  const options = { log, actors, rateLimits: false, trustProxy: false, checkResponses: true }
  const app = await createHttp(options)
  const broken = () => {
    throw new Error('broken')
  }
  mount(app, [route({ ...base, url: '/orders/:token', access: anyone, handler: broken })], options)
  for (const url of ['/orders/swordfish?password=swordfish', '/nowhere/swordfish']) await app.inject({ url })
  expect(lines.join('')).toContain('"route":"/orders/:token"')
  expect(lines.join('')).not.toContain('swordfish')
})

test('a command from a page of another site is refused', async () => {
  const app = await serve(route({ ...base, method: 'POST', url: '/buy', access: viewer }))
  const post = (origin: string) => app.inject({ method: 'POST', url: '/buy', headers: { origin, host: 'souk.test' } })
  expect((await post('https://evil.test')).json().code).toBe('platform/http/foreign-origin')
  expect((await post('https://souk.test')).statusCode).toBe(200)
})

test('every mounted route appears in the OpenAPI 3.1 description with who may use it', async () => {
  const app = await serve(route({ ...base, url: '/orders', access: can('orders.read') }))
  await app.ready()
  const api = app.swagger() as unknown as { openapi: string; paths: Record<string, Record<string, Record<string, unknown>>> }
  expect(api.openapi).toMatch(/^3\.1/)
  expect(api.paths['/orders']!['get']!['x-access']).toBe('can orders.read')
})

test('bytes reach only a handler whose caller may send them, and never more than it takes', async () => {
  const app = await serve(
    route({
      ...{ method: 'PUT', url: '/cover', access: can('orders.read'), tag: 'test', summary: 'test' },
      takesBytes: { types: ['image/png'], limitBytes: 10 },
      response: { 200: z.object({ length: z.int() }) },
      handler: ({ request }) => ({ length: (request.body as Buffer).length }),
    }),
  )
  const put = (authorization: string, payload: Buffer, type = 'image/png') =>
    app.inject({ method: 'PUT', url: '/cover', payload, headers: { authorization, 'content-type': type } })
  expect((await put('seller', Buffer.from([0, 255, 128]))).json()).toEqual({ length: 3 })
  expect((await put('guest', Buffer.alloc(1000))).statusCode).toBe(401)
  expect((await put('seller', Buffer.alloc(11))).json().code).toBe('platform/http/too-large')
  expect((await put('seller', Buffer.alloc(3), 'text/html')).json().code).toBe('platform/http/unsupported-media-type')
  expect((await put('seller', Buffer.from('{"a":1}'), 'application/json')).json().code).toBe('platform/http/unsupported-media-type')
  const nothing = await app.inject({ method: 'PUT', url: '/cover', headers: { authorization: 'seller' } })
  expect(nothing.json().code).toBe('platform/http/unsupported-media-type')
})

test.each([
  ['in a body', { method: 'POST', url: '/things/a', payload: { deep: [{ name: 'Mar\0iam' }] } }, '/body/deep/0/name'],
  ['half a sign', { method: 'POST', url: '/things/a', payload: '{"name":"\\ud800"}' }, '/body/name'],
  ['in a key', { method: 'POST', url: '/things/a', payload: { 'a\0b': 1 } }, '/body/ab'],
  ['in an address', { method: 'GET', url: '/things/a%00b' }, '/params/slug'],
  ['behind an address', { method: 'GET', url: '/things/a?q=%00' }, '/querystring/q'],
] as const)('text that no database keeps is refused where it stands: %s', async (_name, request, pointer) => {
  const app = await serve(
    route({ ...base, url: '/things/:slug', access: anyone }),
    route({ ...base, method: 'POST', url: '/things/:slug', access: anyone, body: z.looseObject({}) }),
  )
  const response = await app.inject({ headers: { 'content-type': 'application/json' }, ...request } as never)
  expect(response.json()).toMatchObject({ code: 'platform/http/invalid', errors: [{ pointer }] })
})

test('a body as deep as it is long is read like any other', async () => {
  const app = await serve(route({ ...base, method: 'POST', url: '/things', access: anyone, body: z.looseObject({}) }))
  const payload = `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
  expect((await app.inject({ method: 'POST', url: '/things', payload, headers: { 'content-type': 'application/json' } })).statusCode).toBe(
    200,
  )
})

test('whoever does not read an answer does not hold up the end of the server', async () => {
  const film = Buffer.alloc(64 * 1024 * 1024)
  const { response: _, ...bare } = base
  const app = await serve(route({ ...bare, url: '/film', access: anyone, handler: ({ reply }) => reply.type('video/mp4').send(film) }))
  await app.listen({ port: 0, host: '127.0.0.1' })
  const client = connect((app.server.address() as AddressInfo).port, '127.0.0.1')
  client.on('error', () => undefined)
  client.write('GET /film HTTP/1.1\r\nhost: here\r\n\r\n')
  await once(client, 'data')
  client.pause()
  await app.close()
  client.resume()
  await once(client, 'close')
  expect(client.bytesRead).toBeLessThan(film.length)
})
