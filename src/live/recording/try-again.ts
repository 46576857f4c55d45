import { setTimeout as pause } from 'node:timers/promises'

const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 15_000

export interface Trying {
  /** Told of each failure; false where no further attempt is worth it. */
  failed(error: unknown): boolean
  /** Ends the waiting: what fails then is not tried again. */
  readonly signal: AbortSignal
}

/** Does it until it is done, with ever longer waits in between; throws the last failure. What is given must bear being done twice. */
export async function tryAgain<Done>(work: () => Promise<Done>, { failed, signal }: Trying): Promise<Done> {
  for (let waitMs = FIRST_WAIT_MS; ; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
    try {
      return await work()
    } catch (error) {
      if (!failed(error) || signal.aborted) throw error
    }
    // An end of the waiting is no failure: there is one more attempt.
    await pause(waitMs, undefined, { signal, ref: false }).catch(() => undefined)
  }
}
