import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { z } from 'zod'
import { createJobs, defineJob, enqueue } from '#platform/jobs'
import { createLog } from '#platform/log'
import { testDatabase } from '#test/database'
import { APP_ROLE, TEST_SECRET } from '#test/database-server'
import { appRoleFor } from './app-role.ts'
import { migrate } from './migrate.ts'

const { db, owner, ownerUrl } = await testDatabase()
let sourceDir: string

beforeEach(async () => {
  sourceDir = await mkdtemp(path.join(tmpdir(), 'souk-migrations-'))
  await owner.query('drop schema if exists trial cascade; truncate platform.migration')
})
afterEach(() => rm(sourceDir, { recursive: true }))

async function write(room: string, name: string, sql: string): Promise<void> {
  const folder = path.join(sourceDir, room, 'migrations')
  await mkdir(folder, { recursive: true })
  await writeFile(path.join(folder, name), sql)
}

const run = () => migrate({ ownerUrl, appRole: APP_ROLE, secret: TEST_SECRET, sourceDir, progress: () => undefined })

test('runs the files of all rooms in one order, each once', async () => {
  await write('wing/late', '9902-fill.sql', 'insert into trial.thing values (1)')
  await write('wing/early', '9901-trial.sql', 'create schema trial; create table trial.thing (id integer)')
  expect(await run()).toEqual(['9901-trial', '9902-fill'])
  expect(await run()).toEqual([])
  expect((await owner.query('select id from trial.thing')).rows).toEqual([{ id: 1 }])
})

test('leaves nothing of a file that failed, and names it', async () => {
  await write('wing', '9901-trial.sql', 'create schema trial')
  await write('wing', '9902-broken.sql', 'create table trial.thing (id integer); select 1 / 0')
  await expect(run()).rejects.toThrow('migration 9902-broken failed: division by zero')
  expect((await owner.query("select to_regclass('trial.thing') as thing")).rows).toEqual([{ thing: null }])
  await write('wing', '9902-broken.sql', 'create table trial.thing (id integer)')
  expect(await run()).toEqual(['9902-broken'])
})

test('lets two processes start at the same moment', async () => {
  await write('wing', '9901-trial.sql', 'create schema trial')
  const ran = await Promise.all([run(), run()])
  expect(ran.flat()).toEqual(['9901-trial'])
})

test('refuses a file that was changed after it ran', async () => {
  await write('wing', '9901-trial.sql', 'create schema trial')
  await run()
  await write('wing', '9901-trial.sql', 'create schema trial; create table trial.more (id integer)')
  await expect(run()).rejects.toThrow(/^Migration 9901-trial was changed after it ran/)
})

test('refuses a database that a newer version used', async () => {
  await owner.query("insert into platform.migration (number, name, checksum) values (9999, '9999-future', 'x')")
  await expect(run()).rejects.toThrow(
    'This database was used by a newer Souk (it has migration 9999-future): start that version or a later one.',
  )
})

test('refuses two files with one number before it runs either', async () => {
  await write('one', '9901-trial.sql', 'create schema trial')
  await write('two', '9901-other.sql', 'create schema trial')
  await expect(run()).rejects.toThrow('have the same number')
})

test('grants the application by name, and nothing that is not granted', async () => {
  await write(
    'wing',
    '9901-trial.sql',
    'create schema trial; grant usage on schema trial to {{app}}; create table trial.open (); create table trial.shut (); grant select on trial.open to {{app}}',
  )
  await run()
  await expect(db.pool.query('select * from trial.open')).resolves.toMatchObject({ rows: [] })
  await expect(db.pool.query('select * from trial.shut')).rejects.toMatchObject({ code: '42501' })
  await expect(db.pool.query('create table public.mine (id integer)')).rejects.toMatchObject({ code: '42501' })
  await expect(db.pool.query('select * from platform.migration')).rejects.toMatchObject({ code: '42501' })
})

test('names the role after the database, so that two Souks on one server do not meet', () => {
  expect(appRoleFor('postgres://a:b@host/souk')).toBe('souk_app')
  expect(appRoleFor(`postgres://a:b@host/${'x'.repeat(63)}`)).toHaveLength(63)
})

test('lets the application add a job in its own transaction and run it', async () => {
  const kind = defineJob('trial.note', z.object({ word: z.string() }))
  const jobs = createJobs(createLog('silent'))
  const noted = new Promise<string>((resolve) => jobs.handle(kind, async ({ word }) => resolve(word)))
  await db.transaction((sql) => enqueue(sql, kind, { word: 'kept' }))
  await db
    .transaction(async (sql) => {
      await enqueue(sql, kind, { word: 'rolled back' })
      throw new Error('changed my mind')
    })
    .catch(() => undefined)
  await jobs.start(db.pool)
  expect(await noted).toBe('kept')
  await jobs.stop()
  expect((await owner.query('select 1 from graphile_worker.jobs')).rowCount).toBe(0)
})

test('says which privilege the owner of a foreign server lacks, and how to give it', async () => {
  const admin = new pg.Client({ connectionString: inject('databaseAdminUrl') })
  await admin.connect()
  await admin.query("create role trial_owner login password 'word'")
  await admin.query('create database souk_trial owner trial_owner')
  const address = new URL(inject('databaseAdminUrl'))
  Object.assign(address, { username: 'trial_owner', password: 'word', pathname: '/souk_trial' })
  const options = { ownerUrl: address.href, appRole: appRoleFor(address.href), secret: TEST_SECRET, sourceDir, progress: () => undefined }
  try {
    await expect(migrate(options)).rejects.toThrow(
      'may not create the role souk_trial_app that Souk works as: run "alter role trial_owner createrole"',
    )
    await admin.query('alter role trial_owner createrole')
    await expect(migrate(options)).resolves.toEqual([])
  } finally {
    // The job library's connections are still on their way out; to throw them out would be an error that nobody takes.
    const open = async () => (await admin.query("select from pg_stat_activity where datname = 'souk_trial'")).rowCount
    await expect.poll(open, { timeout: 30_000 }).toBe(0)
    await admin.query('drop database souk_trial')
    await admin.query('drop role if exists souk_trial_app; drop role trial_owner')
    await admin.end()
  }
})

test('says that a server does not answer', async () => {
  const ownerUrl = 'postgres://souk:word@127.0.0.1:1/souk'
  const options = { ownerUrl, appRole: 'souk_app', secret: TEST_SECRET, sourceDir, progress: () => undefined }
  await expect(migrate(options)).rejects.toThrow(
    /^The database at 127\.0\.0\.1:1 cannot be reached \(.*\): start it, or correct DATABASE_URL\.$/,
  )
})
