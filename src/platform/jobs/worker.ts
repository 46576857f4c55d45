import { setTimeout as pause } from 'node:timers/promises'
import { type CronItem, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker'
import pg from 'pg'
import type { Log } from '#platform/log'
import { handBackEvents } from './hand-back.ts'
import { freeJobsOfTheDead, LifeSign } from './life-sign.ts'
import { workerLogger } from './logger.ts'

const CONCURRENCY = 4
/** One for each job in hand, one that listens, one that fetches, one that says that we live. */
const CONNECTIONS = CONCURRENCY + 3

/** The worker writes the ids of failed jobs as JSON, which knows no bigint: it reads them as pg does by default, as text. */
const plainTypes: pg.CustomTypesConfig = {
  getTypeParser: (type, format) => {
    const parse = pg.types.getTypeParser(type, format as 'text') as (text: string) => unknown
    return type === pg.types.builtins.INT8 ? String : parse
  },
}

/** So that connections of the worker are told from others. */
export const WORKER_NAME = 'souk jobs'
const AGAIN_AFTER_MS = 1000
const LOOK_FOR_THE_DEAD_MS = 15_000
/** For jobs in hand when the worker stops. */
const END_WITHIN_MS = 2000

/** graphile-worker, kept at work: it ends itself when it cannot note down how a job went, as when the database goes away just then. */
export class Worker {
  readonly #pool: pg.Pool
  readonly #tasks: TaskList
  readonly #schedule: CronItem[]
  readonly #log: Log
  /** Under which names it holds jobs. One that ended lets go of none of them, and nobody else takes them for hours. */
  readonly #ids: string[] = []
  readonly #sign: LifeSign
  #runner: Runner | null = null
  #again: NodeJS.Timeout | undefined
  #looking: NodeJS.Timeout | undefined
  #stopping = false

  constructor(pool: pg.Pool, tasks: TaskList, schedule: CronItem[], log: Log) {
    this.#tasks = tasks
    this.#schedule = schedule
    this.#log = log
    this.#pool = new pg.Pool({
      ...{ ...pool.options, max: CONNECTIONS, types: plainTypes, application_name: WORKER_NAME },
      // It only notes which jobs are in hand and which are done: one that is forgotten with the machine is done again, as every job may be.
      // oxlint-disable-next-line typescript/no-misused-promises -- the pool waits for it before it lends the connection
      onConnect: async (client) => void (await client.query('set synchronous_commit = off')),
    })
    const lost = (error: Error) => {
      if (!this.#pool.ending) log.warn({ err: error }, 'database connection of the worker lost')
    }
    this.#pool.on('error', lost)
    this.#pool.on('connect', (client) => client.on('error', lost))
    this.#sign = new LifeSign(this.#pool, log)
  }

  async begin(): Promise<void> {
    const events = handBackEvents()
    events.on('pool:create', ({ workerPool }) => this.#ids.push(workerPool.id))
    const runner = await run({
      pgPool: this.#pool,
      taskList: this.#tasks,
      parsedCronItems: parseCronItems(this.#schedule),
      concurrency: CONCURRENCY,
      noHandleSignals: true,
      noPreparedStatements: false,
      logger: workerLogger(this.#log),
      events,
      // Without a batch, a failure to note a failure down is a rejection that nobody hears.
      preset: { worker: { localQueue: { size: 100 }, completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    })
    this.#runner = runner
    await this.#sign.raise(this.#ids)
    this.#looking ??= setInterval(() => this.#freeTheDead(), LOOK_FOR_THE_DEAD_MS).unref()
    this.#freeTheDead()
    const ended = (error?: unknown) => {
      if (this.#stopping || this.#runner !== runner) return
      this.#log.warn({ err: error }, 'the job worker ended; starting it again')
      this.#beginLater()
    }
    runner.promise.then(() => ended(), ended)
  }

  #beginLater(): void {
    this.#runner = null
    this.#again = setTimeout(() => {
      this.#beginAgain().catch((error: unknown) => {
        this.#log.debug({ err: error }, 'the job worker cannot start yet')
        if (!this.#stopping) this.#beginLater()
      })
    }, AGAIN_AFTER_MS)
  }

  async #beginAgain(): Promise<void> {
    await this.#pool.query('select graphile_worker.force_unlock_workers($1::text[])', [this.#ids])
    if (!this.#stopping) await this.begin()
  }

  #freeTheDead(): void {
    freeJobsOfTheDead(this.#pool).catch((error: unknown) => this.#log.debug({ err: error }, 'jobs of dead workers wait for the next look'))
  }

  async stop(): Promise<void> {
    this.#stopping = true
    clearInterval(this.#looking)
    clearTimeout(this.#again)
    const ended = this.#runner?.stop().catch((error: unknown) => this.#log.debug({ err: error }, 'the job worker had ended'))
    const isLate = ended && (await Promise.race([ended.then(() => false), pause(END_WITHIN_MS, true, { ref: false })]))
    if (isLate) await this.#giveBack()
    this.#sign.lower()
    const closed = this.#pool.end()
    // What is left behind holds connections.
    if (!isLate) await closed
  }

  /** What does not end now is somebody else's to do again, at once. */
  async #giveBack(): Promise<void> {
    this.#log.warn('jobs in hand did not end in time; they are given back')
    await this.#pool
      .query('select graphile_worker.force_unlock_workers($1::text[])', [this.#ids])
      .catch((error: unknown) => this.#log.warn({ err: error }, 'jobs in hand could not be given back; others will find them'))
  }
}
