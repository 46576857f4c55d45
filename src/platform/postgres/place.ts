import { access, chmod, cp, mkdir, readdir, rename, rm, stat, symlink } from 'node:fs/promises'
import path from 'node:path'
import type { Progress } from '#platform/boot'
import { type Account, canReach } from './account.ts'
import { type Binaries, hasItsLinks } from './binaries.ts'
import type { Identity } from './identity.ts'

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

/** Makes the database's programs reachable and runnable for the account. */
export async function preparePlace(binaries: Binaries, identity: Identity, options: PlaceOptions): Promise<Place> {
  const reachable = await canReach(options.account, path.join(binaries.native, 'bin', 'postgres'))
  const native = reachable ? binaries.native : await copyBinaries(binaries, options)
  const linked = !reachable || (await hasItsLinks(binaries))
  const libraries = linked ? undefined : await makeLinks(binaries, path.join(path.dirname(identity.cluster), 'postgres-libraries'))
  return { ...identity, native, libraries, logFile: path.join(options.dataDir, 'postgres.log') }
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
    else if (entry.isFile()) await chmod(child, (await stat(child)).mode & 0o100 ? 0o755 : 0o644)
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
  return access(target).then(
    () => true,
    () => false,
  )
}
