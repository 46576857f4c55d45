import pg from 'pg'
import { BootRefusal, type Progress } from '#platform/boot'
import { ensureAppRole } from './app-role.ts'
import { gatherMigrations, type Migration } from './gather-migrations.ts'
import { migrateJobTables } from './job-tables.ts'

/** Advisory lock so that two processes that start together migrate one after the other. */
const MIGRATION_LOCK = 0x6d_69_67
const CONNECT_MILLISECONDS = 10_000
/** As `server_version_num` says it. */
const OLDEST_VERSION = 150_000

export interface MigrateOptions {
  /** postgres:// address of the role that owns the tables. */
  readonly ownerUrl: string
  /** Role that `{{app}}` stands for. */
  readonly appRole: string
  /** What the application role's password is derived from. */
  readonly secret: string
  /** Folder below which rooms keep their `migrations/`. */
  readonly sourceDir: string
  readonly progress: Progress
}

/** Returns the names of the migrations that ran now. Each runs in its own transaction together with its mark. */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const wanted = await gatherMigrations(options.sourceDir)
  const client = await connect(options.ownerUrl)
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK])
    await ensureAppRole(client, options.appRole, options.secret)
    await migrateJobTables(client, options.ownerUrl, options.appRole)
    const pending = await findPending(client, wanted)
    if (pending.length > 0) options.progress(`Bringing the database up to date: ${pending.length} migrations.`)
    for (const migration of pending) await run(client, migration, options.appRole)
    return pending.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

async function connect(ownerUrl: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'souk migrate',
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
  })
  try {
    await client.connect()
  } catch (error) {
    const { host } = new URL(ownerUrl)
    throw new BootRefusal(`The database at ${host} cannot be reached (${(error as Error).message}): start it, or correct DATABASE_URL.`)
  }
  const { rows } = await client.query<{ version: number }>("select current_setting('server_version_num')::integer as version")
  const version = rows[0]?.version ?? 0
  if (version >= OLDEST_VERSION) return client
  await client.end()
  throw new BootRefusal(
    `The database is PostgreSQL ${Math.floor(version / 10_000)}, but Souk needs 15 or newer: point DATABASE_URL to a newer one.`,
  )
}

async function findPending(client: pg.Client, wanted: readonly Migration[]): Promise<Migration[]> {
  await client.query(`
    create schema if not exists platform;
    create table if not exists platform.migration (
      number integer primary key,
      name text not null,
      checksum text not null,
      ran_at timestamptz not null default now()
    )`)
  const { rows } = await client.query<{ number: number; name: string; checksum: string }>(
    'select number, name, checksum from platform.migration',
  )
  const byNumber = new Map(wanted.map((migration) => [migration.number, migration]))
  for (const row of rows) {
    const known = byNumber.get(row.number)
    if (!known)
      throw new BootRefusal(`This database was used by a newer Souk (it has migration ${row.name}): start that version or a later one.`)
    if (known.checksum !== row.checksum) {
      throw new BootRefusal(
        `Migration ${known.name} was changed after it ran in this database: bring back the original file and add a new migration instead.`,
      )
    }
  }
  const ran = new Set(rows.map((row) => row.number))
  return wanted.filter((migration) => !ran.has(migration.number))
}

async function run(client: pg.Client, migration: Migration, appRole: string): Promise<void> {
  const sql = migration.sql.replaceAll('{{app}}', client.escapeIdentifier(appRole))
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into platform.migration (number, name, checksum) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.checksum,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${migration.name} failed: ${(error as Error).message}`, { cause: error })
  }
}
