/** Whole seconds left until an instant, never below zero nor above `most`: clocks are not quite of one mind. A started second counts as left. */
export function secondsLeft(untilMilliseconds: number, nowMilliseconds: number, most = Infinity): number {
  return Math.min(Math.floor(most), Math.max(0, Math.ceil((untilMilliseconds - nowMilliseconds) / 1000)))
}

/** 272 → "04:32"; an hour and more → "1:04:32". */
export function clockText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const tail = `${two(minutes)}:${two(seconds % 60)}`
  return hours > 0 ? `${hours}:${tail}` : tail
}

/** How much of a span is left, 0 to 100, for the ring. */
export function percentLeft(seconds: number, spanSeconds: number): number {
  if (spanSeconds <= 0) return 0
  return Math.min(100, (seconds / spanSeconds) * 100)
}

export type CountdownPhase = 'calm' | 'last' | 'over'

export function phaseOf(seconds: number): CountdownPhase {
  if (seconds <= 0) return 'over'
  return seconds <= 30 ? 'last' : 'calm'
}

const spoken = [60, 30, 10]

/** The mark passed between two readings that is worth saying aloud, if any: a reader hears 60, 30 and 10 only. */
export function spokenMark(before: number, now: number): number | null {
  return spoken.findLast((mark) => before > mark && now <= mark) ?? null
}
