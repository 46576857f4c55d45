/**
 * One batch after the other, of several kinds that the same callers ask for one after the other: while one runs, callers of the others pile up,
 * and fewer, larger batches cost the database less. Whoever has the turn has it for a while only: a batch that waits for a lock, or is large, goes
 * on, and the next one begins beside it.
 */
export interface BatchGate {
  /** Waits for the turn, at least until all that arrived in this turn of the event loop was read. Answers how to give it back. */
  take(): Promise<() => void>
}

/** About as long as a batch of twenty orders: those gain from company. Larger ones gain more from a second processor. */
const LENT_MS = 10

export function createBatchGate({ lentMs = LENT_MS } = {}): BatchGate {
  let taken = false
  const line: ((giveBack: () => void) => void)[] = []

  function lend(): void {
    const next = line.shift()
    taken = next !== undefined
    next?.(returning())
  }

  function returning(): () => void {
    let mine = true
    const giveBack = (): void => {
      if (!mine) return
      mine = false
      clearTimeout(tooLong)
      // Those who were answered just now may have their next wish ready by then.
      setImmediate(lend)
    }
    const tooLong = setTimeout(giveBack, lentMs)
    return giveBack
  }

  return {
    take: () =>
      new Promise((resolve) => {
        line.push(resolve)
        if (taken) return
        taken = true
        setImmediate(lend)
      }),
  }
}
