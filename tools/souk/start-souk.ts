import { type ChildProcess, spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const ROOT = path.resolve(import.meta.dirname, '../..')
const POLL_MILLISECONDS = 50

export interface RunningSouk {
  readonly url: string
  /** Process of the server; its helpers are below it. */
  readonly pid: number
  /** From the start of the process until every role served. */
  readonly readySeconds: number
  stop(): Promise<void>
}

export interface StartSoukOptions {
  /** Folder for its data; a new one gets the demo market. */
  readonly dataDir: string
  /** Settings beside ports and folder. */
  readonly settings?: Readonly<Record<string, string>>
  readonly patienceSeconds?: number
}

/** A whole Souk on free ports of this machine, as `npm start` runs it. */
export async function startSouk({ dataDir, settings = {}, patienceSeconds = 120 }: StartSoukOptions): Promise<RunningSouk> {
  const since = performance.now()
  const port = await freeTcpPort()
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path.join(ROOT, 'src/app/main.ts')], {
    cwd: ROOT,
    env: {
      ...withoutSettings(process.env),
      PORT: String(port),
      SOUK_DATA_DIR: dataDir,
      SOUK_MEDIA_UDP_PORT: String(await freeUdpPort()),
      SOUK_RATE_LIMITS: 'off',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const said: string[] = []
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const url = `http://localhost:${port}`
  try {
    await untilReady(child, url, patienceSeconds)
  } catch (error) {
    await stop(child)
    throw new Error(`Souk did not open:\n${said.join('')}`, { cause: error })
  }
  return { url, pid: child.pid ?? 0, readySeconds: (performance.now() - since) / 1000, stop: () => stop(child) }
}

async function untilReady(child: ChildProcess, url: string, patienceSeconds: number): Promise<void> {
  const deadline = performance.now() + patienceSeconds * 1000
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('it ended')
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await sleep(POLL_MILLISECONDS)
  }
  throw new Error(`not ready within ${patienceSeconds} s`)
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}

/** What the caller's shell says about another Souk must not reach this one. */
export function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith('SOUK_') && name !== 'DATABASE_URL'))
}

export async function freeTcpPort(): Promise<number> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

export async function freeUdpPort(): Promise<number> {
  const socket = createSocket('udp4')
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  const { port } = socket.address()
  socket.close()
  await once(socket, 'close')
  return port
}
