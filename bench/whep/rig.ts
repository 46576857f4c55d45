import { execFile, fork } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { createMedia, type MediaPort } from '#live/media'
import { createLog } from '#platform/log'
import { openMediaDoor } from '../../test/fixtures/media-door.ts'
import { ask } from '../realtime/child.ts'
import type { Answer, Task } from './load-process.ts'

const HOUR_MS = 3_600_000
const CLOCK_TICKS_PER_SECOND = 100
const ENGINE_CORE = '0'
const LOAD_CORE = '1'

export interface Rig {
  readonly media: MediaPort
  readonly url: string
  load(task: Task): Promise<Answer>
  /** Processor seconds the engine has taken so far. */
  engineSeconds(): Promise<number>
  loadSeconds(): Promise<number>
  engineMegabytes(): Promise<number>
  close(): Promise<void>
}

/** The engine on one core, camera and players on the other. */
export async function openRig(): Promise<Rig> {
  const media = await createMedia({ log: createLog('silent'), udpPort: 0, publicAddress: null })
  const door = await openMediaDoor(media)
  door.grantUntil = new Date(Date.now() + HOUR_MS)
  const load = fork(path.join(import.meta.dirname, 'load-process.ts'))
  const engineId = media.processId()!
  await pin(engineId, ENGINE_CORE)
  await pin(load.pid!, LOAD_CORE)
  return {
    media,
    url: door.url,
    load: (task) => ask<Answer>(load, task),
    engineSeconds: () => secondsOf(engineId),
    loadSeconds: () => secondsOf(load.pid!),
    async engineMegabytes() {
      const status = await readFile(`/proc/${engineId}/status`, 'utf8')
      return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) / 1024
    },
    async close() {
      load.disconnect()
      await once(load, 'exit')
      await door.close()
      await media.close()
    },
  }
}

/** With all its threads. */
async function pin(processId: number, core: string): Promise<void> {
  await promisify(execFile)('taskset', ['-a', '-p', '-c', core, String(processId)])
}

async function secondsOf(processId: number): Promise<number> {
  const stat = await readFile(`/proc/${processId}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / CLOCK_TICKS_PER_SECOND
}
