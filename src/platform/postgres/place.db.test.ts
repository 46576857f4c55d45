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

const folders = () => ({ dataDir: path.join(folder, 'data'), systemFolder: path.join(folder, 'system') })
const identity = () => ({ id: 'souk-test', password: 'word', cluster: path.join(folder, 'data', 'postgres') })

/** What `npm install --ignore-scripts` leaves: everything but the links. */
async function installWithoutScripts(): Promise<Binaries> {
  const installed = await findBinaries()
  const native = path.join(folder, 'package', 'native')
  await cp(installed.native, native, { recursive: true, filter: async (source) => !(await lstat(source)).isSymbolicLink() })
  return { ...installed, native }
}

test('runs a database whose install made no links, and leaves the package untouched', async () => {
  const binaries = await installWithoutScripts()
  const account = await databaseAccount(identity().cluster)
  const place = await preparePlace(binaries, identity(), { ...folders(), account, progress: () => undefined })
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
  const account = await databaseAccount(identity().cluster)
  const options = { ...folders(), account, progress: (line: string) => void said.push(line) }
  await preparePlace(binaries, identity(), options)
  const place = await preparePlace(binaries, identity(), options)
  expect(said).toEqual([expect.stringMatching(/^Copying PostgreSQL to /)])
  const { stdout } = await promisify(execFile)(path.join(place.native, 'bin', 'postgres'), ['--version'], { env: {}, ...account })
  expect(stdout).toMatch(/^postgres/)
})
