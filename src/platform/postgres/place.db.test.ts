import { execFile } from 'node:child_process'
import { chmod, cp, lstat, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { databaseAccount } from './account.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { environmentFor } from './cluster.ts'
import { preparePlace } from './place.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'souk-place-'))
  await chmod(folder, 0o755)
  await mkdir(path.join(folder, 'data'))
})
afterEach(() => rm(folder, { recursive: true }))

/** What `npm ci --ignore-scripts` leaves: everything but the links. */
async function installWithoutScripts(): Promise<Binaries> {
  const installed = await findBinaries()
  const native = path.join(folder, 'package', 'native')
  await cp(installed.native, native, { recursive: true, filter: async (source) => !(await lstat(source)).isSymbolicLink() })
  return { ...installed, native }
}

test('runs a database whose install made no links, and leaves the package untouched', async () => {
  const binaries = await installWithoutScripts()
  const options = { dataDir: path.join(folder, 'data'), systemFolder: path.join(folder, 'system'), progress: () => undefined }
  const place = await preparePlace(binaries, { ...options, account: databaseAccount() })
  expect(place.libraries).toContain(folder)
  const program = path.join(place.native, 'bin', 'postgres')
  await expect(promisify(execFile)(program, ['--version'], { env: {} })).rejects.toThrow(/libicu/)
  const { stdout } = await promisify(execFile)(program, ['--version'], { env: environmentFor(place) })
  expect(stdout).toMatch(/^postgres \(PostgreSQL\) 18/)
})

test.runIf(process.getuid?.() === 0)('copies what nobody cannot reach, with its links, once', async () => {
  const binaries = await installWithoutScripts()
  await chmod(path.join(folder, 'package'), 0o700)
  const said: string[] = []
  const options = { dataDir: path.join(folder, 'data'), systemFolder: path.join(folder, 'system'), account: databaseAccount() }
  const progress = (line: string) => said.push(line)
  await preparePlace(binaries, { ...options, progress })
  const place = await preparePlace(binaries, { ...options, progress })
  expect(said).toEqual([expect.stringMatching(/^Copying PostgreSQL to /)])
  const { stdout } = await promisify(execFile)(path.join(place.native, 'bin', 'postgres'), ['--version'], { env: {}, ...databaseAccount() })
  expect(stdout).toMatch(/^postgres/)
})

test.runIf(process.getuid?.() === 0)('names a database in the system folder whose data folder is gone', async () => {
  const systemFolder = path.join(folder, 'system')
  const said: string[] = []
  const prepare = async (name: string) => {
    const dataDir = path.join(folder, name)
    await mkdir(dataDir, { mode: 0o700 })
    return preparePlace(await findBinaries(), { dataDir, systemFolder, account: databaseAccount(), progress: (line) => said.push(line) })
  }
  const first = await prepare('first')
  await prepare('second')
  expect(said.filter((line) => line.includes('are gone'))).toEqual([])
  await rm(path.join(folder, 'first'), { recursive: true })
  await prepare('third')
  expect(said).toContain(`Databases whose data folders are gone, to be removed if nobody needs them: ${path.dirname(first.cluster)}`)
})
