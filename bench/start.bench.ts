import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { withoutSettings } from '../tools/souk/spawn-souk.ts'
import { freeTcpPort, freeUdpPort } from '../tools/souk/start-souk.ts'
import { atMost, type Row } from './row.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const COLD_SECONDS = 120
const WARM_SECONDS = 10
const PATIENCE_SECONDS = 600

/** `npm start` in a fresh clone with a filled npm cache, then once more in the same clone. */
export async function run(): Promise<Row[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'souk-start-'))
  // Open to the account that root lends the database, or it would live outside and stay behind.
  await chmod(folder, 0o711)
  const clone = path.join(folder, 'souk')
  try {
    await promisify(execFile)('git', ['clone', '--quiet', ROOT, clone])
    const cold = await secondsToReady(clone)
    const warm = await secondsToReady(clone)
    return [
      atMost('cold start: fresh clone to ready', cold, 's', COLD_SECONDS),
      atMost('warm start: same clone to ready', warm, 's', WARM_SECONDS),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function secondsToReady(clone: string): Promise<number> {
  const port = await freeTcpPort()
  const since = performance.now()
  const npm = spawn('npm', ['start'], {
    cwd: clone,
    env: { ...ordinaryShell(), PORT: String(port), SOUK_MEDIA_UDP_PORT: String(await freeUdpPort()) },
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  })
  const ended = once(npm, 'exit')
  try {
    while ((performance.now() - since) / 1000 < PATIENCE_SECONDS) {
      if (npm.exitCode !== null) throw new Error(`npm start ended with ${npm.exitCode}`)
      const answer = await fetch(`http://localhost:${port}/readyz`).catch(() => undefined)
      if (answer?.ok) return (performance.now() - since) / 1000
      await sleep(50)
    }
    throw new Error(`not ready within ${PATIENCE_SECONDS} s`)
  } finally {
    // As a terminal's Ctrl-C: everything that npm started hears it.
    await endGroup(npm.pid ?? 0)
    await ended
  }
}

/** What npm told us about this run is not for the clone's own. */
function ordinaryShell(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(withoutSettings(process.env)).filter(([name]) => !name.startsWith('npm_')))
}

async function endGroup(group: number): Promise<void> {
  const deadline = performance.now() + 30_000
  let signal: NodeJS.Signals | 0 = 'SIGINT'
  try {
    while (performance.now() < deadline) {
      process.kill(-group, signal)
      signal = 0
      await sleep(100)
    }
    process.kill(-group, 'SIGKILL')
  } catch {
    // Nobody is left.
  }
}
