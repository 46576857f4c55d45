/** A stretch of the broadcast, in ticks; a film plays its stretches one right after the other. */
export interface Run {
  readonly startTicks: number
  readonly durationTicks: number
}

const ticksPerSecond = 90_000
const ticksPerMillisecond = 90

/** Ticks of the broadcast at a second of the film; past its end, the last one. */
export function ticksAt(runs: readonly Run[], second: number): number {
  let left = Math.round(second * ticksPerSecond)
  for (const { startTicks, durationTicks } of runs) {
    if (left < durationTicks) return startTicks + left
    left -= durationTicks
  }
  const last = runs.at(-1)
  return last ? last.startTicks + last.durationTicks : 0
}

/** The date form of that moment, in milliseconds. `startedAt` is that of tick 0. */
export function dateAt(runs: readonly Run[], startedAt: string, second: number): number {
  return Date.parse(startedAt) + ticksAt(runs, second) / ticksPerMillisecond
}
