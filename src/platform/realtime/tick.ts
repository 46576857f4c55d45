/**
 * How long messages of one room may be gathered into a frame. One core makes some 100,000 socket writes a second whatever they hold, so the
 * tick grows with the sockets of the process: about 50,000 writes a second at most, the rest is left to the shop.
 */
const TICKS: readonly (readonly [sockets: number, milliseconds: number])[] = [
  [50, 0],
  [500, 20],
  [2_000, 50],
  [5_000, 100],
  [10_000, 200],
]
const WRITES_PER_MILLISECOND = 50

export function tickMilliseconds(sockets: number): number {
  for (let index = 1; index < TICKS.length; index++) {
    const [fewer, shorter] = TICKS[index - 1]!
    const [more, longer] = TICKS[index]!
    if (sockets <= fewer) return shorter
    if (sockets <= more) return Math.round(shorter + ((longer - shorter) * (sockets - fewer)) / (more - fewer))
  }
  return Math.round(sockets / WRITES_PER_MILLISECOND)
}

/** From there on a round of writes takes its whole tick instead of coming in one burst after it. */
const SPREAD_MILLISECONDS = 50
/** A round is fed so often while it goes round. */
const FEEDS_A_ROUND = 8

/** In how long a round of writes may reach everybody; 0 is as fast as it goes. Whoever is last then waits one tick, and not a tick and a burst. */
export function roundMilliseconds(tick: number): number {
  return tick >= SPREAD_MILLISECONDS ? tick : 0
}

/** How long messages are gathered before they go into a round. */
export function gatherMilliseconds(tick: number): number {
  return tick >= SPREAD_MILLISECONDS ? Math.round(tick / FEEDS_A_ROUND) : tick
}
