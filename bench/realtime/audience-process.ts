/**
 * A process that holds many viewers' sockets and times what they hear. It reads frames by itself, and every twentieth viewer's alone in full: a
 * library's socket for each would need more of the machine than the gateway that is measured.
 */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export interface AudienceOrder {
  readonly port: number
  readonly path: string
  readonly room: string
  readonly sockets: number
}

export interface Heard {
  readonly messages: number
  /** Milliseconds from being said to being heard, of every twentieth viewer. */
  readonly p50: number
  readonly p99: number
  readonly cueP99: number
}

/** Sockets opened at the same time: more than a listening queue takes would measure the queue. */
const OPENED_AT_ONCE = 100
const LISTENS_CLOSELY = 20
const QUIET_MILLISECONDS = 1_000
const MARK = '"seq":'

let messages = 0
let chatDelays: number[] = []
let cueDelays: number[] = []

process.on('message', (order: AudienceOrder | 'report') => {
  if (order === 'report') void quiet().then(() => process.send?.(report()))
  else void enter(order).then(() => process.send?.('in'))
})

async function enter(order: AudienceOrder): Promise<void> {
  for (let count = 0; count < order.sockets; count += OPENED_AT_ONCE) {
    const wave = Array.from({ length: Math.min(OPENED_AT_ONCE, order.sockets - count) }, (_, index) => open(order, count + index))
    await Promise.all(wave)
  }
}

async function open({ port, path, room }: AudienceOrder, index: number): Promise<void> {
  const socket = connect(port, '127.0.0.1')
  socket.setNoDelay(true)
  socket.write(
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  )
  await once(socket, 'data')
  join(socket, room)
  // The snapshot: from here on whole frames come.
  await once(socket, 'data')
  const hear = index % LISTENS_CLOSELY === 0 ? hearClosely : hearCount
  let rest: Buffer = Buffer.alloc(0)
  socket.on('data', (chunk: Buffer) => {
    rest = readFrames(rest.length === 0 ? chunk : Buffer.concat([rest, chunk]), hear)
  })
}

/** A masked text frame, as clients must send; a mask of zeros changes nothing. */
function join(socket: Socket, room: string): void {
  const payload = Buffer.from(JSON.stringify({ t: 'join', room }))
  socket.write(Buffer.concat([Buffer.from([0x81, 0x80 | payload.length, 0, 0, 0, 0]), payload]))
}

/** Gives each whole frame's payload to `hear`; answers what is left of the last one. */
function readFrames(bytes: Buffer, hear: (payload: Buffer) => void): Buffer {
  let at = 0
  while (bytes.length - at >= 4) {
    const short = bytes[at + 1]! & 0x7f
    const start = at + (short === 126 ? 4 : 2)
    const end = start + (short === 126 ? bytes.readUInt16BE(at + 2) : short)
    if (end > bytes.length) break
    hear(bytes.subarray(start, end))
    at = end
  }
  return bytes.subarray(at)
}

function hearCount(payload: Buffer): void {
  for (let at = payload.indexOf(MARK); at >= 0; at = payload.indexOf(MARK, at + MARK.length)) messages++
}

function hearClosely(payload: Buffer): void {
  const now = performance.timeOrigin + performance.now()
  const { items } = JSON.parse(payload.toString()) as { items: { type: string; data: { at: number } }[] }
  messages += items.length
  for (const { type, data } of items) (type === 'cue' ? cueDelays : chatDelays).push(now - data.at)
}

/** What was said last is still on its way. */
async function quiet(): Promise<void> {
  for (let before = -1; before !== messages; ) {
    before = messages
    await sleep(QUIET_MILLISECONDS)
  }
}

function report(): Heard {
  const heard = { messages, p50: quantile(chatDelays, 0.5), p99: quantile(chatDelays, 0.99), cueP99: quantile(cueDelays, 0.99) }
  messages = 0
  chatDelays = []
  cueDelays = []
  return heard
}

function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).toSorted()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
