import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Id } from '#platform/ids'
import type { Desk } from '../deps.ts'
import { keys, type Segment } from '../recording.ts'
import type { Joined, Piece } from './join.ts'
import type { FromThread, ThreadTask, ToThread } from './thread-messages.ts'

const THREAD = new URL('./thread.ts', import.meta.url)

export interface JoinTask {
  readonly broadcastId: Id<'brd'>
  readonly segments: readonly Segment[]
  /** Key of the file to be made. */
  readonly key: string
  /** For short files: puts the index first. */
  readonly indexFirst: boolean
  /** Told of whole percents. */
  onProgress?(percent: number): void
}

export interface JoinedFile extends Joined {
  readonly sizeBytes: number
}

const workFolder = ({ dataDir }: Pick<Desk['config'], 'dataDir'>) => path.join(dataDir, 'work')

/** Removes what a process that was killed left half made. For before any joining begins. */
export async function clearWork(config: Pick<Desk['config'], 'dataDir'>): Promise<void> {
  await rm(workFolder(config), { recursive: true, force: true })
}

/** Makes one MP4 of kept segments and puts it among the files, whole or not at all. */
export async function joinSegments(desk: Pick<Desk, 'files' | 'config'>, task: JoinTask): Promise<JoinedFile> {
  const folder = workFolder(desk.config)
  await mkdir(folder, { recursive: true })
  const target = path.join(folder, `${randomUUID()}.mp4`)
  try {
    const inits = new Map<number, Buffer>()
    for (const number of new Set(task.segments.map(({ initNumber }) => initNumber))) {
      inits.set(number, await mustRead(desk, keys.init(task.broadcastId, number)))
    }
    const joined = await onThread({ target, inits: [...inits.values()], indexFirst: task.indexFirst }, piecesOf(desk, task, inits))
    const { size } = await stat(target)
    await desk.files.put(task.key, createReadStream(target))
    return { ...joined, sizeBytes: size }
  } finally {
    await rm(target, { force: true })
  }
}

async function* piecesOf(desk: Pick<Desk, 'files'>, task: JoinTask, inits: ReadonlyMap<number, Buffer>): AsyncGenerator<Piece, void> {
  let told = 0
  for (const [index, { number, initNumber, startTicks, durationTicks }] of task.segments.entries()) {
    const percent = Math.floor((index * 100) / task.segments.length)
    if (percent > told) task.onProgress?.(percent)
    told = percent
    yield { startTicks, durationTicks, init: inits.get(initNumber)!, bytes: await mustRead(desk, keys.segment(task.broadcastId, number)) }
  }
}

async function mustRead(desk: Pick<Desk, 'files'>, key: string): Promise<Buffer> {
  const bytes = await desk.files.read(key)
  if (!bytes) throw new Error(`${key} is not among the files`)
  return bytes
}

/** Hands out pieces as the thread asks for them, so that no more than one is in memory. */
async function onThread(task: ThreadTask, pieces: AsyncGenerator<Piece, void>): Promise<Joined> {
  const thread = new Worker(THREAD, { workerData: task })
  const outcome = Promise.withResolvers<Joined>()
  thread.on('message', (message: FromThread) => {
    if (message.kind === 'joined') return outcome.resolve(message.joined)
    pieces.next().then((next) => thread.postMessage({ piece: next.done ? null : next.value } satisfies ToThread), outcome.reject)
  })
  thread.on('error', outcome.reject)
  thread.on('exit', (code) => outcome.reject(new Error(`the thread that joins ended with ${code}`)))
  try {
    return await outcome.promise
  } finally {
    await thread.terminate()
  }
}
