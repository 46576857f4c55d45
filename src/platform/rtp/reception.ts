import { Unwrapper } from './sequence.ts'

export interface ReceptionReport {
  ssrc: number
  /** Share lost since the last report, 0 to 1. */
  lossFraction: number
  /** Share that had to be asked for since the last report, recovered or not. */
  missedFraction: number
  lost: number
  /** Extended: cycles in the upper 16 bits. */
  highestSequence: number
  /** In the stream's clock. */
  jitter: number
  lastSenderReport: number
  /** In 1/65536 s. */
  delaySinceSenderReport: number
}

const RETRY_MS = 40
const MAX_TRIES = 10
/** A gap wider than this is a jump, not a loss worth asking for. */
const MAX_GAP = 400

interface Missing {
  tries: number
  askedAtMs: number
}

/** What one incoming stream's receiver knows: RFC 3550 statistics, and what to ask for again. */
export class Reception {
  readonly ssrc: number
  readonly #clockRate: number
  readonly #sequences = new Unwrapper(16)
  readonly #missing = new Map<number, Missing>()
  #first = -1
  #highest = -1
  #received = 0
  #expectedBefore = 0
  #receivedBefore = 0
  #jitter = 0
  #transit: number | null = null
  #missed = 0
  #roundTripMs: number | null = null
  #senderReport: { middle: number; atMs: number } | null = null

  constructor(ssrc: number, clockRate: number) {
    this.ssrc = ssrc
    this.#clockRate = clockRate
  }

  /** Counts one packet. False when it is a repetition of one already here. */
  receive(sequence: number, timestamp: number, nowMs: number): boolean {
    const unwrapped = this.#sequences.unwrap(sequence)
    if (this.#first < 0) this.#first = this.#highest = unwrapped
    else if (unwrapped <= this.#highest) {
      // Older than the first packet, or asked for, or a repetition.
      const missing = this.#missing.get(unwrapped)
      if (unwrapped >= this.#first && !this.#missing.delete(unwrapped)) return false
      // Asked for once: what came is the answer to that.
      if (missing?.tries === 1) this.#roundTripMs = nowMs - missing.askedAtMs
    } else {
      this.#noteGap(unwrapped)
      this.#highest = unwrapped
      this.#noteJitter(timestamp, nowMs)
    }
    this.#received++
    return true
  }

  #noteGap(unwrapped: number): void {
    if (unwrapped - this.#highest > MAX_GAP) this.#missing.clear()
    else for (let lost = this.#highest + 1; lost < unwrapped; lost++) this.#missing.set(lost, { tries: 0, askedAtMs: 0 })
  }

  #noteJitter(timestamp: number, nowMs: number): void {
    const transit = (nowMs * this.#clockRate) / 1000 - timestamp
    if (this.#transit !== null) {
      const change = Math.abs(transit - this.#transit)
      if (change < this.#clockRate * 10) this.#jitter += (change - this.#jitter) / 16
    }
    this.#transit = transit
  }

  noteSenderReport(ntpHigh: number, ntpLow: number, nowMs: number): void {
    this.#senderReport = { middle: (((ntpHigh & 0xffff) << 16) | (ntpLow >>> 16)) >>> 0, atMs: nowMs }
  }

  /** Sequence numbers to ask for now, and whether some are lost for good. */
  takeRequests(nowMs: number): { sequences: number[]; gaveUp: boolean } {
    const sequences: number[] = []
    let gaveUp = false
    for (const [unwrapped, missing] of this.#missing) {
      if (nowMs - missing.askedAtMs < RETRY_MS) continue
      if (missing.tries >= MAX_TRIES) {
        this.#missing.delete(unwrapped)
        gaveUp = true
        continue
      }
      if (missing.tries++ === 0) this.#missed++
      missing.askedAtMs = nowMs
      sequences.push(unwrapped & 0xffff)
    }
    return { sequences, gaveUp }
  }

  /** From asking for a lost packet to its arrival, once; null when nothing was lost since. */
  takeRoundTrip(): number | null {
    const milliseconds = this.#roundTripMs
    this.#roundTripMs = null
    return milliseconds
  }

  report(nowMs: number): ReceptionReport {
    const expected = this.#first < 0 ? 0 : this.#highest - this.#first + 1
    const expectedNow = expected - this.#expectedBefore
    const lostNow = expectedNow - (this.#received - this.#receivedBefore)
    this.#expectedBefore = expected
    this.#receivedBefore = this.#received
    const missed = this.#missed
    this.#missed = 0
    return {
      ssrc: this.ssrc,
      lossFraction: expectedNow > 0 && lostNow > 0 ? lostNow / expectedNow : 0,
      missedFraction: expectedNow > 0 ? Math.min(1, missed / expectedNow) : 0,
      lost: expected - this.#received,
      highestSequence: Math.max(0, this.#highest) % 2 ** 32,
      jitter: Math.round(this.#jitter),
      lastSenderReport: this.#senderReport?.middle ?? 0,
      delaySinceSenderReport: this.#senderReport ? Math.round(((nowMs - this.#senderReport.atMs) / 1000) * 65536) : 0,
    }
  }
}
