import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { prepareDataFolder } from './data-folder.ts'
import { readConfig } from './read-config.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'souk-config-'))
})
afterEach(async () => {
  await chmod(folder, 0o700)
  await rm(folder, { recursive: true })
})

const settingsFor = (dataDir: string) => readConfig({ SOUK_DATA_DIR: dataDir })

test('makes one secret that only its owner reads, and keeps it', async () => {
  const dataDir = path.join(folder, 'new', 'data')
  const [first, second] = await Promise.all([prepareDataFolder(settingsFor(dataDir)), prepareDataFolder(settingsFor(dataDir))])
  expect(first.secret.length).toBeGreaterThanOrEqual(32)
  expect(second.secret).toBe(first.secret)
  expect((await prepareDataFolder(settingsFor(dataDir))).secret).toBe(first.secret)
  expect((await stat(path.join(dataDir, 'secret'))).mode & 0o777).toBe(0o600)
})

test('writes no secret where the operator brings one', async () => {
  const secret = 'x'.repeat(40)
  const config = await prepareDataFolder(readConfig({ SOUK_DATA_DIR: folder, SOUK_SECRET: secret }))
  expect(config.secret).toBe(secret)
  await expect(readFile(path.join(folder, 'secret'))).rejects.toThrow('ENOENT')
})

const refusal = /^The data folder .* cannot be used \(.*\): make it writable .* SOUK_DATA_DIR\.$/

test('says what to do about a folder that cannot be used', async () => {
  const inTheWay = path.join(folder, 'file')
  await writeFile(inTheWay, '')
  await expect(prepareDataFolder(settingsFor(path.join(inTheWay, 'data')))).rejects.toThrow(refusal)
})

test.runIf(process.platform === 'linux').each(['/proc/data', '/proc/souk/data/', '/proc/self'])(
  'refuses %s, where nothing can be made, instead of trying for ever',
  async (dataDir) => {
    await expect(prepareDataFolder(settingsFor(dataDir))).rejects.toThrow(refusal)
  },
)
