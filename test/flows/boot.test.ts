import { once } from 'node:events'
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { spawnSouk } from '../../tools/souk/spawn-souk.ts'
import { freeTcpPort, type RunningSouk, startSouk } from '../../tools/souk/start-souk.ts'

const STOP_LIMIT_SECONDS = 5

let folder: string
let dataDir: string
let started: RunningSouk[]

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'souk-boot-'))
  await chmod(folder, 0o755)
  dataDir = path.join(folder, 'data')
  started = []
})

afterEach(async () => {
  await Promise.all(started.map((souk) => souk.stop()))
  await rm(folder, { recursive: true, force: true })
})

/** With its own database in the data folder, as a newcomer has it. */
async function start(settings: Record<string, string> = {}): Promise<RunningSouk> {
  const souk = await startSouk({ dataDir, settings })
  started.push(souk)
  return souk
}

/** Command lines of every living process that was told about this test's folder. */
async function processesOfThisTest(): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
  const told = await Promise.all(
    ids.map(async (id) => {
      const [command, environment] = await Promise.all([read(`/proc/${id}/cmdline`), read(`/proc/${id}/environ`)])
      return command !== '' && `${command}${environment}`.includes(folder) ? [command.replaceAll('\0', ' ')] : []
    }),
  )
  return told.flat()
}

const read = (file: string) => readFile(file, 'utf8').catch(() => '')

async function refusalOf(settings: Record<string, string>, args: string[] = []): Promise<string> {
  const souk = spawnSouk({ PORT: String(await freeTcpPort()), SOUK_DATA_DIR: dataDir, ...settings }, args)
  expect(await souk.exited).toBe(1)
  return souk.said().trim().split('\n').at(-1) ?? ''
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  'ends everything it started within five seconds of %s, and says nothing is wrong',
  async (signal) => {
    const souk = await start()
    expect((await processesOfThisTest()).length).toBeGreaterThan(1)
    const since = performance.now()
    const code = await souk.end(signal)
    expect((performance.now() - since) / 1000).toBeLessThan(STOP_LIMIT_SECONDS)
    expect(code).toBe(0)
    expect(await processesOfThisTest()).toEqual([])
    expect(souk.said().split('\n').slice(-3)).toEqual(['Ctrl-C ends it; the data stays.', 'Stopping.', ''])
  },
)

test('starts again with its data after it was killed', async () => {
  const first = await start()
  const shows = await (await fetch(`${first.url}/api/shows`)).text()
  await first.end('SIGKILL')
  const second = await start()
  expect(await (await fetch(`${second.url}/api/shows`)).text()).toEqual(shows)
})

test('ends when the script that started it is gone', async () => {
  const souk = await start()
  souk.letGo()
  await expect.poll(processesOfThisTest, { timeout: 60_000 }).toEqual([])
})

test('is not ready while its database is away, and serves again when it is back', async () => {
  const souk = await start()
  // It has said everything of its start: what is cut off in there is a start that failed.
  await expect.poll(() => souk.said(), { timeout: 30_000 }).toContain('Ctrl-C ends it')
  const [processId] = (await readFile(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8')).split('\n')
  process.kill(Number(processId), 'SIGKILL')
  await expect.poll(() => souk.said(), { timeout: 60_000 }).toContain('The database is back.')
  // Should it be gone instead, what it said last tells why.
  const status = async () => (await fetch(`${souk.url}/readyz`).catch(() => null))?.status ?? souk.said()
  await expect.poll(status, { timeout: 60_000 }).toBe(200)
  expect((await fetch(`${souk.url}/api/shows`)).status).toBe(200)
})

test('refuses a port that is taken before it touches anything', async () => {
  const inTheWay = createServer().listen(0, '127.0.0.1')
  await once(inTheWay, 'listening')
  const address = inTheWay.address()
  const port = typeof address === 'object' && address ? address.port : 0
  expect(await refusalOf({ PORT: String(port) })).toBe(
    `Port ${port} is taken: end the program that uses it, or choose another, for example PORT=${port + 1}.`,
  )
  inTheWay.close()
  expect(await readdir(folder)).toEqual([])
})

test('refuses the data folder of a Souk that runs', async () => {
  const souk = await start()
  expect(await refusalOf({})).toMatch(
    /^Another Souk is running with the data folder .*: stop it first, or give this one a folder of its own with SOUK_DATA_DIR\.$/,
  )
  expect((await fetch(`${souk.url}/healthz`)).status).toBe(200)
})

test('refuses a data folder that cannot be one', async () => {
  await writeFile(path.join(folder, 'file'), '')
  expect(await refusalOf({ SOUK_DATA_DIR: path.join(folder, 'file', 'data') })).toMatch(/^The data folder .* cannot be used/)
})

test.each([
  [{ PORT: 'three' }, [], 'PORT must be a port number'],
  [{ SOUK_DATADIR: '/srv' }, [], 'SOUK_DATADIR is not a setting of Souk: did you mean SOUK_DATA_DIR?'],
  [{ DATABASE_URL: 'postgres://souk:word@127.0.0.1:1/souk' }, [], 'The database at 127.0.0.1:1 cannot be reached'],
  [{ SOUK_TLS_CERT: '/nowhere.pem', SOUK_TLS_KEY: '/nowhere.pem' }, [], 'SOUK_TLS_CERT cannot be read'],
  [{}, ['--lan'], '--lan is not there yet'],
  [{}, ['--emtpy'], '--emtpy is no option of Souk'],
])('refuses %o %o in one sentence', async (settings, args, sentence) => {
  expect(await refusalOf(settings, args)).toContain(sentence)
})
