import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import type { Log } from '#platform/log'

/** First half of the locks that stand for workers; the second is made from a worker's id. */
const LOCKS = 44_020_001
const AGAIN_AFTER_MS = 1_000
/** A worker takes jobs some moments before its lock stands. */
const YOUNGEST_SECONDS = 5
const SECOND_LOOK_MS = 4_000

/**
 * A lock of a session of its own stands for each worker that lives: when a process dies, however it dies, the database lets go of it, and others
 * see that the jobs it had in hand are nobody's. Without it they would lie for hours.
 */
export class LifeSign {
  readonly #pool: pg.Pool
  readonly #log: Log
  #workers: readonly string[] = []
  #client: pg.PoolClient | null = null
  #again: NodeJS.Timeout | undefined
  #over = false

  constructor(pool: pg.Pool, log: Log) {
    this.#pool = pool
    this.#log = log
  }

  /** These live from now on, and no others of this process. */
  async raise(workers: readonly string[]): Promise<void> {
    this.#workers = workers
    try {
      this.#client ??= await this.#connect()
      await this.#client.query('select pg_advisory_lock($1, hashtext(id)) from unnest($2::text[]) id', [LOCKS, workers])
    } catch (error) {
      this.#lost(error)
    }
  }

  async #connect(): Promise<pg.PoolClient> {
    const client = await this.#pool.connect()
    client.on('error', (error) => this.#lost(error))
    client.on('end', () => this.#lost(new Error('the connection ended')))
    return client
  }

  #lost(error: unknown): void {
    const client = this.#client
    this.#client = null
    if (client) client.release(true)
    if (this.#over || this.#again) return
    this.#log.debug({ err: error }, 'the sign of life of the job worker is renewed')
    this.#again = setTimeout(() => {
      this.#again = undefined
      void this.raise(this.#workers)
    }, AGAIN_AFTER_MS)
  }

  lower(): void {
    this.#over = true
    clearTimeout(this.#again)
    this.#client?.release(true)
    this.#client = null
  }
}

const DEAD = `select locked_by from (
    select distinct locked_by from graphile_worker._private_jobs where locked_at < now() - make_interval(secs => $2)
  ) held where pg_try_advisory_xact_lock($1, hashtext(locked_by))`

/**
 * Gives jobs back that workers had in hand whose process is gone. Looks twice: who only lost its connection, as all do when the database starts
 * anew, has its lock again by then.
 */
export async function freeJobsOfTheDead(pool: pg.Pool): Promise<void> {
  const silent = await pool.query<{ locked_by: string }>(DEAD, [LOCKS, YOUNGEST_SECONDS])
  if (silent.rows.length === 0) return
  await pause(SECOND_LOOK_MS, undefined, { ref: false })
  await pool.query(`select graphile_worker.force_unlock_workers(array(select locked_by from (${DEAD}) dead where locked_by = any ($3)))`, [
    ...[LOCKS, YOUNGEST_SECONDS, silent.rows.map((row) => row.locked_by)],
  ])
}
