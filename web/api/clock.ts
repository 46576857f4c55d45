/** The server's clock, as the answers tell it. Deadlines are the server's: a phone that is five minutes off still counts down right. */
let offsetMilliseconds = 0
let certaintyMilliseconds = Number.POSITIVE_INFINITY

/** Learns from one answer: its Date header (whole seconds) and when the request left and came back. */
export function learnClock(dateHeader: string | null, sentAt: number, receivedAt: number): void {
  const told = dateHeader ? Date.parse(dateHeader) : Number.NaN
  if (Number.isNaN(told)) return
  const certainty = 500 + (receivedAt - sentAt) / 2
  if (certainty > certaintyMilliseconds) return
  const offset = told + 500 - (sentAt + receivedAt) / 2
  certaintyMilliseconds = certainty
  offsetMilliseconds = Math.abs(offset) <= certainty ? 0 : offset
}

export const serverNow = (): number => Date.now() + offsetMilliseconds
