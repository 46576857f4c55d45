import { randomBytes } from 'node:crypto'
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Progress } from '#platform/boot'
import { type Account, canReach } from './account.ts'
import { type Binaries, hasItsLinks } from './binaries.ts'

/** Where root keeps what the database's account could not reach inside a closed folder. */
export const SYSTEM_FOLDER = '/var/lib/souk'

/** Says which data folder a cluster in the system folder belongs to. */
const OWNER_FILE = 'data-folder'

/** What the data folder remembers about its database: `postgres.json`, readable by its owner alone. */
export interface Identity {
  /** Names this database among others on the machine; also its `cluster_name`. */
  readonly id: string
  /** Password of the administrator and of the owner role, made once. */
  readonly password: string
  /** Absolute path of the cluster. */
  readonly cluster: string
}

export interface Place extends Identity {
  readonly native: string
  /** Extra folder for the dynamic linker, when the packed links are missing. */
  readonly libraries: string | undefined
  readonly logFile: string
}

export interface PlaceOptions {
  readonly dataDir: string
  readonly systemFolder: string
  readonly account: Account | undefined
  readonly progress: Progress
}

/** Decides where binaries and cluster live, and makes both reachable for the account. */
export async function preparePlace(binaries: Binaries, options: PlaceOptions): Promise<Place> {
  await mentionAbandoned(options)
  const identity = (await readIdentity(options.dataDir)) ?? (await makeIdentity(options))
  const reachable = await canReach(options.account, path.join(binaries.native, 'bin', 'postgres'))
  const native = reachable ? binaries.native : await copyBinaries(binaries, options)
  const linked = !reachable || (await hasItsLinks(binaries))
  const libraries = linked ? undefined : await makeLinks(binaries, path.join(path.dirname(identity.cluster), 'postgres-libraries'))
  return { ...identity, native, libraries, logFile: path.join(options.dataDir, 'postgres.log') }
}

async function readIdentity(dataDir: string): Promise<Identity | undefined> {
  try {
    return JSON.parse(await readFile(path.join(dataDir, 'postgres.json'), 'utf8')) as Identity
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

async function makeIdentity(options: PlaceOptions): Promise<Identity> {
  const id = `souk-${randomBytes(4).toString('hex')}`
  const open = await canReach(options.account, options.dataDir)
  const cluster = open ? path.join(options.dataDir, 'postgres') : path.join(options.systemFolder, id, 'postgres')
  if (!open) {
    await mkdir(path.dirname(cluster), { recursive: true, mode: 0o755 })
    await writeFile(path.join(path.dirname(cluster), OWNER_FILE), options.dataDir)
    options.progress(
      `The database lives in ${cluster}, because PostgreSQL does not run as root and "nobody" cannot enter ${options.dataDir}.`,
    )
  }
  const identity = { id, password: randomBytes(24).toString('base64url'), cluster }
  await writeFile(path.join(options.dataDir, 'postgres.json'), `${JSON.stringify(identity, null, 2)}\n`, { mode: 0o600 })
  return identity
}

/** Names databases whose data folder is gone. They may be somebody's only copy, so they are never removed here. */
async function mentionAbandoned({ systemFolder, progress }: PlaceOptions): Promise<void> {
  const abandoned: string[] = []
  for (const name of await readdir(systemFolder).catch(() => [])) {
    const home = path.join(systemFolder, name)
    const owner = await readFile(path.join(home, OWNER_FILE), 'utf8').catch(() => undefined)
    if (owner !== undefined && !(await exists(path.join(owner, 'postgres.json')))) abandoned.push(home)
  }
  if (abandoned.length > 0) progress(`Databases whose data folders are gone, to be removed if nobody needs them: ${abandoned.join(' ')}`)
}

async function copyBinaries(binaries: Binaries, options: PlaceOptions): Promise<string> {
  const home = path.join(options.systemFolder, 'binaries', binaries.version)
  const native = path.join(home, 'native')
  if (await exists(native)) return native
  options.progress(`Copying PostgreSQL to ${home}, because "nobody" cannot enter ${path.dirname(binaries.native)}.`)
  const draft = `${home}.${process.pid}`
  await mkdir(draft, { recursive: true, mode: 0o755 })
  await cp(binaries.native, path.join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  await openUp(path.join(draft, 'native'))
  for (const link of binaries.links) await linkTo(path.basename(link.source), path.join(draft, link.target))
  await chmod(draft, 0o755)
  await rename(draft, home).catch(async (error: NodeJS.ErrnoException) => {
    await rm(draft, { recursive: true, force: true })
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
  })
  return native
}

/** A strict umask at install time must not lock the account out of the copy. */
async function openUp(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const child = path.join(folder, entry.name)
    if (entry.isDirectory()) await openUp(child)
    else if (entry.isFile()) await chmod(child, ((await stat(child)).mode & 0o777) | ((await stat(child)).mode & 0o100 ? 0o555 : 0o444))
  }
}

async function makeLinks(binaries: Binaries, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o755 })
  for (const link of binaries.links) {
    const name = path.basename(link.target)
    await linkTo(path.join(binaries.native, '..', link.source), path.join(folder, name))
  }
  return folder
}

async function linkTo(source: string, target: string): Promise<void> {
  await rm(target, { force: true })
  await symlink(source, target)
}

async function exists(target: string): Promise<boolean> {
  return stat(target).then(
    () => true,
    () => false,
  )
}
