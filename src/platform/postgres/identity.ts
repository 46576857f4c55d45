import { randomBytes } from 'node:crypto'
import { access, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { BootRefusal, type Progress } from '#platform/boot'
import { type Account, canReach } from './account.ts'

/** Where root keeps what the database's account could not reach inside a closed folder. */
export const SYSTEM_FOLDER = '/var/lib/souk'

/** What the data folder remembers about its database. */
const IDENTITY_FILE = 'postgres.json'
/** In the system folder: which data folder a cluster belongs to. */
const OWNER_FILE = 'data-folder'

export interface Identity {
  /** Names this database among others on the machine; also its `cluster_name`. */
  readonly id: string
  /** Password of the administrator and of the owner role, made once. */
  readonly password: string
  /** Absolute path of the cluster. */
  readonly cluster: string
}

/** As written: inside the data folder the path is relative, so that the folder can be moved. */
interface Kept extends Identity {
  /** The cluster was made; when it is missing now, it is lost and not new. */
  readonly made: boolean
}

export interface IdentityOptions {
  readonly dataDir: string
  readonly systemFolder: string
  readonly account: Account | undefined
  readonly progress: Progress
}

/** The database of a data folder as it was decided on its first start. */
export async function identify(options: IdentityOptions): Promise<Identity> {
  await mentionAbandoned(options)
  const kept = await readKept(options.dataDir)
  if (!kept) return decide(options)
  if (kept.made && !(await exists(path.join(kept.cluster, 'PG_VERSION')))) {
    throw new BootRefusal(
      `The database of ${options.dataDir} is missing from ${kept.cluster}: bring it back, or remove ${path.join(options.dataDir, IDENTITY_FILE)} to begin with an empty one.`,
    )
  }
  if (kept.made && !(await canReach(options.account, kept.cluster))) {
    throw new BootRefusal(
      `PostgreSQL does not run as root, and the account it runs under cannot enter ${kept.cluster}: open the folders on the way to it with "chmod o+x".`,
    )
  }
  return kept
}

/** From now on a missing cluster is a lost one. */
export async function markMade(dataDir: string, { id, password, cluster }: Identity): Promise<void> {
  await write(dataDir, { id, password, cluster, made: true })
}

async function decide(options: IdentityOptions): Promise<Identity> {
  const { dataDir, systemFolder, account, progress } = options
  const id = `souk-${randomBytes(4).toString('hex')}`
  const open = await canReach(account, dataDir)
  const cluster = open ? path.join(dataDir, 'postgres') : path.join(systemFolder, id, 'postgres')
  if (!open) {
    await mkdir(path.dirname(cluster), { recursive: true, mode: 0o755 })
    await writeFile(path.join(path.dirname(cluster), OWNER_FILE), dataDir)
    progress(`The database lives in ${cluster}, because PostgreSQL does not run as root and "nobody" cannot enter ${dataDir}.`)
  }
  const identity = { id, password: randomBytes(24).toString('base64url'), cluster }
  await write(dataDir, { ...identity, made: false })
  return identity
}

async function readKept(dataDir: string): Promise<Kept | undefined> {
  const text = await readFile(path.join(dataDir, IDENTITY_FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  const kept = JSON.parse(text) as Kept
  return { ...kept, cluster: path.resolve(dataDir, kept.cluster) }
}

async function write(dataDir: string, kept: Kept): Promise<void> {
  const file = path.join(dataDir, IDENTITY_FILE)
  const inside = path.relative(dataDir, kept.cluster)
  const cluster = inside.startsWith('..') ? kept.cluster : inside
  await writeFile(`${file}.new`, `${JSON.stringify({ ...kept, cluster }, null, 2)}\n`, { mode: 0o600 })
  await rename(`${file}.new`, file)
}

/** Names databases whose data folder is gone. They may be somebody's only copy, so they are never removed here. */
async function mentionAbandoned({ systemFolder, account, progress }: IdentityOptions): Promise<void> {
  // Only root can tell a folder that is gone from one it may not see.
  if (!account) return
  const abandoned: string[] = []
  for (const name of await readdir(systemFolder).catch(() => [])) {
    const home = path.join(systemFolder, name)
    const owner = await readFile(path.join(home, OWNER_FILE), 'utf8').catch(() => undefined)
    if (owner !== undefined && !(await exists(path.join(owner, IDENTITY_FILE)))) abandoned.push(home)
  }
  if (abandoned.length > 0) progress(`Databases whose data folders are gone, to be removed if nobody needs them: ${abandoned.join(' ')}`)
}

async function exists(target: string): Promise<boolean> {
  return access(target).then(
    () => true,
    () => false,
  )
}
