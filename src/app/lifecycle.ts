/** What was started is ended in reverse order, once, in bounded time, whoever asks for it. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Progress } from '#platform/boot'

/** Together with the database's own limit this stays within five seconds. */
const PATIENCE_MILLISECONDS = 3_000

export interface Lifecycle {
  /** `end` runs when Souk stops, before everything registered earlier. It is left behind when it takes too long, unless it bounds itself. */
  onStop(name: string, end: () => Promise<void>, options?: { readonly boundsItself: boolean }): void
  isStopping(): boolean
  /** Ends all and leaves the process with `exitCode`. A second call waits for the first. */
  stop(exitCode: number): Promise<never>
}

interface Step {
  readonly name: string
  readonly end: () => Promise<void>
  readonly boundsItself: boolean
}

export function createLifecycle(say: Progress, leave: (exitCode: number) => never): Lifecycle {
  const steps: Step[] = []
  let stopping: Promise<never> | undefined
  return {
    onStop(name, end, { boundsItself } = { boundsItself: false }) {
      steps.push({ name, end, boundsItself })
    },
    isStopping: () => stopping !== undefined,
    stop(exitCode) {
      stopping ??= endAll(steps, say).then(() => leave(exitCode))
      return stopping
    },
  }
}

async function endAll(steps: Step[], say: Progress): Promise<void> {
  const deadline = performance.now() + PATIENCE_MILLISECONDS
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { name, boundsItself } = step
    const ended = step.end().catch((error: Error) => say(`${name} did not end cleanly: ${error.message}`))
    const left = Math.max(0, deadline - performance.now())
    const inTime = boundsItself ? ended : Promise.race([ended, sleep(left, 'late' as const)])
    if ((await inTime) === 'late') say(`${name} did not end in time and is left behind.`)
  }
}

/** Ctrl-C, a service manager's stop, a closed terminal, and the death of the script that started us all end Souk in order. */
export function stopOnSignals(lifecycle: Lifecycle, say: Progress): void {
  let asked = false
  const end = (): void => {
    if (asked) return
    asked = true
    say('Stopping.')
    void lifecycle.stop(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  if (process.channel) process.on('disconnect', end)
}
