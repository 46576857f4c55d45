/** For transactions whose work reads through a second connection: as many at once as the pool has would wait for each other for ever. */
export interface TransactionLimit {
  /** Runs `work` when fewer than the limit are running, first come first served. */
  take<Result>(work: () => Promise<Result>): Promise<Result>
}

export function limitTransactions(limit: number): TransactionLimit {
  let running = 0
  const waiting: (() => void)[] = []
  return {
    async take(work) {
      if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve))
      else running++
      try {
        return await work()
      } finally {
        const next = waiting.shift()
        if (next) next()
        else running--
      }
    },
  }
}
