import { spawn } from 'node:child_process'
import type { Account } from './account.ts'
import { signal } from './processes.ts'

/** Ends as soon as its input closes, which the system does for us however we die; then tells the server to stop. */
const SCRIPT = 'cat >/dev/null; kill -INT "$0"'

/** Makes a server end with this process even when that is killed. Returns how to call the guard off. */
export function guardServer(processId: number, account: Account | undefined): () => void {
  if (process.platform === 'win32') return () => undefined
  const guard = spawn('/bin/sh', ['-c', SCRIPT, String(processId)], {
    ...account,
    cwd: '/',
    // Its own process group, so that what kills ours spares the guard.
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  // A system without a shell goes without the guard; the next start finds what was left behind.
  guard.on('error', () => undefined)
  guard.stdin.on('error', () => undefined)
  return () => {
    if (guard.pid !== undefined) signal(-guard.pid, 'SIGKILL')
  }
}
