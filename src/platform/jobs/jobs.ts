import type { CronItem, TaskList } from 'graphile-worker'
import type pg from 'pg'
import type { z } from 'zod'
import type { Sql } from '#platform/db'
import type { Log } from '#platform/log'
import { Worker } from './worker.ts'

/** Tries of a job where nothing else is said: about a day. */
const MOST_ATTEMPTS = 12

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
    values: [kind.name, JSON.stringify(payload), options.runAt ?? null, options.key ?? null, options.maxAttempts ?? MOST_ATTEMPTS],
  })
}

/** Adds a job for each of `payloads` in one statement. */
export async function enqueueAll<Schema extends z.ZodType>(
  sql: Sql,
  kind: JobKind<Schema>,
  payloads: readonly z.input<Schema>[],
): Promise<void> {
  if (payloads.length === 0) return
  await sql.query({
    name: 'jobs-enqueue-all',
    text: `select graphile_worker.add_jobs(array(select j from json_populate_recordset(null::graphile_worker.job_spec, $1) j))`,
    values: [JSON.stringify(payloads.map((payload) => ({ identifier: kind.name, payload, max_attempts: MOST_ATTEMPTS })))],
  })
}

export function createJobs(log: Log): Jobs {
  const tasks: TaskList = {}
  // As objects: a crontab's text knows no dots in a job's name.
  const schedule: CronItem[] = []
  let worker: Worker | undefined
  return {
    handle(kind, handler) {
      if (tasks[kind.name]) throw new Error(`two handlers for job ${kind.name}`)
      tasks[kind.name] = async (payload) => handler(kind.schema.parse(payload))
    },
    schedule(kind, cron) {
      schedule.push({ task: kind.name, match: cron })
    },
    async start(pool) {
      worker = new Worker(pool, tasks, schedule, log)
      await worker.begin()
    },
    async stop() {
      await worker?.stop()
      worker = undefined
    },
  }
}
