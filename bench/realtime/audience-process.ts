/** A process that holds many viewers' sockets and times what they hear. */
import { once } from 'node:events'
import { WebSocket } from 'ws'

export interface AudienceOrder {
  readonly url: string
  readonly room: string
  readonly sockets: number
}

export interface Heard {
  readonly messages: number
  readonly cues: number
  /** Milliseconds from being said to being heard. */
  readonly p50: number
  readonly p99: number
  readonly cueP99: number
}

/** Sockets opened at the same time: more than a listening queue takes would measure the queue. */
const OPENED_AT_ONCE = 100

let chatDelays: number[] = []
let cueDelays: number[] = []

process.on('message', (order: AudienceOrder | 'report') => {
  if (order === 'report') {
    process.send?.(report())
    chatDelays = []
    cueDelays = []
  } else void enter(order).then(() => process.send?.('in'))
})

async function enter({ url, room, sockets }: AudienceOrder): Promise<void> {
  for (let count = 0; count < sockets; count += OPENED_AT_ONCE) {
    const wave = Array.from({ length: Math.min(OPENED_AT_ONCE, sockets - count) }, () => open(url, room))
    await Promise.all(wave)
  }
}

async function open(url: string, room: string): Promise<void> {
  const socket = new WebSocket(url, { perMessageDeflate: false, skipUTF8Validation: true })
  await once(socket, 'open')
  socket.send(JSON.stringify({ t: 'join', room }))
  await once(socket, 'message')
  socket.on('message', hear)
}

function hear(data: WebSocket.RawData): void {
  const now = performance.timeOrigin + performance.now()
  const { items } = JSON.parse((data as Buffer).toString()) as { items?: { type: string; data: { at: number } }[] }
  for (const { type, data: said } of items ?? []) {
    const delays = type === 'cue' ? cueDelays : chatDelays
    delays.push(now - said.at)
  }
}

function report(): Heard {
  return {
    ...{ messages: chatDelays.length, cues: cueDelays.length },
    ...{ p50: quantile(chatDelays, 0.5), p99: quantile(chatDelays, 0.99), cueP99: quantile(cueDelays, 0.99) },
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).toSorted()
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
