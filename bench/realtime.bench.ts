import { type ChildProcess, fork } from 'node:child_process'
import path from 'node:path'
import { REALTIME_PATH } from '#platform/realtime'
import type { Heard } from './realtime/audience-process.ts'
import { answer, ask } from './realtime/child.ts'
import type { Talked } from './realtime/room-process.ts'
import { atLeast, atMost, type Row, told } from './row.ts'

export interface Load {
  readonly sockets: number
  readonly messagesPerSecond: number
  readonly seconds: number
  /** Bounds: how late the slowest of a hundred may be, and how much of one core the gateway may take. */
  readonly lateMilliseconds: number
  readonly corePercent: number
  /** Most memory of one socket; null where so few hide what the process itself takes. */
  readonly socketKilobytes: number | null
}

const ROOM = 'hall:bench'
const CUES_PER_SECOND = 1
const EVENING: Load = { sockets: 2_000, messagesPerSecond: 50, seconds: 20, lateMilliseconds: 100, corePercent: 50, socketKilobytes: null }
const STADIUM: Load = { sockets: 10_000, messagesPerSecond: 50, seconds: 20, lateMilliseconds: 300, corePercent: 75, socketKilobytes: 15 }
/** The processor's caches and the compiler have seen the path by then. */
const WARM_UP_SECONDS = 3

/** One room full of viewers on one gateway process, with a busy chat and a cue now and then. The viewers' process shares the machine. */
export async function run(loads: readonly Load[] = [EVENING, STADIUM]): Promise<Row[]> {
  const rows: Row[] = []
  for (const load of loads) rows.push(...(await runOne(load)))
  return rows
}

async function runOne(load: Load): Promise<Row[]> {
  const room = fork(path.join(import.meta.dirname, 'realtime/room-process.ts'))
  const audience = fork(path.join(import.meta.dirname, 'realtime/audience-process.ts'))
  try {
    const { port } = await answer<{ port: number }>(room)
    const empty = await ask<{ residentBytes: number }>(room, { do: 'weigh' })
    await ask(audience, { port, path: REALTIME_PATH, room: ROOM, sockets: load.sockets })
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
  return { talked, heard: await ask<Heard>(audience, 'report') }
}

function rowsOf(
  { sockets, messagesPerSecond, lateMilliseconds, corePercent, socketKilobytes }: Load,
  emptyBytes: number,
  { talked, heard }: Measured,
): Row[] {
  const expected = (talked.messages + talked.cues) * sockets
  const delivered = heard.messages
  const weight = `${sockets} viewers × ${messagesPerSecond}/s: memory a socket`
  const kilobytes = (talked.residentBytes - emptyBytes) / sockets / 1024
  const load = `${sockets} viewers × ${messagesPerSecond}/s`
  return [
    atLeast(`${load}: messages delivered`, (delivered / expected) * 100, '%', 100),
    atMost(`${load}: said to heard, 99 of 100 within`, heard.p99, 'ms', lateMilliseconds),
    atMost(`${load}: share of one core`, (talked.cpuSeconds / talked.seconds) * 100, '%', corePercent),
    told(`${load}: said to heard, half within`, heard.p50, 'ms'),
    atMost(`${load}: cue said to heard, 99 of 100 within`, heard.cueP99, 'ms', lateMilliseconds),
    told(`${load}: processor time a million deliveries`, talked.cpuSeconds / (delivered / 1e6), 's'),
    socketKilobytes === null ? told(weight, kilobytes, 'KB') : atMost(weight, kilobytes, 'KB', socketKilobytes),
  ]
}
