import { execFileSync } from 'node:child_process'
import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { BootRefusal } from '#platform/boot'

/** The system account that the database runs under. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/**
 * PostgreSQL refuses to run as root, so root lends it the account that owns the cluster already, else `nobody`.
 * Everybody else runs it as themselves (undefined).
 */
export async function databaseAccount(cluster: string): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const owner = await stat(cluster).catch(() => undefined)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  try {
    return { uid: idOf('-u'), gid: idOf('-g') }
  } catch {
    throw new BootRefusal(
      'PostgreSQL does not run as root and this system has no user "nobody" to lend it: start Souk as an ordinary user, or set DATABASE_URL.',
    )
  }
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim())
}

/** Whether the account may enter every folder on the way to `target` and execute or enter `target` itself. */
export async function canReach(account: Account | undefined, target: string): Promise<boolean> {
  if (!account) return true
  let current = await realpath(target)
  for (;;) {
    if (!(await mayEnter(account, current))) return false
    const parent = path.dirname(current)
    if (parent === current) return true
    current = parent
  }
}

async function mayEnter(account: Account, target: string): Promise<boolean> {
  const { mode, uid, gid } = await stat(target)
  if (uid === account.uid) return (mode & 0o100) !== 0
  if (gid === account.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}
