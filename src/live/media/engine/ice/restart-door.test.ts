import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { afterAll, expect, test } from 'vitest'
import { RestartDoor } from './restart-door.ts'
import { isStun, readBindingRequest, writeNomination } from './stun.ts'

const PATIENCE = { timeout: 30_000 }
const open: { close(): void }[] = []
afterAll(() => {
  for (const each of open) each.close()
})

async function socketAt(address: string): Promise<Socket> {
  const socket = createSocket('udp4')
  open.push(socket)
  socket.bind(0, address)
  await once(socket, 'listening')
  return socket
}

test('what comes from a place that two sessions claimed is of the one that spoke last', async () => {
  const library = await socketAt('127.0.0.1')
  const client = await socketAt('127.0.0.1')
  const door = new RestartDoor(library.address().port)
  open.push(door)
  /** Which session of ours speaks to the library from which port. */
  const speakers = new Map<number, string>()
  const heard: (string | undefined)[] = []
  library.on('message', (bytes, { port }) => {
    if (isStun(bytes)) speakers.set(port, readBindingRequest(bytes)!.username.split(':')[0]!)
    else heard.push(speakers.get(port))
  })
  const claim = async (name: string) => {
    door.know(name, { user: `${name}-client`, password: 'p'.repeat(24) }, `a=ice-ufrag:${name}\r\na=ice-pwd:${'q'.repeat(24)}\r\n`)
    const ours = (await door.restart(name, { user: `${name}-moved`, password: 'r'.repeat(24) }))!
    const check = writeNomination(Buffer.alloc(12, 1), `${ours.user}:${name}-moved`, ours.password, 1, Buffer.alloc(8))
    const checkIn = () => {
      client.send(check, ours.port, '127.0.0.1')
      return once(client, 'message')
    }
    return { checkIn, port: ours.port }
  }
  const [first, second] = [await claim('first'), await claim('second')]
  await first.checkIn()
  await second.checkIn()
  await expect.poll(() => [...speakers.values()].toSorted(), PATIENCE).toEqual(['first', 'second'])
  await first.checkIn()
  client.send(Buffer.of(128, 1), first.port, '127.0.0.1')
  await expect.poll(() => heard, PATIENCE).toEqual(['first'])
})
