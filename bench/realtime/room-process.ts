/** A process that serves one room and talks into it; started by realtime.bench.ts, so that its processor time is the gateway's alone. */
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { anonymous } from '#platform/http'
import { createLog } from '#platform/log'
import { createMetrics } from '#platform/metrics'
import { createLocalBus, createRealtime } from '#platform/realtime'

export type Order =
  | { readonly do: 'talk'; readonly messagesPerSecond: number; readonly cuesPerSecond: number; readonly seconds: number }
  | { readonly do: 'weigh' }
  | { readonly do: 'tidy' }

export interface Talked {
  readonly messages: number
  readonly cues: number
  readonly cpuSeconds: number
  readonly seconds: number
  readonly residentBytes: number
}

const ROOM = 'hall:bench'
/** About as long as a line of chat with its sender. */
const FILLER = 'x'.repeat(80)

const server = http.createServer()
const realtime = createRealtime({
  actors: { resolve: async () => anonymous, issueViewer: () => Promise.reject(new Error('nobody is named here')) },
  bus: createLocalBus(),
  log: createLog('error'),
  metrics: createMetrics(),
  trustProxy: false,
  // Its viewers answer no pings.
  limits: { socketsPerAddress: 50_000, sockets: 50_000, pingSeconds: 600 },
})
realtime.defineRoom('hall', {
  countsViewers: false,
  authorise: async () => ({ until: null, counted: false }),
  snapshot: async () => null,
})
realtime.attach(server)
server.listen(0, '127.0.0.1')
await once(server, 'listening')
process.send?.({ port: (server.address() as AddressInfo).port })

process.on('message', (order: Order) => {
  if (order.do === 'weigh') process.send?.({ residentBytes: process.memoryUsage().rss })
  else if (order.do === 'tidy') void tidy().then((bytes) => process.send?.(bytes))
  else void talk(order).then((talked) => process.send?.(talked))
})

/** What is still reachable; needs --expose-gc. Sockets on their way out get their time first. */
async function tidy(): Promise<{ heapBytes: number; sockets: number }> {
  const connections = () => new Promise<number>((resolve) => server.getConnections((_error, count) => resolve(count)))
  for (let tries = 0; tries < 100 && (await connections()) > 0; tries++) await new Promise((resolve) => setTimeout(resolve, 100))
  globalThis.gc?.()
  globalThis.gc?.()
  return { heapBytes: process.memoryUsage().heapUsed, sockets: await connections() }
}

async function talk(order: Extract<Order, { do: 'talk' }>): Promise<Talked> {
  const before = process.cpuUsage()
  const since = performance.now()
  let messages = 0
  let cues = 0
  while (performance.now() - since < order.seconds * 1000) {
    const passed = (performance.now() - since) / 1000
    for (; messages < passed * order.messagesPerSecond; messages++) say('chat', 'tick')
    for (; cues < passed * order.cuesPerSecond; cues++) say('cue', 'now')
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  const { user, system } = process.cpuUsage(before)
  const seconds = (performance.now() - since) / 1000
  return { messages, cues, cpuSeconds: (user + system) / 1e6, seconds, residentBytes: process.memoryUsage().rss }
}

function say(type: string, lane: 'tick' | 'now'): void {
  realtime.publish(ROOM, type, { at: performance.timeOrigin + performance.now(), text: FILLER }, { lane })
}
