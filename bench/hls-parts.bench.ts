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
import { atLeast, atMost, type Row, told } from './row.ts'

const execute = promisify(execFile)
const ORIGIN_CORE = '0'
const LOAD_CORE = '1'
const CONNECTIONS = 100
const WARM_UP_SECONDS = 3
const MEASURE_SECONDS = 8
const LEAST_PARTS = 15_000
const LEAST_SHARE_PERCENT = 60
/** A load generator that is busier than this measures itself. */
const MOST_LOAD_PERCENT = 80

interface Measured {
  partsPerSecond: number
  loadPercent: number
  /** The server's, in all of its processes. */
  microsecondsPerPart: number
}

/**
 * Parts a second from one core of the origin, with a grant checked on each, against nginx that serves the same bytes as a static file on the same
 * core. The reader's core is full before nginx' is, so the rate seen there would flatter us: nginx is held to what it would make of its whole core,
 * by the processor time that it spends on a part while it is read as fast as the reader can.
 */
export async function run(measureSeconds = MEASURE_SECONDS): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'souk-parts-'))
  const child = spawn('taskset', ['-c', ORIGIN_CORE, process.execPath, path.join(import.meta.dirname, 'hls/origin-process.ts')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  try {
    const [origin] = (await once(child, 'message')) as [OpenedOrigin]
    const script = await writeScript(folder, origin.cookies)
    const url = `${origin.url}${origin.folder}/${origin.part.path}`
    const bytes = Buffer.from(origin.part.base64, 'base64')
    await load(child, url, script, WARM_UP_SECONDS)
    const ours = await load(child, url, script, measureSeconds)
    const nginx = await overNginx(folder, bytes, script, measureSeconds)
    const nginxWhole = 1e6 / nginx.microsecondsPerPart
    return [
      atLeast('parts from one core, grants on', ours.partsPerSecond, 'per s', LEAST_PARTS),
      atLeast('share of what nginx makes of a file', (ours.partsPerSecond / nginxWhole) * 100, '%', LEAST_SHARE_PERCENT),
      told('nginx, on its whole core', nginxWhole, 'per s'),
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

/** Every request carries the cookie of another viewer, in turn. */
async function writeScript(folder: string, cookies: readonly string[]): Promise<string> {
  const file = path.join(folder, 'viewers.lua')
  const list = cookies.map((cookie) => `"${cookie}"`).join(',')
  await writeFile(
    file,
    `local cookies = {${list}}\nlocal requests, at = {}, 0\n` +
      'function init() for i, cookie in ipairs(cookies) do requests[i] = wrk.format("GET", nil, { Cookie = cookie }) end end\n' +
      'function request() at = at % #requests + 1 return requests[at] end\n',
  )
  return file
}

async function load(server: ChildProcess, url: string, script: string, seconds: number): Promise<Measured> {
  const command = `TIMEFORMAT='cpu %U %S'; time taskset -c ${LOAD_CORE} wrk -t1 -c${CONNECTIONS} -d${seconds}s -s ${script} ${url}`
  const before = await spentBy(server)
  const { stdout, stderr } = await execute('bash', ['-c', command])
  const spent = (await spentBy(server)) - before
  if (/Non-2xx/.test(stdout)) throw new Error(`the origin refused: ${stdout}`)
  const read = (pattern: RegExp): number => Number(pattern.exec(stdout)?.[1] ?? 0)
  const [, user = '0', system = '0'] = /cpu ([\d.]+) ([\d.]+)/.exec(stderr) ?? []
  return {
    partsPerSecond: read(/Requests\/sec:\s+([\d.]+)/),
    loadPercent: ((Number(user) + Number(system)) / seconds) * 100,
    microsecondsPerPart: (spent / read(/(\d+) requests in/)) * 1e6,
  }
}

const spentBy = async ({ pid }: ChildProcess): Promise<number> =>
  Object.values(await cpuSecondsBelow(pid!)).reduce((sum, seconds) => sum + seconds, 0)

async function overNginx(folder: string, bytes: Buffer, script: string, seconds: number): Promise<Measured> {
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
    const url = `http://127.0.0.1:${port}/part.m4s`
    for (let tries = 0; tries < 100 && !(await fetch(url).catch(() => null)); tries++) await sleep(50)
    await load(child, url, script, 1)
    return await load(child, url, script, seconds)
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
