import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { answerByFront, type Front, type FrontReply } from './front.ts'
import { openLane } from './lane.ts'
import { headReader } from './read-head.ts'

const PREFIX = '/bytes/'
const readHead = headReader(PREFIX)

let server: Server
let sockets: Socket[]
/** The same piece of memory for everybody. */
const part = Buffer.from('part')
/** How often the library made a request of one. */
let byLibrary: number
let waiting: FrontReply[]
let gone: number

beforeEach(async () => {
  byLibrary = gone = 0
  waiting = []
  sockets = []
  const front: Front = {
    prefix: PREFIX,
    answer({ url, headers }, reply) {
      if (url === '/bytes/later') {
        reply.onDone(() => gone++)
        waiting.push(reply)
      } else if (url === '/bytes/other') return false
      else if (url === '/bytes/part') reply.send(200, ['x-for', String(headers['cookie']), 'content-length', '4'], part)
      else reply.send(200, ['content-type', 'text/plain', 'content-length', '9'], `${url.at(-1)}:${String(headers['cookie'] ?? 'nobody ')}`)
      return true
    },
  }
  server = createServer((request, response) => {
    byLibrary++
    if (answerByFront(front, request, response)) return
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => response.end(`library ${request.method} ${request.url} ${body}`))
  })
  openLane(server, front)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})

afterEach(() => {
  for (const socket of sockets) socket.destroy()
  server.closeAllConnections()
  server.close()
})

const port = () => (server.address() as AddressInfo).port
const get = (path: string, more = '') => `GET ${path} HTTP/1.1\r\nHost: here\r\n${more}\r\n`

/** A connection; `until` waits for so many answers and tells what came. */
async function open() {
  const socket = connect(port(), '127.0.0.1')
  sockets.push(socket)
  let said = ''
  socket.setEncoding('latin1').on('data', (chunk: string) => (said += chunk))
  await once(socket, 'connect')
  const count = () => said.split('HTTP/1.1 ').length - 1
  return {
    socket,
    write: (text: string) => socket.write(text),
    async until(answers: number) {
      await expect.poll(count).toBe(answers)
      return said
    },
  }
}

test('what is at hand is answered on the connection, and the library hears nothing of it', async () => {
  const { write, until } = await open()
  write(get('/bytes/1', 'Cookie: someone\r\n'))
  expect(await until(1)).toMatch(
    /^HTTP\/1\.1 200 OK\r\ncontent-type: text\/plain\r\n[^]*date: .*GMT\r\nconnection: keep-alive\r\n\r\n1:someone$/,
  )
  write(get('/bytes/2', 'Cookie: someone\r\n'))
  expect(await until(2)).toContain('2:someone')
  expect(byLibrary).toBe(0)
})

test('a request for something else takes its connection to the library, body and all, and later ones stay right', async () => {
  const { write, until } = await open()
  write(get('/bytes/1'))
  await until(1)
  write('POST /api HTTP/1.1\r\nHost: here\r\nContent-Length: 5\r\n\r\nhe')
  write('llo')
  expect(await until(2)).toContain('library POST /api hello')
  write(get('/bytes/3', 'Cookie: someone\r\n'))
  expect(await until(3)).toContain('3:someone')
  expect(byLibrary).toBe(2)
})

test.each([
  ['in two pieces', ['GET /bytes/1 HT', 'TP/1.1\r\nHost: here\r\nCookie: someone\r\n\r\n']],
  ['with a header twice', [get('/bytes/1', 'Cookie: someone\r\nX: 1\r\nX: 2\r\n')]],
  ['that the front does not know', [get('/bytes/other')]],
])('a request %s is the library’s', async (_name, pieces) => {
  const { write, until } = await open()
  for (const piece of pieces) {
    write(piece)
    // Who is answered after a piece was sent shows that it has been read.
    const after = await open()
    after.write(get('/bytes/1'))
    await after.until(1)
  }
  await until(1)
  expect(byLibrary).toBe(1)
})

test('requests sent ahead are answered in their order, one that has to wait first', async () => {
  const { write, until } = await open()
  write(get('/bytes/later'))
  await expect.poll(() => waiting.length).toBe(1)
  write(get('/bytes/2', 'Cookie: someone\r\n') + get('/elsewhere'))
  waiting[0]!.send(200, ['content-length', '5'], 'later')
  const said = await until(3)
  expect([...said.matchAll(/later|2:someone|library GET \/elsewhere/g)].map(([text]) => text)).toEqual([
    'later',
    '2:someone',
    'library GET /elsewhere',
  ])
})

