import { opusSamples } from '#platform/rtp'
import { TICKS_PER_SECOND } from '../../clock.ts'
import type { AudioFormat, AudioSample } from '../samples.ts'
import { timescaleOf } from './init-segment.ts'

export interface SoundFrame {
  /** In the track's clock. */
  duration: number
  data: Uint8Array
}

const AAC_FRAME_SAMPLES = 1024
const OPUS_SILENCE_SAMPLES = 960
/** Sound that comes this much too early or too late is moved, not cut or stretched. */
const TOLERANCE_SECONDS = 0.04
/** A longer silence than this is not written out: the publisher starts anew, or its clock has jumped. */
const LONGEST_SILENCE_SECONDS = 60

/**
 * The sound of one rendition without holes: a player waits at a hole for ever. What a publisher left out (silence, losses, a clock that jumped)
 * is filled with silent frames, what came twice is dropped.
 */
export class SoundTrack {
  readonly format: AudioFormat
  readonly #rate: number
  readonly #silence: SoundFrame
  #frames: SoundFrame[] = []
  /** Where the first waiting frame begins, and where the next one would. */
  #head = 0
  #next: number | null = null

  constructor(format: AudioFormat) {
    this.format = format
    this.#rate = timescaleOf(format)
    this.#silence = silenceOf(format)
  }

  get started(): boolean {
    return this.#next !== null
  }

  add(sample: AudioSample): void {
    const duration = this.format.codec === 'opus' ? opusSamples(sample.data) : AAC_FRAME_SAMPLES
    const start = this.#inClock(sample.time)
    if (duration === 0 || start < 0) return
    if (this.#next === null) this.#head = this.#next = start
    const early = start - this.#next
    if (early < -TOLERANCE_SECONDS * this.#rate) return
    if (early > TOLERANCE_SECONDS * this.#rate) this.#fill(start)
    this.#push({ duration, data: sample.data })
  }

  /** Sound that has not come by now will not come. */
  fillUntil(ticks: number): void {
    if (this.#next !== null) this.#fill(this.#inClock(ticks))
  }

  #fill(until: number): void {
    if (until - this.#next! > LONGEST_SILENCE_SECONDS * this.#rate) {
      this.#frames = []
      this.#head = this.#next = until
    }
    while (until - this.#next! >= this.#silence.duration) this.#push(this.#silence)
  }

  #push(frame: SoundFrame): void {
    this.#frames.push(frame)
    this.#next! += frame.duration
  }

  /** Begins with silence where no sound has come. */
  startSilent(ticks: number): void {
    this.#next ??= this.#head = this.#inClock(ticks)
  }

  /** Forgets what begins before that time. */
  startAt(ticks: number): void {
    this.take(ticks)
    const from = this.#inClock(ticks)
    if (this.#next !== null && this.#next < from) this.#head = this.#next = from
  }

  /** Takes the frames that begin before that time. */
  take(beforeTicks: number): { start: number; frames: SoundFrame[] } {
    const before = this.#inClock(beforeTicks)
    const start = this.#head
    let count = 0
    while (count < this.#frames.length && this.#head < before) this.#head += this.#frames[count++]!.duration
    return { start, frames: this.#frames.splice(0, count) }
  }

  #inClock(ticks: number): number {
    return Math.round((ticks * this.#rate) / TICKS_PER_SECOND)
  }
}

function silenceOf(format: AudioFormat): SoundFrame {
  if (format.codec === 'opus') return { duration: OPUS_SILENCE_SAMPLES, data: Uint8Array.of(format.channels > 1 ? 0xfc : 0xf8, 0xff, 0xfe) }
  const data =
    format.channels > 1
      ? Uint8Array.of(0x21, 0x00, 0x49, 0x90, 0x02, 0x19, 0x00, 0x23, 0x80)
      : Uint8Array.of(0x00, 0xc8, 0x00, 0x80, 0x23, 0x80)
  return { duration: AAC_FRAME_SAMPLES, data }
}
