/** Joins pieces on a thread of its own: an hour of video is some seconds of work, and the shop's thread answers meanwhile. */
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { joinPieces, type Piece } from './join.ts'
import type { FromThread, ThreadTask, ToThread } from './thread-messages.ts'

const port = parentPort
if (!port) throw new Error('this runs as a thread')
const say = (message: FromThread): void => port.postMessage(message)

async function* pieces(): AsyncGenerator<Piece> {
  for (;;) {
    say({ kind: 'next' })
    const [{ piece }] = (await once(port!, 'message')) as [ToThread]
    if (!piece) return
    yield piece
  }
}

const task = workerData as ThreadTask
say({ kind: 'joined', joined: await joinPieces({ ...task, pieces: pieces() }) })
