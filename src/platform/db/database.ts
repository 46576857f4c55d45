import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Log } from '#platform/log'
import { type BatchGate, createBatchGate } from './batch-gate.ts'

/** int8 as bigint: amounts and sequence numbers are exact. */
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => BigInt(text))
/** date as text `YYYY-MM-DD`: a day has no time zone. */
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/** Whatever runs SQL: the pool, or the client of an open transaction. */
export type Sql = Pick<pg.Pool, 'query'>

export interface Database {
  readonly pool: pg.Pool
  /** For the batches of hot statements that the same callers ask for one after the other. */
  readonly batchGate: BatchGate
  /** Kysely over the pool, narrowed by each room to its own tables. */
  tables<Tables>(): Kysely<Tables>
  /** Kysely over an open transaction's client. */
  tablesOn<Tables>(sql: Sql): Kysely<Tables>
  /** Runs `work` in one transaction; a throw rolls back. */
  transaction<Result>(work: (sql: pg.PoolClient) => Promise<Result>): Promise<Result>
  close(): Promise<void>
}

/** Whoever waits longer for a connection is refused: better a fault in the log than requests that hang for ever. */
const CONNECTION_WAIT_MS = 10_000

export interface DatabaseOptions {
  /** postgres:// address of the application's role. */
  connectionString: string
  /** Upper bound on connections. */
  connections: number
  /** How long to wait for one that is free; ten seconds when absent. */
  connectionWaitMs?: number
  log: Log
}

export function createDatabase(options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: options.connectionString,
    max: options.connections,
    application_name: 'souk',
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: options.connectionWaitMs ?? CONNECTION_WAIT_MS,
  })
  const lost = (error: Error) => {
    // The last words of connections that we are closing ourselves are no news.
    if (!pool.ending) options.log.warn({ err: error }, 'database connection lost')
  }
  pool.on('error', lost)
  // A connection that is lent out and lost between two statements would otherwise end the process.
  pool.on('connect', (client) => client.on('error', lost))
  const kysely = new Kysely<never>({ dialect: new PostgresDialect({ pool }) })
  return {
    pool,
    batchGate: createBatchGate(),
    tables: <Tables>() => kysely as unknown as Kysely<Tables>,
    tablesOn: <Tables>(sql: Sql) => onClient<Tables>(sql),
    async transaction(work) {
      const client = await pool.connect()
      let broken: Error | undefined
      try {
        await client.query('begin')
        const result = await work(client)
        await client.query('commit')
        return result
      } catch (error) {
        await client.query('rollback').catch((lost: Error) => {
          broken = lost
        })
        throw error
      } finally {
        client.release(broken)
      }
    },
    async close() {
      await pool.end()
    },
  }
}

/** A Kysely whose every statement goes through one client that somebody else opened and will release. */
function onClient<Tables>(sql: Sql): Kysely<Tables> {
  // Calls must reach the client itself: an object that inherits from it would keep the client's state twice.
  const borrowed = { query: sql.query.bind(sql), release: () => undefined } as unknown as pg.PoolClient
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: { connect: async () => borrowed, end: async () => undefined, options: {} } }),
  })
}
