import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { BootRefusal, type Progress } from '#platform/boot'
import { addressOf, USER_LOCK } from './address.ts'
import type { Identity } from './identity.ts'
import { processesOf, signal, until } from './processes.ts'

const FAST_STOP_MILLISECONDS = 10_000
const HARD_STOP_MILLISECONDS = 5_000
const START_UP_MILLISECONDS = 60_000
/** PostgreSQL answers this while it recovers or stops. */
const CANNOT_CONNECT_NOW = '57P03'

/** What `postmaster.pid` says: process, port and state of the server that holds the cluster. */
export interface LockFile {
  readonly processId: number
  readonly port: number
  readonly state: string
}

export async function readLockFile(cluster: string): Promise<LockFile | undefined> {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const lines = text.split('\n')
  return { processId: Number(lines[0]), port: Number(lines[3] ?? 0), state: (lines[7] ?? '').trim() }
}

/**
 * A server that outlived its Souk is stopped, so that the new one is our child and runs with today's settings.
 * A server that another living Souk uses is left alone and the start is refused.
 */
export async function clearLeftBehind(identity: Identity, dataDir: string, progress: Progress): Promise<void> {
  const lock = await readLockFile(identity.cluster)
  const living = await processesOf(identity)
  if (living.length > 0 && lock) {
    if (living.includes(lock.processId)) await refuseIfUsed(identity, lock, dataDir)
    progress('A database was left running by a Souk that was killed; stopping it first.')
  }
  await endAll(identity, lock)
  // Nothing of this cluster lives, so whatever the lock file names is a zombie or somebody else's process by now.
  if (lock) await rm(path.join(identity.cluster, 'postmaster.pid'), { force: true })
}

async function refuseIfUsed(identity: Identity, lock: LockFile, dataDir: string): Promise<void> {
  const client = await connectPatiently(identity, lock.port)
  if (!client) return
  try {
    const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [USER_LOCK])
    if (rows[0]?.free) return
  } finally {
    await client.end()
  }
  throw new BootRefusal(
    `Another Souk is running with the data folder ${dataDir}: stop it first, or give this one a folder of its own with SOUK_DATA_DIR.`,
  )
}

async function connectPatiently(identity: Identity, port: number): Promise<pg.Client | undefined> {
  let client: pg.Client | undefined
  await until(async () => {
    const attempt = new pg.Client({
      connectionString: addressOf({ identity, port, user: 'souk_admin', database: 'postgres' }),
      connectionTimeoutMillis: 2_000,
    })
    attempt.on('error', () => undefined)
    try {
      await attempt.connect()
      client = attempt
      return true
    } catch (error) {
      await attempt.end().catch(() => undefined)
      return (error as { code?: string }).code !== CANNOT_CONNECT_NOW
    }
  }, START_UP_MILLISECONDS)
  return client
}

async function endAll(identity: Identity, lock: LockFile | undefined): Promise<void> {
  const gone = async () => (await processesOf(identity)).length === 0
  if (await gone()) return
  if (lock && (await processesOf(identity)).includes(lock.processId)) {
    signal(lock.processId, 'SIGINT')
    if (await until(gone, FAST_STOP_MILLISECONDS)) return
  }
  // Backends without a postmaster end by themselves as soon as they look up; SIGQUIT is for those that do not.
  if (await until(gone, HARD_STOP_MILLISECONDS)) return
  for (const processId of await processesOf(identity)) signal(processId, 'SIGQUIT')
  if (await until(gone, HARD_STOP_MILLISECONDS)) return
  const left = (await processesOf(identity)).join(', ')
  throw new BootRefusal(
    `The database in ${identity.cluster} was left running and does not stop: end the processes ${left}, then start again.`,
  )
}
