import type { Replay, ReplayChapter } from './replay-types.ts'

/** What is cut: from one frame to another, on the broadcast's timeline. */
export interface Stretch {
  endTicks: number
  seconds: number
  /** What is shown in it can be bought in the clip. */
  chapters: readonly ReplayChapter[]
}

const ticksPerSecond = 90_000
const [shortestSeconds, longestSeconds] = [5, 180]

/** The two taps in either order; `short` and `long` cannot be cut. */
export function stretchOf(one: number, other: number, { chapters }: Pick<Replay, 'chapters'>): Stretch | 'short' | 'long' {
  const [startTicks, endTicks] = [Math.min(one, other), Math.max(one, other)]
  const seconds = (endTicks - startTicks) / ticksPerSecond
  if (seconds < shortestSeconds) return 'short'
  if (seconds > longestSeconds) return 'long'
  const shown = chapters.filter((chapter) => chapter.startTicks < endTicks && startTicks < chapter.endTicks)
  return { endTicks: Math.round(endTicks), seconds, chapters: shown.filter(isFirstOf) }
}

const isFirstOf = ({ productId }: ReplayChapter, index: number, all: readonly ReplayChapter[]): boolean =>
  all.findIndex((other) => other.productId === productId) === index
