import { TICKS_PER_SECOND } from '../../clock.ts'
import type { AacConfig } from '../../packaging/formats.ts'
import type { AudioSample } from '../../packaging/samples.ts'

const TICKS_PER_MS = TICKS_PER_SECOND / 1000
/** Sound runs on by its own count of samples; stamps in whole milliseconds may stray from it this far. */
const STRAY_TICKS = 60 * TICKS_PER_MS
/** Sound that stands further from the picture than this is stamped by another clock. */
const APART_TICKS = 5 * TICKS_PER_SECOND
/** So many frames apart, a second or so, and sound is put beside the picture by its arrival. */
const MOST_APART = 50

/** Where each frame of sound stands beside the picture. */
export class SoundTrack {
  #end: number | null = null
  /** Ticks from the encoder's clock to the timeline. */
  #offset: number
  #apart = 0
  readonly #begin: number

  constructor(offset: number, begin: number) {
    this.#offset = offset
    this.#begin = begin
  }

  /** Null for a frame that has no place. `pictureTime` is the newest picture's. */
  place(ms: number, data: Buffer, { frameSamples, format }: AacConfig, pictureTime: number): AudioSample | null {
    let stamped = ms * TICKS_PER_MS + this.#offset
    if (Math.abs(stamped - pictureTime) > APART_TICKS) {
      if (++this.#apart < MOST_APART) return null
      this.#offset += pictureTime - stamped
      stamped = pictureTime
    }
    this.#apart = 0
    const expected = this.#end
    const time = expected !== null && Math.abs(stamped - expected) <= STRAY_TICKS ? expected : stamped
    if (time < this.#begin || (expected !== null && time < expected)) return null
    this.#end = time + (frameSamples * TICKS_PER_SECOND) / format.sampleRate
    return { time: Math.round(time), duration: Math.round(this.#end) - Math.round(time), data }
  }
}
