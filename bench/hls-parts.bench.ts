import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { bringNginx } from '#test/nginx'
import type { OpenedOrigin } from './hls/origin-process.ts'
import { cpuSecondsBelow } from './load/cpu-time.ts'
import type { ReaderTask, ReadParts } from './load/part-reader.ts'
import { atLeast, atMost, type Row, told } from './row.ts'

const execute = promisify(execFile)
const ORIGIN_CORE = '0'
const LOAD_CORE = '1'
const CONNECTIONS = 100
const READER = path.join(import.meta.dirname, 'load/part-reader.ts')
const WARM_UP_SECONDS = 3
const MEASURE_SECONDS = 8
const LEAST_PARTS = 15_000
const LEAST_SHARE_PERCENT = 60
/** A load generator that is busier than this measures itself. */
const MOST_LOAD_PERCENT = 80
/** Of ours no more is asked, so that the reader's core has room left. */
const PARTS_ASKED = 18_000

type Target = Pick<ReaderTask, 'port' | 'path' | 'cookies'>

interface Measured {
  partsPerSecond: number
  loadPercent: number
  /** The server's, in all of its processes. */
  microsecondsPerPart: number
}

/**
 * Parts a second from one core of the origin, with a grant checked on each, against nginx that serves the same bytes as a static file on the same
 * core. The reader's core is full before theirs, so the rates seen there say little: both are held to what they would make of a whole core, by the
 * processor time that they spend on a part; nginx while it is read as fast as the reader can, which is when it spends least.
 */
export async function run(measureSeconds = MEASURE_SECONDS): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'souk-parts-'))
  const child = spawn('taskset', ['-c', ORIGIN_CORE, process.execPath, path.join(import.meta.dirname, 'hls/origin-process.ts')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  try {
    const [origin] = (await once(child, 'message')) as [OpenedOrigin]
    const { cookies } = origin
    const target = { port: Number(new URL(origin.url).port), path: `${origin.folder}/${origin.part.path}`, cookies }
    const bytes = Buffer.from(origin.part.base64, 'base64')
    await load(child, target, WARM_UP_SECONDS)
    const ours = await load(child, target, measureSeconds, PARTS_ASKED)
    const nginx = await overNginx(folder, bytes, cookies, measureSeconds)
    return [
      atLeast('parts from one core, grants on', ours.partsPerSecond, 'per s', LEAST_PARTS),
      atLeast(
        'share of what nginx makes of a file',
        (nginx.microsecondsPerPart / ours.microsecondsPerPart) * 100,
        '%',
        LEAST_SHARE_PERCENT,
      ),
      told('ours, on a whole core', 1e6 / ours.microsecondsPerPart, 'per s'),
      told('nginx, on a whole core', 1e6 / nginx.microsecondsPerPart, 'per s'),
      told('nginx, as seen by the reader', nginx.partsPerSecond, 'per s'),
      told('processor time for a part', ours.microsecondsPerPart, 'µs'),
      told('the same of nginx with a file', nginx.microsecondsPerPart, 'µs'),
      told('size of a part', bytes.length / 1024, 'KB'),
      atMost("load generator's share of its core", ours.loadPercent, '%', MOST_LOAD_PERCENT),
      told('the same, on nginx', nginx.loadPercent, '%'),
    ]
  } finally {
    await end(child)
    await rm(folder, { recursive: true, force: true })
  }
}

/** Reads as fast as one core can, or at a rate. */
async function load(server: ChildProcess, target: Target, seconds: number, perSecond?: number): Promise<Measured> {
  const task: ReaderTask = { ...target, connections: CONNECTIONS, seconds, ...(perSecond && { perSecond }) }
  const before = await spentBy(server)
  const { stdout } = await execute('taskset', ['-c', LOAD_CORE, process.execPath, READER, JSON.stringify(task)])
  const spent = (await spentBy(server)) - before
  const read = JSON.parse(stdout) as ReadParts
  return {
    partsPerSecond: read.parts / read.seconds,
    loadPercent: (read.processorSeconds / read.seconds) * 100,
    microsecondsPerPart: (spent / read.parts) * 1e6,
  }
}

const spentBy = async ({ pid }: ChildProcess): Promise<number> =>
  Object.values(await cpuSecondsBelow(pid!)).reduce((sum, seconds) => sum + seconds, 0)

async function overNginx(folder: string, bytes: Buffer, cookies: readonly string[], seconds: number): Promise<Measured> {
  const port = await freePort()
  await mkdir(path.join(folder, 'static'))
  await writeFile(path.join(folder, 'static', 'part.m4s'), bytes)
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  const configuration = await readFile(path.join(import.meta.dirname, 'hls/static.nginx.conf'), 'utf8')
  const file = path.join(folder, 'nginx.conf')
  await writeFile(file, configuration.replaceAll('FOLDER', folder).replace('PORT', String(port)).replace('USER', user))
  const child = spawn('taskset', ['-c', ORIGIN_CORE, await bringNginx(), '-c', file, '-p', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  try {
    const target = { port, path: '/part.m4s', cookies }
    const url = `http://127.0.0.1:${port}${target.path}`
    for (let tries = 0; tries < 100 && !(await fetch(url).catch(() => null)); tries++) await sleep(50)
    await load(child, target, 1)
    return await load(child, target, seconds)
  } finally {
    await end(child)
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
