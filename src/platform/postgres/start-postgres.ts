import path from 'node:path'
import pg from 'pg'
import { BootRefusal, type Progress } from '#platform/boot'
import { databaseAccount } from './account.ts'
import { addressOf, DATABASE_NAME, USER_LOCK } from './address.ts'
import { findBinaries } from './binaries.ts'
import { ensureCluster } from './cluster.ts'
import { type Identity, identify, markMade, SYSTEM_FOLDER } from './identity.ts'
import { clearLeftBehind } from './left-behind.ts'
import { type Place, preparePlace } from './place.ts'
import { supervise } from './supervise.ts'

export interface PostgresOptions {
  /** Existing, writable folder. The cluster lives in `postgres` below it, unless the account that runs it cannot get there. */
  readonly dataDir: string
  readonly progress: Progress
  /** `name=value` server settings that win over ours, for tests. */
  readonly settings?: readonly string[]
  /** Stands in for /var/lib/souk in tests. */
  readonly systemFolder?: string
}

export interface RunningPostgres {
  /** Address of the owner role, which migrates; it is no superuser. */
  readonly ownerUrl: string
  /** Address of the administrator, for making and cloning databases. */
  readonly adminUrl: string
  /** Folder of the cluster. */
  readonly cluster: string
  processId(): number
  /** False while it is being started again after a crash. */
  isUp(): boolean
  /** Called once when the database keeps dying, with a sentence for the operator. */
  onGivenUp(listener: (why: string) => void): void
  /** Idempotent. */
  stop(): Promise<void>
}

/** Resolves when the database of this data folder accepts connections; throws BootRefusal when it cannot. */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { dataDir, progress } = options
  const account = await databaseAccount(path.join(dataDir, 'postgres'))
  const where = { dataDir, progress, account, systemFolder: options.systemFolder ?? SYSTEM_FOLDER }
  const binaries = await findBinaries()
  const place = await preparePlace(binaries, await identify(where), where)
  await clearLeftBehind(place, dataDir, progress)
  if (await ensureCluster(place, account)) progress('A new database was made.')
  await markMade(dataDir, place)
  const lock = createUserLock(place)
  const server = await supervise({ place, account, settings: options.settings ?? [] }, progress, ({ port }) => lock.hold(port))
  await ensureOwner(place, server.port)
  let stopped: Promise<void> | undefined
  return {
    ownerUrl: addressOf({ identity: place, port: server.port, user: 'souk', database: DATABASE_NAME }),
    adminUrl: addressOf({ identity: place, port: server.port, user: 'souk_admin', database: 'postgres' }),
    cluster: place.cluster,
    processId: () => server.processId(),
    isUp: () => server.isUp(),
    onGivenUp: (listener) => server.onGivenUp(listener),
    stop() {
      stopped ??= lock.release().then(() => server.stop())
      return stopped
    },
  }
}

/** The session whose advisory lock tells a second Souk that this cluster is in use. It dies with us, however we die. */
function createUserLock(identity: Identity) {
  let client: pg.Client | undefined
  return {
    async hold(port: number) {
      const next = new pg.Client({
        connectionString: addressOf({ identity, port, user: 'souk_admin', database: 'postgres' }),
        application_name: 'souk supervisor',
      })
      // The server's end is noticed by its process, not here.
      next.on('error', () => undefined)
      await next.connect()
      const { rows } = await next.query<{ mine: boolean }>('select pg_try_advisory_lock($1) as mine', [USER_LOCK])
      if (!rows[0]?.mine) throw new BootRefusal('Another Souk took this database at the same moment: stop one of the two and start again.')
      client = next
    },
    async release() {
      await client?.end().catch(() => undefined)
    },
  }
}

/** The owner role and its database, made once. Migrations run as this role, so nothing can come to need a superuser. */
async function ensureOwner(place: Place, port: number): Promise<void> {
  const client = new pg.Client({ connectionString: addressOf({ identity: place, port, user: 'souk_admin', database: 'postgres' }) })
  await client.connect()
  try {
    const role = await client.query("select 1 from pg_roles where rolname = 'souk'")
    if (role.rowCount === 0) {
      await client.query(`create role souk login createrole password ${client.escapeLiteral(place.password)}`)
    }
    const database = await client.query('select 1 from pg_database where datname = $1', [DATABASE_NAME])
    if (database.rowCount === 0) await client.query(`create database ${DATABASE_NAME} owner souk`)
  } finally {
    await client.end()
  }
}
