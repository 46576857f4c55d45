import { chmod, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { identify, markMade } from './identity.ts'

let folder: string
let said: string[]

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'souk-identity-'))
  said = []
})
afterEach(() => rm(folder, { recursive: true }))

/** As another account would find it, so that closed folders count whoever runs the test. */
const stranger = { uid: 4242, gid: 4242 }

async function identifyIn(name: string, account?: typeof stranger) {
  const dataDir = path.join(folder, name)
  await mkdir(dataDir, { recursive: true })
  const systemFolder = path.join(folder, 'system')
  return { dataDir, identity: await identify({ dataDir, systemFolder, account, progress: (line) => said.push(line) }) }
}

async function make(name: string): Promise<string> {
  const { dataDir, identity } = await identifyIn(name)
  await mkdir(identity.cluster)
  await writeFile(path.join(identity.cluster, 'PG_VERSION'), '18')
  await markMade(dataDir, identity)
  return dataDir
}

test('stays what it was decided to be, readable by its owner alone', async () => {
  const first = await identifyIn('data')
  const second = await identifyIn('data')
  expect(second.identity).toMatchObject(first.identity)
  expect((await stat(path.join(first.dataDir, 'postgres.json'))).mode & 0o777).toBe(0o600)
})

test('moves with its data folder', async () => {
  const dataDir = await make('data')
  await rename(dataDir, path.join(folder, 'elsewhere'))
  const { identity } = await identifyIn('elsewhere')
  expect(identity.cluster).toBe(path.join(folder, 'elsewhere', 'postgres'))
})

test('never puts an empty database in the place of a lost one', async () => {
  const dataDir = await make('data')
  await rm(path.join(dataDir, 'postgres'), { recursive: true })
  await expect(identifyIn('data')).rejects.toThrow(
    /^The database of .* is missing from .*: bring it back, or remove .*postgres\.json to begin/,
  )
})

test('begins again where a first start was cut off', async () => {
  const first = await identifyIn('data')
  expect((await identifyIn('data')).identity.id).toBe(first.identity.id)
})

test('lives in the system folder when the account cannot enter the data folder, and is missed there when the data folder is gone', async () => {
  const { dataDir, identity } = await identifyIn('data', stranger)
  expect(identity.cluster).toBe(path.join(folder, 'system', identity.id, 'postgres'))
  await identifyIn('other', stranger)
  expect(said.filter((line) => line.includes('are gone'))).toEqual([])
  await rm(dataDir, { recursive: true })
  await identifyIn('other', stranger)
  expect(said).toContain(`Databases whose data folders are gone, to be removed if nobody needs them: ${path.dirname(identity.cluster)}`)
})

test('says what to do when the way to an existing database was closed', async () => {
  await make('data')
  await chmod(folder, 0o700)
  await expect(identifyIn('data', stranger)).rejects.toThrow('open the folders on the way to it with "chmod o+x"')
})
