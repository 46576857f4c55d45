import { createSocket, type Socket } from 'node:dgram'
import { once } from 'node:events'
import { afterAll, expect, test } from 'vitest'
import { RestartDoor } from './restart-door.ts'
import { isStun, readBindingRequest, writeNomination, writeSuccess } from './stun.ts'

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

/** Answers checks as whoever has the password, and keeps what is no check. */
function player(socket: Socket, password: string | null) {
  const heard: string[] = []
  const seen = { checks: 0, answers: password !== null, password: password ?? '', heard }
  socket.on('message', (bytes, { port, address }) => {
    const request = isStun(bytes) ? readBindingRequest(bytes) : null
    if (!isStun(bytes)) heard.push(bytes.subarray(1).toString())
    if (!request) return
    seen.checks++
    if (seen.answers) socket.send(writeSuccess(request.transaction, seen.password, address, port), port, address)
  })
  return seen
}

/** Where the library has its peers, and a door beside it. `media` says something to every session that spoke. */
async function engine(consent?: { everyMs: number; lapsesAfterMs: number }) {
  const library = await socketAt('127.0.0.1')
  const door = new RestartDoor(library.address().port, consent)
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
    const ours = (await door.restart(name, { user: `${name}-moved`, password: PASSWORD }))!
    const check = writeNomination(Buffer.alloc(12, 1), `${ours.user}:${name}-moved`, ours.password, 1, Buffer.alloc(8))
    return { check, port: ours.port }
  }
  const media = (text: string) => {
    for (const port of speakers.keys()) library.send(Buffer.concat([Buffer.of(128), Buffer.from(text)]), port, '127.0.0.1')
  }
  return { claim, media, speakers, heard }
}

const PASSWORD = 'r'.repeat(24)

test('what comes from a place that two sessions claimed is of the one that spoke last', async () => {
  const { claim, speakers, heard } = await engine()
  const client = await socketAt('127.0.0.1')
  player(client, PASSWORD)
  const [first, second] = [await claim('first'), await claim('second')]
  for (const [index, { check, port }] of [first, second].entries()) {
    client.send(check, port, '127.0.0.1')
    await expect.poll(() => speakers.size, PATIENCE).toBe(index + 1)
  }
  client.send(first.check, first.port, '127.0.0.1')
  client.send(Buffer.of(128, 1), first.port, '127.0.0.1')
  await expect.poll(() => heard, PATIENCE).toEqual(['first'])
})

test('media goes to where a check of ours was answered, not to wherever a signed request was sent again from', async () => {
  const { claim, media, speakers } = await engine()
  const [client, elsewhere] = [await socketAt('127.0.0.1'), await socketAt('127.0.0.1')]
  const viewer = player(client, PASSWORD)
  const victim = player(elsewhere, null)
  const { check, port } = await claim('viewer')
  client.send(check, port, '127.0.0.1')
  await expect.poll(() => speakers.size, PATIENCE).toBe(1)

  elsewhere.send(check, port, '127.0.0.1')
  await expect.poll(() => victim.checks, PATIENCE).toBe(1)
  media('to the viewer')
  await expect.poll(() => viewer.heard, PATIENCE).toEqual(['to the viewer'])
  Object.assign(victim, { answers: true, password: 'guessed' })
  elsewhere.send(check, port, '127.0.0.1')
  await expect.poll(() => victim.checks, PATIENCE).toBe(2)
  media('still')
  await expect.poll(() => viewer.heard, PATIENCE).toEqual(['to the viewer', 'still'])

  Object.assign(victim, { password: PASSWORD })
  elsewhere.send(check, port, '127.0.0.1')
  const moved = () => {
    media('over there')
    return victim.heard.at(-1)
  }
  await expect.poll(moved, PATIENCE).toBe('over there')
  expect(victim.heard).not.toContain('to the viewer')
  expect(victim.heard).not.toContain('still')
})

test('media goes on while checks are answered, and ends when they are no more', async () => {
  const { claim, media, speakers } = await engine({ everyMs: 25, lapsesAfterMs: 2500 })
  const client = await socketAt('127.0.0.1')
  const viewer = player(client, PASSWORD)
  const { check, port } = await claim('viewer')
  client.send(check, port, '127.0.0.1')
  await expect.poll(() => speakers.size, PATIENCE).toBe(1)
  await expect.poll(() => viewer.checks, PATIENCE).toBeGreaterThan(40)
  media('still')
  await expect.poll(() => viewer.heard, PATIENCE).toEqual(['still'])

  viewer.answers = false
  let said = 0
  const unheard = () => {
    media(String(++said))
    return said - Number(viewer.heard.at(-1)?.replace('still', '0'))
  }
  await expect.poll(unheard, PATIENCE).toBeGreaterThan(10)
  const { checks } = viewer
  // Who is let go of is not asked any more.
  await expect.poll(unheard, PATIENCE).toBeGreaterThan(20)
  expect(viewer.checks).toBe(checks)
})
