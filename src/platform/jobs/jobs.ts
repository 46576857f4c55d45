import { type CronItem, parseCronItems, type Runner, run, type TaskList } from 'graphile-worker'
import type { Pool } from 'pg'
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
  start(pool: Pool): Promise<void>
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

export function createJobs(log: Log): Jobs {
  const tasks: TaskList = {}
  // As objects: a crontab's text knows no dots in a job's name.
  const schedule: CronItem[] = []
  let runner: Runner | undefined
  return {
    handle(kind, handler) {
      if (tasks[kind.name]) throw new Error(`two handlers for job ${kind.name}`)
      tasks[kind.name] = async (payload) => handler(kind.schema.parse(payload))
    },
    schedule(kind, cron) {
      schedule.push({ task: kind.name, match: cron })
    },
    async start(pool) {
      runner = await run({
        pgPool: pool,
        taskList: tasks,
        parsedCronItems: parseCronItems(schedule),
        concurrency: 4,
        noHandleSignals: true,
        noPreparedStatements: false,
        logger: workerLogger(log),
        preset: { worker: { localQueue: { size: 100 }, completeJobBatchDelay: 0 } },
      })
    },
    async stop() {
      await runner?.stop()
      runner = undefined
    },
  }
}
