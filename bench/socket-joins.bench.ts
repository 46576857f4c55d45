import { fork } from 'node:child_process'
import path from 'node:path'
import { REALTIME_PATH } from '#platform/realtime'
import { answer, ask } from './realtime/child.ts'
import type { Joined, JoinsOrder } from './realtime/visitors-process.ts'
import { atMost, exactly, type Row, told } from './row.ts'

export interface Visits {
  /** Sockets that come, join a room, hear its state, leave it and go. */
  readonly visits: number
  /** The visits after which memory must stay where it is: before, caches and compiled code still grow. */
  readonly settledAfter: number
  readonly atOnce: number
}

const EVENING: Visits = { visits: 5_000, settledAfter: 2_000, atOnce: 50 }
/** A leak of a kilobyte a visit would be three times as much. */
const GROWTH_MEGABYTES = 2

/** Thousands of viewers come and go. All are let in, all are forgotten. */
export async function run({ visits, settledAfter, atOnce }: Visits = EVENING): Promise<Row[]> {
  const room = fork(path.join(import.meta.dirname, 'realtime/room-process.ts'), { execArgv: ['--expose-gc'] })
  const visitors = fork(path.join(import.meta.dirname, 'realtime/visitors-process.ts'))
  try {
    const { port } = await answer<{ port: number }>(room)
    const visit = (count: number) =>
      ask<Joined>(visitors, { port, path: REALTIME_PATH, room: 'hall:bench', visits: count, atOnce } satisfies JoinsOrder)
    const first = await visit(settledAfter)
    const before = await ask<{ heapBytes: number }>(room, { do: 'tidy' })
    const rest = await visit(visits - settledAfter)
    const after = await ask<{ heapBytes: number; sockets: number }>(room, { do: 'tidy' })
    const failed = first.failed + rest.failed
    return [
      atMost(`${visits} joins and leaves: failed`, (failed / visits) * 100, '%', 0.1),
      atMost(
        `memory grown over the last ${visits - settledAfter}`,
        (after.heapBytes - before.heapBytes) / 1024 / 1024,
        'MB',
        GROWTH_MEGABYTES,
      ),
      exactly('sockets left behind', after.sockets, '', 0),
      told('come to gone, half within', rest.p50, 'ms'),
    ]
  } finally {
    room.kill()
    visitors.kill()
  }
}
