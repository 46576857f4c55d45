/** A process whose viewers come to a room, hear its state, leave it and go; started by socket-joins.bench.ts. */
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { shareBelow } from '../quantile.ts'

export interface JoinsOrder {
  readonly port: number
  readonly path: string
  readonly room: string
  readonly visits: number
  readonly atOnce: number
}

export interface Joined {
  readonly failed: number
  readonly p50: number
}

const PATIENCE_MILLISECONDS = 10_000

process.on('message', (order: JoinsOrder) => {
  void visitAll(order).then((joined) => process.send?.(joined))
})

async function visitAll(order: JoinsOrder): Promise<Joined> {
  const took: number[] = []
  let failed = 0
  let left = order.visits
  const visitor = async () => {
    while (left-- > 0) {
      const since = performance.now()
      try {
        await visit(order)
        took.push(performance.now() - since)
      } catch {
        failed++
      }
    }
  }
  await Promise.all(Array.from({ length: order.atOnce }, visitor))
  return { failed, p50: shareBelow(took, 0.5) }
}

async function visit({ port, path, room }: JoinsOrder): Promise<void> {
  const signal = AbortSignal.timeout(PATIENCE_MILLISECONDS)
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { perMessageDeflate: false })
  try {
    await once(socket, 'open', { signal })
    const heard = once(socket, 'message', { signal })
    socket.send(JSON.stringify({ t: 'join', room }))
    const [frame] = (await heard) as [Buffer]
    if (!frame.toString().startsWith('{"t":"snapshot"')) throw new Error('not let in')
    socket.send(JSON.stringify({ t: 'leave', room }))
    const closed = once(socket, 'close', { signal })
    socket.close()
    await closed
  } finally {
    socket.terminate()
  }
}
