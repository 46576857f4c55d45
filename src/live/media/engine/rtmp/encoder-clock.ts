import { Unwrapper } from '#platform/rtp'

/** Less is an encoder's rounding. */
const TOLERATED_BACK_MS = 500
const TOLERATED_FORWARD_MS = 10_000

/** An encoder's milliseconds of one track, unwrapped. A step back, or one of more than ten seconds ahead, is a jump: what follows cannot be compared with what was. */
export class EncoderClock {
  #unwrapper = new Unwrapper(32)
  #last: number | null = null

  read(timestampMs: number): { ms: number; jumped: boolean } {
    let ms = this.#unwrapper.unwrap(timestampMs)
    const jumped = this.#last !== null && (ms < this.#last - TOLERATED_BACK_MS || ms > this.#last + TOLERATED_FORWARD_MS)
    if (jumped) {
      this.#unwrapper = new Unwrapper(32)
      ms = this.#unwrapper.unwrap(timestampMs)
    }
    this.#last = ms
    return { ms, jumped }
  }
}
