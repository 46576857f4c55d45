import { AT_WORK, WAITING } from './limits.ts'
import { pictureProblems } from './problems.ts'

/** Pictures one after another: two large ones at once would take the memory of everything else. */
export function createQueue(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let atWork = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (atWork >= AT_WORK) {
      if (waiting.length >= WAITING) throw pictureProblems.busy(undefined, { retryAfterSeconds: 5 })
      await new Promise<void>((go) => waiting.push(go))
    } else atWork += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else atWork -= 1
    }
  }
}