test('who goes while it waits is told to whoever would have answered, once', async () => {
  const { write, socket } = await open()
  write(get('/bytes/later'))
  await expect.poll(() => waiting.length).toBe(1)
  socket.destroy()
  await expect.poll(() => gone).toBe(1)
  waiting[0]!.send(200, [], 'too late')
  expect(gone).toBe(1)
})

test('a client that wants no more, and a server that closes, end the connection after the answer', async () => {
  const asked = await open()
  asked.write(get('/bytes/1', 'Connection: close\r\n'))
  expect(await asked.until(1)).toContain('connection: close')
  await expect.poll(() => asked.socket.destroyed).toBe(true)
  const waits = await open()
  waits.write(get('/bytes/later'))
  await expect.poll(() => waiting.length).toBe(1)
  const idle = await open()
  server.close()
  await expect.poll(() => idle.socket.destroyed).toBe(true)
  waiting[0]!.send(200, ['content-length', '0'])
  await expect.poll(() => waits.socket.destroyed).toBe(true)
})

test('a socket is opened on a connection that the lane hands over', async () => {
  const realtime = new WebSocketServer({ server })
  realtime.on('connection', (socket) => socket.on('message', (text: Buffer) => socket.send(`heard ${text.toString()}`)))
  const socket = new WebSocket(`ws://127.0.0.1:${port()}/realtime`)
  await once(socket, 'open')
  socket.send('you')
  const [text] = await once(socket, 'message')
  expect(String(text)).toBe('heard you')
  socket.terminate()
  realtime.close()
})

test.each([
  'GET /bytes/1 HTTP/1.0\r\nHost: h\r\n\r\n',
  'GET /bytes/1 HTTP/1.1\r\n\r\n',
  'GET /bytes/1 HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n',
  'GET /bytes/1 HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n',
  'GET /bytes/1 HTTP/1.1\r\nHost: h\r\n folded: 1\r\n\r\n',
  'GET /bytes/1 HTTP/1.1\r\nHost: h\r\nName : 1\r\n\r\n',
  'GET /bytes/1 HTTP/1.1\r\nHost: h\nX: 1\r\n\r\n',
  'GET /bytes/1 HTTP/1.1\r\nHost: h\r\nX: a\0b\r\n\r\n',
  'GET  /bytes/1 HTTP/1.1\r\nHost: h\r\n\r\n',
  'GET /bytes/1 HTTP/1.1\r\nHost: h\r\n\r\nGET /bytes/2 HTTP/1.1\r\nHost: h\r\n\r\n',
  'HEAD /bytes/1 HTTP/1.1\r\nHost: h\r\n\r\n',
  'GET /other HTTP/1.1\r\nHost: h\r\n\r\n',
])('%j is not a plain request of the front', (text) => {
  expect(readHead(Buffer.from(text, 'latin1'))).toBeNull()
})

test('a browser’s plain request is read whole', () => {
  const text = get('/bytes/part-1-1.m4s?a=b', 'User-Agent: Näme/1.0 (X11; Linux)\r\nCookie: a=1; b=2\r\nAccept: */*\r\n')
  expect(readHead(Buffer.from(text, 'latin1'))).toEqual({
    url: '/bytes/part-1-1.m4s?a=b',
    headers: { host: 'here', 'user-agent': 'Näme/1.0 (X11; Linux)', cookie: 'a=1; b=2', accept: '*/*' },
  })
})

test('bytes that everybody asks for are the same each time, under the headers of each', async () => {
  const { write, until } = await open()
  const asked = ['one', 'one', 'one', 'two', 'two', 'one']
  for (const [index, who] of asked.entries()) {
    write(get('/bytes/part', `Cookie: ${who}\r\n`))
    await until(index + 1)
  }
  const said = await until(asked.length)
  expect([...said.matchAll(/x-for: (\w+)\r\n[^]*?\r\n\r\n(\w{4})/g)].map(([, who, body]) => [who, body])).toEqual(
    asked.map((who) => [who, 'part']),
  )
})
