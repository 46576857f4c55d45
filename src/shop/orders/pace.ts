import { cpus } from 'node:os'
import { performance } from 'node:perf_hooks'

/** Bounds one run, so that the worker is free for others after a rush. */
export const ORDERS_PER_RUN = 200
/** A letter costs more time than the order it confirms: while the machine is busy with those who buy, most letters wait. */
const ORDERS_PER_BUSY_RUN = 50
const BUSY = 0.6

/** Time spent and time in all, since any moment in the past; of whatever unit. */
export interface Spending {
  readonly spent: number
  readonly all: number
}

/** This process alone: its loop may be busy where other processors are idle. */
function loopTime(): Spending {
  const { active, idle } = performance.eventLoopUtilization()
  return { spent: active, all: active + idle }
}

/** All that runs here: where the database has a busy processor, letters take time from it too. */
function machineTime(): Spending {
  const times = cpus().map((cpu) => cpu.times)
  const all = times.reduce((sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq, 0)
  return { spent: all - times.reduce((sum, { idle }) => sum + idle, 0), all }
}

/** How many orders a run takes on: it looks at how busy this process and its machine were since the last one. */
export function createPace(clocks: readonly (() => Spending)[] = [loopTime, machineTime]): () => number {
  let last = clocks.map((read) => read())
  return () => {
    const now = clocks.map((read) => read())
    const shares = now.map(({ spent, all }, index) => (spent - last[index]!.spent) / Math.max(all - last[index]!.all, 1))
    last = now
    return Math.max(...shares) > BUSY ? ORDERS_PER_BUSY_RUN : ORDERS_PER_RUN
  }
}
