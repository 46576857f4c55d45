import { TICKS_PER_SECOND } from '#live/media'
import { follows, type Segment } from './recording.ts'

/** A stretch of the broadcast's timeline without a gap. */
export interface Run {
  readonly startTicks: number
  readonly durationTicks: number
}

/** The kept stretches, in order. Where the camera was away, a replay goes on with what came next. */
export function runsOf(segments: readonly Pick<Segment, 'startTicks' | 'durationTicks'>[]): Run[] {
  const runs: Run[] = []
  for (const { startTicks, durationTicks } of segments) {
    const open = runs.at(-1)
    if (open && follows(open, startTicks)) runs.splice(-1, 1, { ...open, durationTicks: startTicks + durationTicks - open.startTicks })
    else runs.push({ startTicks, durationTicks })
  }
  return runs
}

export const lengthOf = (runs: readonly Run[]): number => runs.reduce((sum, run) => sum + run.durationTicks, 0)

/** Seconds from the replay's beginning to that moment of the broadcast; a moment in a gap is where the replay goes on. */
export function secondsAt(runs: readonly Run[], ticks: number): number {
  let before = 0
  for (const { startTicks, durationTicks } of runs) {
    if (ticks < startTicks + durationTicks) return (before + Math.max(ticks - startTicks, 0)) / TICKS_PER_SECOND
    before += durationTicks
  }
  return before / TICKS_PER_SECOND
}
