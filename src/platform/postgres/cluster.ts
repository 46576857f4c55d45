import { execFile } from 'node:child_process'
import { access, chmod, chown, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { BootRefusal } from '#platform/boot'
import type { Account } from './account.ts'
import type { Place } from './place.ts'

/** What the database's programs see: nothing of ours but the folder of missing libraries. */
export function environmentFor(place: Place): NodeJS.ProcessEnv {
  const environment: NodeJS.ProcessEnv = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' }
  if (!place.libraries) return environment
  return { ...environment, LD_LIBRARY_PATH: place.libraries, DYLD_LIBRARY_PATH: place.libraries }
}

/** True when the cluster had to be made. It is made beside its place and moved there whole, so a half-made one never counts. */
export async function ensureCluster(place: Place, account: Account | undefined): Promise<boolean> {
  if (await isFile(path.join(place.cluster, 'PG_VERSION'))) return false
  const draft = `${place.cluster}.new`
  const passwordFile = `${place.cluster}.password`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  await writeFile(passwordFile, place.password, { mode: 0o600 })
  try {
    if (account) await Promise.all([chown(draft, account.uid, account.gid), chown(passwordFile, account.uid, account.gid)])
    await runInitdb(place, account, draft, passwordFile)
  } finally {
    await rm(passwordFile, { force: true })
  }
  await chmod(draft, 0o700)
  await rename(draft, place.cluster)
  return true
}

async function runInitdb(place: Place, account: Account | undefined, folder: string, passwordFile: string): Promise<void> {
  const options = [
    ...['-D', folder, '--username=souk_admin', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8'],
    // Order and case rules come from PostgreSQL itself, not from the C library or ICU of whichever machine it runs on.
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'],
  ]
  try {
    await promisify(execFile)(path.join(place.native, 'bin', 'initdb'), options, { env: environmentFor(place), cwd: '/', ...account })
  } catch (error) {
    const said = `${(error as { stderr?: string }).stderr ?? ''}`.trim().split('\n').at(-1) ?? ''
    throw new BootRefusal(
      `The database could not be created in ${place.cluster} (${said || (error as Error).message}): make that folder writable or choose another with SOUK_DATA_DIR.`,
    )
  }
}

async function isFile(target: string): Promise<boolean> {
  return access(target).then(
    () => true,
    () => false,
  )
}
