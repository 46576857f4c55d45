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
/** How long each connection rests between two parts where both servers are compared: at most 10,000 parts a second, half of what the reader can. */
const REST_MS = 10

interface Measured {
  partsPerSecond: number
  loadPercent: number
  /** The server's, in all of its processes. */
  microsecondsPerPart: number
}

/**
 * Parts a second from one core of the origin, with a grant checked on each, as fast as it can. At nginx' full speed the reader's core is full
 * before nginx' is, so a rate there would measure the reader: instead both servers are read at one rate that the reader keeps up with easily, and
 * what is compared is the processor time that each spends on a part of the same bytes (nginx: a static file, sendfile). On one core the inverse
 * of that time is the rate, so the bound on the share means the same.
 */
export async function run(measureSeconds = MEASURE_SECONDS): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'souk-parts-'))
  const child = spawn('taskset', ['-c', ORIGIN_CORE, process.execPath, path.join(import.meta.dirname, 'hls/origin-process.ts')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  try {
    const [origin] = (await once(child, 'message')) as [OpenedOrigin]
    const free = await writeScript(folder, origin.cookies, 0)
    const resting = await writeScript(folder, origin.cookies, REST_MS)
    const url = `${origin.url}${origin.folder}/${origin.part.path}`
    const bytes = Buffer.from(origin.part.base64, 'base64')
    await load(child, url, free, WARM_UP_SECONDS)
    const fastest = await load(child, url, free, measureSeconds)
    const ours = await load(child, url, resting, measureSeconds)
    const nginx = await overNginx(folder, bytes, resting, measureSeconds)
    return [
      atLeast('parts from one core, grants on', fastest.partsPerSecond, 'per s', LEAST_PARTS),
      atLeast(
        'share of what nginx makes of a file',
        (nginx.microsecondsPerPart / ours.microsecondsPerPart) * 100,
        '%',
        LEAST_SHARE_PERCENT,
      ),
      told('processor time for a part', ours.microsecondsPerPart, 'µs'),
      told('the same of nginx with a file', nginx.microsecondsPerPart, 'µs'),
      told('rate at which both were compared', Math.min(ours.partsPerSecond, nginx.partsPerSecond), 'per s'),
      told('size of a part', bytes.length / 1024, 'KB'),
      atMost(
        "load generator's share of its core",
        Math.max(fastest.loadPercent, ours.loadPercent, nginx.loadPercent),
        '%',
        MOST_LOAD_PERCENT,
      ),
    ]
  } finally {
    await end(child)
    await rm(folder, { recursive: true, force: true })
  }
}

/** Every request carries the cookie of another viewer, in turn; each connection rests so long before each. */
async function writeScript(folder: string, cookies: readonly string[], restMilliseconds: number): Promise<string> {
  const file = path.join(folder, `viewers-${restMilliseconds}.lua`)
  const list = cookies.map((cookie) => `"${cookie}"`).join(',')
  const rest = restMilliseconds === 0 ? '' : `function delay() return ${restMilliseconds} end\n`
  await writeFile(
    file,
    `local cookies = {${list}}\nlocal requests, at = {}, 0\n` +
      'function init() for i, cookie in ipairs(cookies) do requests[i] = wrk.format("GET", nil, { Cookie = cookie }) end end\n' +
      `function request() at = at % #requests + 1 return requests[at] end\n${rest}`,
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
