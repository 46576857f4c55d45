import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { chmod, mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type SoukProcess, spawnSouk } from './spawn-souk.ts'

const POLL_MILLISECONDS = 50

export interface RunningSouk {
  readonly url: string
  /** Process of the server; its helpers are below it. */
  readonly pid: number
  /** From the start of the process until every role served. */
  readonly readySeconds: number
  /** Everything it has printed so far. */
  said(): string
  stop(): Promise<void>
  /** As `stop`, by another signal; resolves to the exit code. */
  end(signal: NodeJS.Signals): Promise<number | null>
  /** Closes the channel that tells it we live, as our death would. */
  letGo(): void
}

export interface StartSoukOptions {
  /** Folder for its data; a new one gets the demo market. */
  readonly dataDir: string
  /** Settings beside ports and folder. */
  readonly settings?: Readonly<Record<string, string>>
  /** Without the demo market. */
  readonly empty?: boolean
  readonly patienceSeconds?: number
  /** A free one when absent: that of a server which was killed, for the one that takes its place. */
  readonly port?: number
}

/** A port that was free when it was found may be taken by now. */
const PORT_TRIES = 3

/** A whole Souk on free ports of this machine, as `npm start` runs it. */
export async function startSouk(options: StartSoukOptions): Promise<RunningSouk> {
  for (let tries = 1; ; tries++) {
    try {
      return await startOnce(options)
    } catch (error) {
      const taken = error instanceof Error && /port \d+ (for live video )?is taken/i.test(error.message)
      if (!taken || options.port !== undefined || tries === PORT_TRIES) throw error
    }
  }
}

async function startOnce(options: StartSoukOptions): Promise<RunningSouk> {
  const { dataDir, settings = {}, empty = false, patienceSeconds = 120 } = options
  // Temporary folders are closed to others; the account that root lends the database must get in, or it would live elsewhere.
  await mkdir(dataDir, { recursive: true })
  await chmod(dataDir, 0o711)
  const since = performance.now()
  const port = options.port ?? (await freeTcpPort())
  const own = {
    PORT: String(port),
    SOUK_DATA_DIR: dataDir,
    SOUK_MEDIA_UDP_PORT: String(await freeUdpPort()),
    SOUK_RATE_LIMITS: 'off',
    SOUK_DEMO_LIFE: 'off',
  }
  const souk = spawnSouk({ ...own, ...settings }, empty ? ['--empty'] : [])
  const stop = async () => void (await souk.end('SIGTERM'))
  const url = `http://localhost:${port}`
  try {
    await untilReady(souk, url, patienceSeconds)
  } catch (error) {
    await stop()
    throw new Error(`Souk did not open:\n${souk.said()}`, { cause: error })
  }
  const { child, said, end } = souk
  const readySeconds = (performance.now() - since) / 1000
  return { url, pid: child.pid ?? 0, readySeconds, said, stop, end, letGo: () => child.disconnect() }
}

async function untilReady({ child }: SoukProcess, url: string, patienceSeconds: number): Promise<void> {
  const deadline = performance.now() + patienceSeconds * 1000
  while (performance.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error('it ended')
    const answer = await fetch(`${url}/readyz`).catch(() => undefined)
    if (answer?.ok) return
    await sleep(POLL_MILLISECONDS)
  }
  throw new Error(`not ready within ${patienceSeconds} s`)
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
