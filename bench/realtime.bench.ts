import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { AudienceOrder, Heard } from './realtime/audience-process.ts'
import type { Order, Talked } from './realtime/room-process.ts'
import { atLeast, atMost, type Row, told } from './row.ts'

export interface Load {
  readonly sockets: number
  readonly messagesPerSecond: number
  readonly seconds: number
}

const ROOM = 'hall:bench'
const CUES_PER_SECOND = 1
const EVENING: Load = { sockets: 2_000, messagesPerSecond: 50, seconds: 20 }
/** The processor's caches and the compiler have seen the path by then. */
const WARM_UP_SECONDS = 3

/** One room full of viewers on one gateway process, with a busy chat and a cue now and then. The viewers' process shares the machine. */
export async function run(load: Load = EVENING): Promise<Row[]> {
  const room = fork(path.join(import.meta.dirname, 'realtime/room-process.ts'))
  const audience = fork(path.join(import.meta.dirname, 'realtime/audience-process.ts'))
  try {
    const { port } = await answer<{ port: number }>(room)
    const empty = await ask<{ residentBytes: number }>(room, { do: 'weigh' })
    await ask(audience, { url: `ws://127.0.0.1:${port}/api/realtime`, room: ROOM, sockets: load.sockets })
    await measure(room, audience, { ...load, seconds: Math.min(WARM_UP_SECONDS, load.seconds) })
    return rowsOf(load, empty.residentBytes, await measure(room, audience, load))
  } finally {
    room.kill()
    audience.kill()
  }
}

interface Measured {
  readonly talked: Talked
  readonly heard: Heard
}

async function measure(room: ChildProcess, audience: ChildProcess, { messagesPerSecond, seconds }: Load): Promise<Measured> {
  const talked = await ask<Talked>(room, { do: 'talk', messagesPerSecond, cuesPerSecond: CUES_PER_SECOND, seconds })
  // What was said last is still on its way.
  await sleep(1_000)
  return { talked, heard: await ask<Heard>(audience, 'report') }
}

function rowsOf({ sockets, messagesPerSecond }: Load, emptyBytes: number, { talked, heard }: Measured): Row[] {
  const expected = (talked.messages + talked.cues) * sockets
  const delivered = heard.messages + heard.cues
  const load = `${sockets} viewers × ${messagesPerSecond}/s`
  return [
    atLeast(`${load}: messages delivered`, (delivered / expected) * 100, '%', 100),
    atMost(`${load}: said to heard, 99 of 100 within`, heard.p99, 'ms', 100),
    atMost(`${load}: share of one core`, (talked.cpuSeconds / talked.seconds) * 100, '%', 50),
    told(`${load}: said to heard, half within`, heard.p50, 'ms'),
    atMost(`${load}: cue said to heard, 99 of 100 within`, heard.cueP99, 'ms', 100),
    told(`${load}: processor time a million deliveries`, talked.cpuSeconds / (delivered / 1e6), 's'),
    told(`${load}: memory a socket`, (talked.residentBytes - emptyBytes) / sockets / 1024, 'KB'),
  ]
}

function ask<Answer>(child: ChildProcess, order: Order | AudienceOrder | 'report'): Promise<Answer> {
  const answered = answer<Answer>(child)
  child.send(order)
  return answered
}

/** The child's next message; an end instead of one is a failure. */
async function answer<Answer>(child: ChildProcess): Promise<Answer> {
  const ended = new AbortController()
  const gone = once(child, 'exit', { signal: ended.signal }).then(() => Promise.reject(new Error(`${child.spawnfile} ended early`)))
  gone.catch(() => undefined)
  try {
    const [message] = (await Promise.race([once(child, 'message'), gone])) as [Answer]
    return message
  } finally {
    ended.abort()
  }
}
