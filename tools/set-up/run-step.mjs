import { spawn } from 'node:child_process'
import { once } from 'node:events'

const TAIL_LINES = 40
const REMINDER_SECONDS = 15

/** A command of the set-up failed; what it said has been printed. */
export class StepFailed extends Error {}

/** Seconds since `start` (from performance.now()) as people read them. */
export function elapsed(start) {
  const seconds = (performance.now() - start) / 1000
  return seconds < 10 ? `${seconds.toFixed(1)} s` : `${Math.round(seconds)} s`
}

/** Runs a command that may take minutes: one line that it began, now and then that it goes on, one line when it is done. */
export async function runStep(label, command, args, options = {}) {
  const start = performance.now()
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  const stopWaiting = showWaiting(label, start)
  const stopPassing = passSignals(child)
  const said = []
  const keep = (chunk) => {
    said.push(...chunk.toString().split('\n').filter(Boolean))
    said.splice(0, said.length - TAIL_LINES)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const [code, signal] = await once(child, 'close')
  stopPassing()
  stopWaiting(code === 0 ? `done in ${elapsed(start)}` : `failed after ${elapsed(start)}`)
  if (code === 0) return
  if (!signal) process.stderr.write(`${said.join('\n')}\n`)
  throw new StepFailed(`${label} failed`)
}

const LIMIT_MINUTES = 40

/** Runs a command without a word. Resolves to its exit code and everything it said. */
export async function runQuietly(command, args, options) {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  const stopPassing = passSignals(child)
  const limit = setTimeout(() => child.kill('SIGKILL'), LIMIT_MINUTES * 60_000)
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  child.stderr.on('data', (chunk) => (said += chunk))
  const [code] = await once(child, 'close')
  clearTimeout(limit)
  stopPassing()
  return { code: code ?? 1, said }
}

/** Hands our signals to a child; returns how to stop doing so. */
export function passSignals(child) {
  const pass = (signal) => child.kill(signal)
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const name of names) process.on(name, pass)
  return () => {
    for (const name of names) process.off(name, pass)
  }
}

function showWaiting(label, start) {
  const interactive = process.stdout.isTTY === true
  process.stdout.write(interactive ? `${label} …` : `${label} …\n`)
  const timer = setInterval(
    () => process.stdout.write(interactive ? `\r${label} … ${elapsed(start)}` : `  still at it, ${elapsed(start)}\n`),
    interactive ? 1000 : REMINDER_SECONDS * 1000,
  )
  return (outcome) => {
    clearInterval(timer)
    process.stdout.write(interactive ? `\r${label}: ${outcome}      \n` : `  ${outcome}\n`)
  }
}
