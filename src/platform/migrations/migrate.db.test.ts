import { expect, test } from 'vitest'
import { testDatabase } from '#test/database'

const { db, owner } = await testDatabase()

test('the application can add a job and the owner sees it', async () => {
  await db.pool.query("select graphile_worker.add_job('shop.nothing', '{}'::json)")
  const { rows } = await owner.query('select task_identifier from graphile_worker.jobs')
  expect(rows).toEqual([{ task_identifier: 'shop.nothing' }])
})

test('the application cannot touch what it was granted nothing on', async () => {
  await expect(db.pool.query('select * from platform.migration')).rejects.toMatchObject({ code: '42501' })
  await expect(db.pool.query('create table public.mine (id integer)')).rejects.toMatchObject({ code: '42501' })
})
