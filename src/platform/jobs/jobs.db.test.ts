import { expect, test } from 'vitest'
import { z } from 'zod'
import { createLog } from '#platform/log'
import { testDatabase } from '#test/database'
import { createJobs, defineJob, enqueue } from './index.ts'

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
