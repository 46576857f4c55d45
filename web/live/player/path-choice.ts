import type { Fault, Path } from './transport.ts'

/** Which ways the server offers for this broadcast. */
export interface Offers {
  whep: boolean
  hls: boolean
}

export interface PathChoice {
  /** The way to try now; null when the server offers none. */
  next(offers: Offers): Path | null
  failed(path: Path, fault: Fault): void
  /** Frames flow on this way. */
  flows(path: Path): void
  /** A still picture while frames are expected. True when this way has had its chances. */
  stalled(path: Path): boolean
  /** While HLS plays: whether it is time to see if WHEP works again. */
  mayReturn(offers: Offers): boolean
  /** WHEP was tried while HLS played, and does not work yet. */
  couldNotReturn(fault: Fault): void
  /** Another network: what was learnt about the old one is void. */
  networkChanged(): void
  /** WHEP is known to be blocked on this network until then (milliseconds); for the next page. */
  readonly blockedUntil: number
}

const firstWait: Record<Fault, number> = {
  full: 20_000,
  blocked: 60_000,
  broken: 30_000,
  'no-picture': 20_000,
  refused: 60_000,
  unreachable: 30_000,
}
const longestWaitMilliseconds = 600_000
/** This long without a fault, and earlier faults are forgiven. */
const forgivenMilliseconds = 60_000
const stallWindowMilliseconds = 30_000
const stallsAtMost = 2
const secondBreakMilliseconds = 30_000

/**
 * WHEP first, HLS where WHEP is full, blocked or breaks twice; back to WHEP after a while that doubles with every time it failed, so that
 * nobody goes to and fro. `now` in milliseconds.
 */
export function createPathChoice(now: () => number = () => Date.now(), random: () => number = Math.random, blockedBefore = 0): PathChoice {
  let whepFrom = blockedBefore
  let blockedUntil = blockedBefore
  let failures = 0
  let brokeAt = Number.NEGATIVE_INFINITY
  let flowsSince: number | null = null
  let stalls: number[] = []

  const barWhep = (fault: Fault): void => {
    const wait = Math.min(longestWaitMilliseconds, firstWait[fault] * 2 ** failures) * (1 + random() / 3)
    failures += 1
    whepFrom = now() + wait
    blockedUntil = fault === 'blocked' ? whepFrom : 0
  }

  return {
    next(offers) {
      if (offers.whep && (now() >= whepFrom || !offers.hls)) return 'whep'
      if (offers.hls) return 'hls'
      return null
    },
    failed(path, fault) {
      if (path !== 'whep') return
      const steady = flowsSince !== null && now() - flowsSince > forgivenMilliseconds
      flowsSince = null
      if (steady) failures = 0
      if (fault === 'full' || fault === 'blocked') return barWhep(fault)
      if (fault !== 'broken') return
      // The first break is mended on the spot; a second one soon after it is a network that does not carry WHEP.
      if (now() - brokeAt < secondBreakMilliseconds) barWhep(fault)
      brokeAt = now()
    },
    flows(path) {
      if (path === 'whep') flowsSince ??= now()
    },
    stalled(path) {
      stalls = [...stalls.filter((at) => now() - at < stallWindowMilliseconds), now()]
      if (path !== 'whep' || stalls.length <= stallsAtMost) return false
      stalls = []
      barWhep('broken')
      return true
    },
    couldNotReturn: barWhep,
    mayReturn: (offers) => offers.whep && offers.hls && now() >= whepFrom,
    networkChanged() {
      whepFrom = now()
      blockedUntil = 0
      failures = 0
      stalls = []
    },
    get blockedUntil() {
      return blockedUntil
    },
  }
}
