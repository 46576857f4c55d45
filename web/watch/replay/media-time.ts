import { clockText } from '../../kit/countdown.ts'

/** Seconds of a film as people read them: 760.4 → "12:40". */
export const timeText = (seconds: number): string => clockText(Math.floor(Math.max(0, seconds)))

interface Stretch {
  readonly atSeconds: number
  readonly durationSeconds: number
}

/** The chapter in sight; null where nothing is pinned. */
export function chapterAt<Chapter extends Stretch>(chapters: readonly Chapter[], seconds: number): Chapter | null {
  return chapters.find(({ atSeconds, durationSeconds }) => atSeconds <= seconds && seconds < atSeconds + durationSeconds) ?? null
}

/** Past the first frame of a chapter, so that a jump does not end on the frame before it. */
const intoSeconds = 0.05
export const startOf = ({ atSeconds }: Stretch): number => atSeconds + intoSeconds

/** Where the button "back" leads: to the beginning of this chapter, and from there to the one before. */
const backSeconds = 2
export function previousStart(chapters: readonly Stretch[], seconds: number): number {
  const before = chapters.findLast(({ atSeconds }) => atSeconds < seconds - backSeconds)
  return before ? startOf(before) : 0
}

export function nextStart(chapters: readonly Stretch[], seconds: number): number | null {
  const next = chapters.find(({ atSeconds }) => atSeconds > seconds)
  return next ? startOf(next) : null
}
