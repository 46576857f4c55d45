import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { WebSocket, WebSocketServer } from 'ws'
import { frameOf } from './frame.ts'
import { writeFrame } from './socket.ts'

const texts = ['', 'سوق', 'x'.repeat(125), 'x'.repeat(126), 'x'.repeat(65_535), 'y'.repeat(65_536), 'ع'.repeat(60_000)]

async function exchange(prepare: (socket: WebSocket) => void): Promise<string[]> {
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
  await once(server, 'listening')
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const [socket] = (await once(server, 'connection')) as [WebSocket]
  prepare(socket)
  const heard: string[] = []
  const all = new Promise<void>((resolve) => {
    client.on('message', (data) => {
      heard.push((data as Buffer).toString())
      if (heard.length === texts.length * 2) resolve()
    })
  })
  for (const text of texts) {
    writeFrame(socket, frameOf(text))
    socket.send(`after ${text.length}`)
  }
  await all
  client.terminate()
  server.close()
  return heard
}

const expected = texts.flatMap((text) => [text, `after ${text.length}`])

test('ready frames of every size arrive whole and in order with ordinary ones', async () => {
  expect(await exchange(() => undefined)).toEqual(expected)
})

test('without the private socket the same goes by send', async () => {
  // What a version of the library without that field would look like from here.
  const hidden = (socket: WebSocket) => {
    const inner = (socket as unknown as { _socket: unknown })._socket
    const sender = (socket as unknown as { _sender: object })._sender
    Object.assign(socket, { _socket: null })
    Object.assign(sender, { _socket: inner })
  }
  expect(await exchange(hidden)).toEqual(expected)
})
