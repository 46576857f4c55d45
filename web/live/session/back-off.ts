/** Half a second, then twice as long each time, at most 15 s; spread by a third so that a crowd does not return at once. */
export function backOffMilliseconds(attempt: number, random: () => number = Math.random): number {
  const whole = Math.min(15_000, 500 * 2 ** Math.min(attempt, 10))
  return Math.round(whole * (1 - random() / 3))
}
