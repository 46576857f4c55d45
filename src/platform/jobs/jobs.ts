import { type CronItem, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker'
import pg from 'pg'
import type { z } from 'zod'
import type { Sql } from '#platform/db'
import type { Log } from '#platform/log'
import { workerLogger } from './logger.ts'

export interface JobKind<Schema extends z.ZodType> {
  readonly name: string
  readonly schema: Schema
}

/** `defineJob('shop.capture-payments', z.object({ … }))`: imperative, wing first. */
export function defineJob<Schema extends z.ZodType>(name: string, schema: Schema): JobKind<Schema> {
  return { name, schema }
}

export interface Jobs {
  handle<Schema extends z.ZodType>(kind: JobKind<Schema>, handler: (payload: z.output<Schema>) => Promise<void>): void
  /** Every minute pattern in cron form; the handler gets an empty object. */
  schedule(kind: JobKind<z.ZodType>, cron: string): void
  /** Works through connections of its own, to the database of `pool`. */
  start(pool: pg.Pool): Promise<void>
  stop(): Promise<void>
}

export interface EnqueueOptions {
  runAt?: Date
  /** A later job with the same key replaces a waiting one. */
  key?: string
  maxAttempts?: number
}

/** Adds a job through the open transaction. Payload must be JSON. */
export async function enqueue<Schema extends z.ZodType>(
  sql: Sql,
  kind: JobKind<Schema>,
  payload: z.input<Schema>,
  options: EnqueueOptions = {},
): Promise<void> {
  await sql.query({
    name: 'jobs-enqueue',
    text: 'select graphile_worker.add_job($1, $2::json, run_at => $3, job_key => $4, max_attempts => $5)',
    values: [kind.name, JSON.stringify(payload), options.runAt ?? null, options.key ?? null, options.maxAttempts ?? 12],
  })
}

const CONCURRENCY = 4
/** One for each job in hand, one that listens, one that fetches. */
const CONNECTIONS = CONCURRENCY + 2

/** The worker writes the ids of failed jobs as JSON, which knows no bigint: it reads them as pg does by default, as text. */
const plainTypes: pg.CustomTypesConfig = {
  getTypeParser: (type, format) => {
    const parse = pg.types.getTypeParser(type, format as 'text') as (text: string) => unknown
    return type === pg.types.builtins.INT8 ? String : parse
  },
}

export function createJobs(log: Log): Jobs {
  const tasks: TaskList = {}
  // As objects: a crontab's text knows no dots in a job's name.
  const schedule: CronItem[] = []
  let runner: Runner | undefined
  let ownPool: pg.Pool | undefined
  return {
    handle(kind, handler) {
      if (tasks[kind.name]) throw new Error(`two handlers for job ${kind.name}`)
      tasks[kind.name] = async (payload) => handler(kind.schema.parse(payload))
    },
    schedule(kind, cron) {
      schedule.push({ task: kind.name, match: cron })
    },
    async start(pool) {
      const workers = new pg.Pool({ ...pool.options, max: CONNECTIONS, types: plainTypes })
      const lost = (error: Error) => {
        if (!workers.ending) log.warn({ err: error }, 'database connection of the worker lost')
      }
      workers.on('error', lost)
      workers.on('connect', (client) => client.on('error', lost))
      ownPool = workers
      runner = await run({
        pgPool: ownPool,
        taskList: tasks,
        parsedCronItems: parseCronItems(schedule),
        concurrency: CONCURRENCY,
        noHandleSignals: true,
        noPreparedStatements: false,
        logger: workerLogger(log),
        preset: { worker: { localQueue: { size: 100 }, completeJobBatchDelay: 0 } },
      })
    },
    async stop() {
      await runner?.stop()
      await ownPool?.end()
      runner = undefined
      ownPool = undefined
    },
  }
}
