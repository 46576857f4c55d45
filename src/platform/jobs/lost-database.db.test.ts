import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { testDatabase } from '#test/database'
import { createJobs, defineJob, enqueue, enqueueAll, type JobKind } from './index.ts'
import { WORKER_NAME } from './worker.ts'

const { db, owner, goAwayFor, comeBack } = await testDatabase()
/** More than are in hand at once: the others are fetched and wait. */
const NAMES = Array.from({ length: 20 }, (_, index) => `job-${index}`)
const schema = z.object({ name: z.string() })

const unheard: unknown[] = []
const note = (reason: unknown): void => void unheard.push(reason)
beforeEach(() => void process.on('unhandledRejection', note))
afterEach(() => void process.off('unhandledRejection', note))

function createLoudJobs() {
  const errors: string[] = []
  const jobs = createJobs(pino({ level: 'error' }, { write: (line: string) => void errors.push(line) }))
  return { jobs, errors, said: () => errors.join('') }
}

/** A worker whose first jobs begin and then wait for `open`. */
async function startWorker(kind: JobKind<typeof schema>, onFirst: () => Promise<void>) {
  const { jobs, ...heard } = createLoudJobs()
  const begun: string[] = []
  const done = new Set<string>()
  let open = (): void => undefined
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  jobs.handle(kind, async ({ name }) => {
    if (begun.push(name) === 1) await onFirst()
    else await gate
    done.add(name)
  })
  await enqueueAll(
    db.pool,
    kind,
    NAMES.map((name) => ({ name })),
  )
  await jobs.start(db.pool)
  return { jobs, ...heard, begun, done, open }
}

test.each([
  { good: true, failure: 'Failed to complete jobs' },
  { good: false, failure: 'Failed to fail jobs' },
])('a job that is noted down nowhere, because the database went away just then, is done again (good: $good)', async ({ good, failure }) => {
  const kind = defineJob(`test.cut-off-${good}`, z.object({}))
  const { jobs, said } = createLoudJobs()
  let tries = 0
  jobs.handle(kind, async () => {
    if (++tries > 1) return
    await goAwayFor(WORKER_NAME)
    if (!good) throw new Error('broken cup')
  })
  await enqueue(db.pool, kind, {})
  await jobs.start(db.pool)
  try {
    await expect.poll(said).toContain(failure)
    await comeBack()
    await expect.poll(() => tries).toBe(2)
    const left = async () => (await owner.query('select from graphile_worker.jobs where task_identifier = $1', [kind.name])).rowCount
    await expect.poll(left).toBe(0)
    expect(unheard).toEqual([])
  } finally {
    await jobs.stop()
  }
})

test('jobs that were fetched and not begun when the database goes away are done when it is back, and no failure stays unheard', async () => {
  const kind = defineJob('test.away', schema)
  const { jobs, said, done, open } = await startWorker(kind, () => goAwayFor(WORKER_NAME))
  try {
    await expect.poll(said).toContain('Failed to return jobs')
    open()
    await comeBack()
    await expect.poll(() => [...done].toSorted()).toEqual(NAMES.toSorted())
    expect(unheard).toEqual([])
  } finally {
    await jobs.stop()
  }
})

test('a worker that stops hands back what it fetched and did not begin, as if it had not been tried, and calls nothing a failure', async () => {
  const kind = defineJob('test.stopped', schema)
  const { jobs, errors, begun, open } = await startWorker(kind, () => Promise.resolve())
  await expect.poll(() => begun.length).toBeGreaterThan(4)
  const stopped = jobs.stop()
  open()
  await stopped
  const { rows } = await owner.query<{ count: number }>(
    'select count(*)::int as count from graphile_worker.jobs where task_identifier = $1 and locked_by is null and attempts = 0',
    [kind.name],
  )
  expect(rows).toEqual([{ count: NAMES.length - begun.length }])
  expect(errors).toEqual([])
  expect(unheard).toEqual([])
})
