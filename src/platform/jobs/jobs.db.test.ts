import { expect, test } from 'vitest'
import { z } from 'zod'
import { createLog } from '#platform/log'
import { testDatabase } from '#test/database'
import { createJobs, defineJob, enqueue } from './index.ts'
import { WORKER_NAME } from './worker.ts'

const { db, owner } = await testDatabase()

test('a job that throws is kept to be tried again, and the worker goes on', async () => {
  const fragile = defineJob('test.fragile', z.object({ good: z.boolean() }))
  const jobs = createJobs(createLog('silent'))
  let done = 0
  jobs.handle(fragile, ({ good }) => (good ? Promise.resolve(void done++) : Promise.reject(new Error('broken cup'))))
  await enqueue(db.pool, fragile, { good: false })
  await jobs.start(db.pool)
  try {
    const errorOf = async () =>
      (await owner.query<{ last_error: string | null }>('select last_error from graphile_worker.jobs')).rows[0]?.last_error
    await expect.poll(errorOf, { timeout: 30_000 }).toContain('broken cup')
    await enqueue(db.pool, fragile, { good: true })
    await expect.poll(() => done, { timeout: 30_000 }).toBe(1)
  } finally {
    await jobs.stop()
  }
})

test.each([true, false])(
  'a job that is noted down nowhere, because the database went away just then, is done again (good: %s)',
  async (good) => {
    const kind = defineJob(`test.cut-off-${good}`, z.object({}))
    const jobs = createJobs(createLog('silent'))
    let tries = 0
    jobs.handle(kind, async () => {
      if (++tries > 1) return
      await owner.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [WORKER_NAME])
      if (!good) throw new Error('broken cup')
    })
    await enqueue(db.pool, kind, {})
    await jobs.start(db.pool)
    try {
      await expect.poll(() => tries, { timeout: 50_000 }).toBeGreaterThan(1)
      const left = async () => (await owner.query('select from graphile_worker.jobs where task_identifier = $1', [kind.name])).rowCount
      await expect.poll(left, { timeout: 50_000 }).toBe(0)
    } finally {
      await jobs.stop()
    }
  },
)
