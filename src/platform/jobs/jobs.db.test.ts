import { pino } from 'pino'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createLog } from '#platform/log'
import { testDatabase } from '#test/database'
import { createJobs, defineJob, enqueue } from './index.ts'
import { freeJobsOfTheDead } from './life-sign.ts'

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

test('what a job carries is not written to the log when it fails', async () => {
  const kind = defineJob('test.secret', z.object({ way: z.string() }))
  const lines: string[] = []
  const jobs = createJobs(pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) }))
  jobs.handle(kind, () => Promise.reject(new Error('no such post office')))
  await enqueue(db.pool, kind, { way: 'https://souk.test/in?token=open-sesame' })
  await jobs.start(db.pool)
  try {
    await expect.poll(() => lines.join('')).toContain('no such post office')
  } finally {
    await jobs.stop()
  }
  expect(lines.join('')).not.toContain('open-sesame')
})

test('a job that a killed process had in hand is done by another, and one in hand of the living is left alone', async () => {
  const kind = defineJob('test.orphan', z.object({ name: z.string() }))
  const jobs = createJobs(createLog('silent'))
  const done: string[] = []
  let finish = (): void => undefined
  const slow = new Promise<void>((resolve) => {
    finish = resolve
  })
  jobs.handle(kind, async ({ name }) => {
    done.push(name)
    if (name === 'slow') await slow
  })
  await enqueue(db.pool, kind, { name: 'orphan' })
  await owner.query(
    `update graphile_worker._private_jobs set locked_by = 'pool-of-a-killed-process', locked_at = now() - interval '1 minute'
     where task_id = (select id from graphile_worker._private_tasks where identifier = $1)`,
    [kind.name],
  )
  await jobs.start(db.pool)
  try {
    await expect.poll(() => done, { timeout: 50_000 }).toEqual(['orphan'])
    await enqueue(db.pool, kind, { name: 'slow' })
    await expect.poll(() => done, { timeout: 50_000 }).toEqual(['orphan', 'slow'])
    await owner.query("update graphile_worker._private_jobs set locked_at = now() - interval '1 minute' where locked_by is not null")
    await freeJobsOfTheDead(db.pool)
    const { rows } = await owner.query<{ held: string }>(
      `select count(*) as held from graphile_worker.jobs where task_identifier = $1 and locked_by is not null`,
      [kind.name],
    )
    expect(Number(rows[0]?.held)).toBe(1)
  } finally {
    finish()
    await jobs.stop()
  }
})

test('a job that does not end is given back when the worker stops', async () => {
  const kind = defineJob('test.endless', z.object({}))
  const jobs = createJobs(createLog('silent'))
  let begun = 0
  let finish = (): void => undefined
  const endless = new Promise<void>((resolve) => {
    finish = resolve
  })
  jobs.handle(kind, () => {
    begun++
    return endless
  })
  await enqueue(db.pool, kind, {})
  await jobs.start(db.pool)
  await expect.poll(() => begun, { timeout: 50_000 }).toBe(1)
  await jobs.stop()
  const { rows } = await owner.query<{ free: boolean }>(
    'select locked_by is null as free from graphile_worker.jobs where task_identifier = $1',
    [kind.name],
  )
  expect(rows).toEqual([{ free: true }])
  finish()
})
