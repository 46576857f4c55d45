import { type BatchGate, createBatchGate } from './batch-gate.ts'

/**
 * Micro-batching for hot statements: one batch in flight, and nobody waits for a timer. A batch begins when all that arrived in this turn of the
 * event loop was read; while it runs, callers pile up, and the next batch takes them all. A lone caller waits for nothing; 256 callers share one commit.
 */
export interface BatcherOptions<Input, Output> {
  /** Runs one batch; answers in the order of `inputs`. */
  run(inputs: readonly Input[]): Promise<readonly Output[]>
  /** Most members of one batch. */
  batchSize: number
  /** Most callers waiting; more are refused at once. */
  queueLimit: number
  /** What a caller above the limit gets. */
  refuse(): Error
  /** Shared with batches of other kinds; without it, they do not wait for each other. */
  gate?: BatchGate
}

export interface Batcher<Input, Output> {
  submit(input: Input): Promise<Output>
  /** Callers waiting now, for metrics. */
  waiting(): number
}

interface Waiting<Input, Output> {
  input: Input
  resolve(output: Output): void
  reject(error: unknown): void
}

export function createBatcher<Input, Output>(options: BatcherOptions<Input, Output>): Batcher<Input, Output> {
  const gate = options.gate ?? createBatchGate()
  let queue: Waiting<Input, Output>[] = []
  let running = false

  async function runOne(members: readonly Waiting<Input, Output>[]): Promise<void> {
    try {
      const outputs = await options.run(members.map((member) => member.input))
      members.forEach((member, index) => member.resolve(outputs[index]!))
    } catch (error) {
      if (members.length === 1) members[0]!.reject(error)
      // One bad member must not fail the others: run them one by one.
      else for (const member of members) await runOne([member])
    }
  }

  async function drain(): Promise<void> {
    running = true
    while (queue.length > 0) {
      const giveBack = await gate.take()
      const members = queue.slice(0, options.batchSize)
      queue = queue.slice(options.batchSize)
      await runOne(members)
      giveBack()
    }
    running = false
  }

  return {
    submit(input) {
      if (queue.length >= options.queueLimit) return Promise.reject(options.refuse())
      return new Promise<Output>((resolve, reject) => {
        queue.push({ input, resolve, reject })
        if (!running) void drain()
      })
    },
    waiting: () => queue.length,
  }
}
