export interface Remaining {
  days: number
  hours: number
  minutes: number
  seconds: number
}

/** What is left until the start, never below nothing. */
export function remainingUntil(startMs: number, nowMs: number): Remaining {
  const left = Math.max(0, Math.ceil((startMs - nowMs) / 1000))
  return { days: Math.floor(left / 86_400), hours: Math.floor(left / 3600) % 24, minutes: Math.floor(left / 60) % 60, seconds: left % 60 }
}

/** Two figures at least, as a clock shows them. */
export const figure = (value: number): string => String(value).padStart(2, '0')
