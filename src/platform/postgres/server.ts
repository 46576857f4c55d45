import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { open, readFile, rename, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { BootRefusal } from '#platform/boot'
import type { Account } from './account.ts'
import { environmentFor } from './cluster.ts'
import { guardServer } from './guard.ts'
import { readLockFile } from './left-behind.ts'
import type { Place } from './place.ts'
import { signal, until } from './processes.ts'

const PORT_ATTEMPTS = 5
const RECOVERY_MILLISECONDS = 10 * 60_000
const FAST_STOP_MILLISECONDS = 1_500
const LOG_LIMIT_BYTES = 8 * 1024 * 1024
const LOG_TAIL_BYTES = 16 * 1024

/** One life of the postmaster, from spawn to exit. */
export interface Server {
  readonly processId: number
  readonly port: number
  readonly exited: Promise<void>
}

export interface ServerOptions {
  readonly place: Place
  readonly account: Account | undefined
  /** `name=value` pairs that win over the usual ones. */
  readonly settings: readonly string[]
  /** Port to take again after a crash, so that addresses stay true. */
  readonly port?: number | undefined
}

/** Resolves when the server accepts connections. */
export async function startServer(options: ServerOptions): Promise<Server> {
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort())
    const child = await spawnServer(options, port)
    if (await isReady(child, options.place.cluster)) return describe(child, port, options.account)
    const tail = await logTail(options.place.logFile)
    const portTaken = tail.includes('could not create any TCP/IP sockets')
    if (portTaken && attempt < PORT_ATTEMPTS) continue
    const said = tail.split('\n').findLast((line) => line.includes('FATAL')) ?? tail.split('\n').at(-1) ?? ''
    throw new BootRefusal(`The database in ${options.place.cluster} does not start (${said.trim()}): see ${options.place.logFile}.`)
  }
}

/** Ends sessions, writes a checkpoint and goes; harder when that takes too long. Nothing committed is lost either way. */
export async function stopServer(server: Server): Promise<void> {
  let gone = false
  const exited = server.exited.then(() => {
    gone = true
  })
  signal(server.processId, 'SIGINT')
  if (await until(() => gone, FAST_STOP_MILLISECONDS)) return
  signal(server.processId, 'SIGQUIT')
  await exited
}

function settingsFor(place: Place, port: number): string[] {
  return [
    ...[`cluster_name=${place.id}`, 'listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories='],
    ...['max_connections=100', 'shared_buffers=256MB', 'max_wal_size=512MB', 'synchronous_commit=on'],
    // Refused statements are the application's to log; the file keeps what happens to the server.
    ...[
      'timezone=UTC',
      'log_timezone=UTC',
      'lc_messages=C',
      'log_min_messages=log',
      'log_min_error_statement=panic',
      'logging_collector=off',
    ],
  ]
}

/** Its own process group: Ctrl-C in the terminal is for Souk, which ends its database last. */
async function spawnServer({ place, account, settings }: ServerOptions, port: number): Promise<ChildProcess> {
  const log = await openLog(place.logFile)
  try {
    const flags = [...settingsFor(place, port), ...settings].flatMap((setting) => ['-c', setting])
    const child = spawn(path.join(place.native, 'bin', 'postgres'), ['-D', place.cluster, ...flags], {
      ...account,
      cwd: '/',
      env: environmentFor(place),
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    await once(child, 'spawn')
    return child
  } catch (error) {
    throw new BootRefusal(
      `The database program in ${place.native} cannot be run (${(error as Error).message}): delete node_modules and start again, or set DATABASE_URL.`,
    )
  } finally {
    await log.close()
  }
}

/** A file rather than a pipe: a server that outlives us must still be able to write. */
async function openLog(file: string) {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  )
  if (size > LOG_LIMIT_BYTES) await rename(file, `${file}.old`)
  return open(file, 'a', 0o600)
}

async function isReady(child: ChildProcess, cluster: string): Promise<boolean> {
  const ended = () => child.exitCode !== null || child.signalCode !== null
  const ready = async () => {
    const lock = await readLockFile(cluster)
    return lock?.processId === child.pid && lock?.state === 'ready'
  }
  await until(async () => ended() || (await ready()), RECOVERY_MILLISECONDS)
  return !ended()
}

function describe(child: ChildProcess, port: number, account: Account | undefined): Server {
  const processId = child.pid ?? 0
  const callOff = guardServer(processId, account)
  const ended = child.exitCode !== null || child.signalCode !== null
  const exited = (ended ? Promise.resolve() : once(child, 'exit')).then(callOff)
  return { processId, port, exited }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  probe.listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  if (address === null || typeof address === 'string') throw new Error('a listening socket has a port')
  return address.port
}

async function logTail(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.slice(-LOG_TAIL_BYTES).trim()
}
