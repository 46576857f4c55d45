import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** The process that `npm start` ends up in. */
export interface SoukProcess {
  readonly child: ChildProcess
  /** Everything it has printed so far, both streams. */
  said(): string
  /** Exit code, or null after a signal. */
  readonly exited: Promise<number | null>
  /** Sends the signal, waits for the end. A process that ended already is no error. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

/** Runs `src/app/main.ts` with these settings and none of the caller's shell. It ends with us, however we end. */
export function spawnSouk(settings: Readonly<Record<string, string>>, args: readonly string[] = []): SoukProcess {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', path.join(ROOT, 'src/app/main.ts'), ...args], {
    cwd: ROOT,
    env: { ...withoutSettings(process.env), ...settings },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  // Not `close`: that never comes once the channel has been closed from this side.
  const exited = Promise.all([once(child, 'exit'), ...[child.stdout, child.stderr].map((stream) => stream && once(stream, 'close'))]).then(
    ([[code]]) => code as number | null,
  )
  return {
    child,
    said: () => said.join(''),
    exited,
    end(signal) {
      child.kill(signal)
      return exited
    },
  }
}

/** What the caller's shell says about another Souk must not reach this one. */
export function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !name.startsWith('SOUK_') && !['DATABASE_URL', 'PORT'].includes(name)),
  )
}
