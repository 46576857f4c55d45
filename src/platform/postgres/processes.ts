import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { Identity } from './identity.ts'

const POLL_MILLISECONDS = 25

/** Living processes of this cluster, the postmaster and its backends. A zombie has no command line and does not count. */
export async function processesOf(identity: Identity): Promise<number[]> {
  const all = process.platform === 'linux' ? await fromProc() : await fromPs()
  const mine = (command: string) => command.includes(`postgres: ${identity.id}`) || command.includes(`cluster_name=${identity.id}`)
  return all.filter(({ command }) => mine(command)).map(({ id }) => id)
}

interface Listed {
  readonly id: number
  readonly command: string
}

async function fromProc(): Promise<Listed[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  return Promise.all(
    ids.map(async (name) => {
      const bytes = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '')
      return { id: Number(name), command: bytes.replaceAll('\0', ' ') }
    }),
  )
}

async function fromPs(): Promise<Listed[]> {
  if (process.platform === 'win32') return []
  const { stdout } = await promisify(execFile)('ps', ['-axo', 'pid=,command='], { maxBuffer: 16 * 1024 * 1024 })
  return stdout
    .split('\n')
    .map((line) => /^\s*(\d+)\s+(.*)$/.exec(line))
    .filter((match) => match !== null)
    .map((match) => ({ id: Number(match[1]), command: match[2] ?? '' }))
}

/** Sends the signal; a process that is gone already is no error. */
export function signal(processId: number, name: NodeJS.Signals): void {
  try {
    process.kill(processId, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** True as soon as `condition` holds, false when `limitMilliseconds` have passed. */
export async function until(condition: () => boolean | Promise<boolean>, limitMilliseconds: number): Promise<boolean> {
  const end = performance.now() + limitMilliseconds
  while (!(await condition())) {
    if (performance.now() > end) return false
    await sleep(POLL_MILLISECONDS)
  }
  return true
}
