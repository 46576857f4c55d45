import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { signal, until } from './processes.ts'
import { type RunningPostgres, startPostgres } from './start-postgres.ts'

const asRoot = process.getuid?.() === 0
const holder = path.resolve(import.meta.dirname, '../../../test/fixtures/hold-postgres.ts')

let folder: string
let said: string[]
let running: RunningPostgres[]

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'souk-postgres-'))
  await chmod(folder, 0o755)
  await mkdir(path.join(folder, 'data'))
  said = []
  running = []
})

afterEach(async () => {
  await Promise.all(running.map((postgres) => postgres.stop()))
  await rm(folder, { recursive: true })
})

async function start(): Promise<RunningPostgres> {
  const postgres = await startPostgres({
    dataDir: path.join(folder, 'data'),
    systemFolder: path.join(folder, 'system'),
    progress: (line) => said.push(line),
  })
  running.push(postgres)
  return postgres
}

async function query(address: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(text)).rows
  } finally {
    await client.end()
  }
}

/** Linux only: the guard's command line ends in the number of the process it guards. */
async function callOffGuard(processId: number): Promise<void> {
  for (const id of (await readdir('/proc')).filter((name) => /^\d+$/.test(name))) {
    const command = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')
    if (command.startsWith('/bin/sh') && command.endsWith(`\0${processId}\0`)) process.kill(-Number(id), 'SIGKILL')
  }
}

/** A Souk that somebody kills: without its guard the database runs on. */
async function startAndKillHolder({ guarded }: { guarded: boolean }): Promise<{ processId: number; ownerUrl: string }> {
  const child = spawn(process.execPath, [holder, path.join(folder, 'data'), path.join(folder, 'system')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(child.stdout, 'data')) as [Buffer]
  const held = JSON.parse(line.toString()) as { processId: number; ownerUrl: string }
  await query(held.ownerUrl, 'create table kept as select 42 as answer')
  if (!guarded) await callOffGuard(held.processId)
  child.kill('SIGKILL')
  await once(child, 'exit')
  return held
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch {
    return false
  }
}

test('makes a database once, keeps it over a stop, and owns it by a role that is no superuser', async () => {
  const first = await start()
  await query(first.ownerUrl, 'create table kept as select 42 as answer')
  await first.stop()
  const second = await start()
  expect(await query(second.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
  expect(await query(second.ownerUrl, 'select rolsuper from pg_roles where rolname = current_user')).toEqual([{ rolsuper: false }])
  expect(said).toEqual(['A new database was made.'])
})

test('waits for the disk on every commit and orders text without the machine’s locale', async () => {
  const { ownerUrl } = await start()
  const settings = await query(ownerUrl, "select current_setting('synchronous_commit') as commit, current_setting('fsync') as fsync")
  expect(settings).toEqual([{ commit: 'on', fsync: 'on' }])
  const locale = await query(
    ownerUrl,
    'select datlocprovider as provider, datlocale as locale from pg_database where datname = current_database()',
  )
  expect(locale).toEqual([{ provider: 'b', locale: 'C.UTF-8' }])
})

test('ends the database of a Souk that was killed', async () => {
  const held = await startAndKillHolder({ guarded: true })
  expect(await until(() => !isAlive(held.processId), 10_000)).toBe(true)
  const { ownerUrl } = await start()
  expect(await query(ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
})

test.runIf(process.platform === 'linux')('replaces a database that a killed Souk left running, with its data', async () => {
  const left = await startAndKillHolder({ guarded: false })
  expect(isAlive(left.processId)).toBe(true)
  const { ownerUrl } = await start()
  expect(await query(ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
  await expect(query(left.ownerUrl, 'select 1')).rejects.toThrow('ECONNREFUSED')
  expect(said).toEqual(['A database was left running by a Souk that was killed; stopping it first.'])
})

test.runIf(process.platform === 'linux')('recovers when both Souk and its database were killed', async () => {
  const left = await startAndKillHolder({ guarded: false })
  signal(left.processId, 'SIGKILL')
  const { ownerUrl } = await start()
  expect(await query(ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('is not fooled by a lock file whose process number somebody else has by now', async () => {
  const first = await start()
  await first.stop()
  await writeFile(path.join(first.cluster, 'postmaster.pid'), `${process.ppid}\n${first.cluster}\n1\n5432\n\n127.0.0.1\n\nready\n`)
  const { ownerUrl } = await start()
  expect(await query(ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('notices the death of its database and brings it back on the same address', async () => {
  const postgres = await start()
  await query(postgres.ownerUrl, 'create table kept as select 42 as answer')
  signal(postgres.processId(), 'SIGKILL')
  expect(await until(() => !postgres.isUp(), 5_000)).toBe(true)
  expect(await until(() => postgres.isUp(), 20_000)).toBe(true)
  expect(await query(postgres.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('gives up on a database that keeps dying, with a sentence', async () => {
  const postgres = await start()
  const givenUp = new Promise<string>((resolve) => postgres.onGivenUp(resolve))
  const killing = setInterval(() => postgres.isUp() && signal(postgres.processId(), 'SIGKILL'), 20)
  expect(await givenUp).toMatch(/^The database does not stay up \(it ended 4 times in a row\): see .*postgres\.log\.$/)
  clearInterval(killing)
})

test('refuses a folder that another living Souk uses, and leaves that one alone', async () => {
  const first = await start()
  await expect(start()).rejects.toThrow(/^Another Souk is running with the data folder .*: stop it first/)
  expect(await query(first.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('leaves no process behind when it stops', async () => {
  const postgres = await start()
  const processId = postgres.processId()
  await postgres.stop()
  expect(isAlive(processId)).toBe(false)
  await expect(query(postgres.ownerUrl, 'select 1')).rejects.toThrow('ECONNREFUSED')
})

test.runIf(asRoot)('runs as nobody when root starts it', async () => {
  const { processId, cluster } = await start()
  const status = await readFile(`/proc/${processId()}/status`, 'utf8')
  expect(status).toMatch(/^Uid:\t(?!0\t)/m)
  expect((await stat(cluster)).mode & 0o777).toBe(0o700)
})

test.runIf(asRoot)('lives in the system folder when nobody cannot enter the data folder, and says so once', async () => {
  await chmod(path.join(folder, 'data'), 0o700)
  const first = await start()
  expect(first.cluster).toContain(path.join(folder, 'system'))
  await query(first.ownerUrl, 'create table kept as select 42 as answer')
  await first.stop()
  const second = await start()
  expect(await query(second.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
  expect(said.filter((line) => line.includes('because PostgreSQL does not run as root'))).toHaveLength(1)
})
