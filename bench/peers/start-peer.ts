import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

const READY_MS = 120_000
const STEP_MS = 300_000
const LOOK_MS = 200
const KEPT_CHARACTERS = 4_000

export interface PeerProcess {
  readonly pid: number
  stop(): Promise<void>
}

type Environment = Readonly<Record<string, string>>

/** Runs one step of a peer's set-up to its end; answers what it printed. */
export async function runStep(folder: string, command: readonly string[], env: Environment): Promise<string> {
  const options = { cwd: folder, env: { ...process.env, ...env }, timeout: STEP_MS, maxBuffer: 64 * 1024 * 1024 }
  const { stdout } = await promisify(execFile)(command[0]!, command.slice(1), options)
  return stdout
}

/** Starts a peer's server and waits until it answers at `url`. */
export async function startPeer(folder: string, command: readonly string[], env: Environment, url: string): Promise<PeerProcess> {
  const child = spawn(command[0]!, command.slice(1), { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-KEPT_CHARACTERS)
    })
  }
  const until = Date.now() + READY_MS
  while (!(await fetch(url).catch(() => null))?.ok) {
    if (child.exitCode !== null || Date.now() > until) {
      await stop(child)
      throw new Error(`it did not open:\n${said}`)
    }
    await sleep(LOOK_MS)
  }
  return { pid: child.pid!, stop: () => stop(child) }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
}
