import { distance, Unwrapper } from '#platform/rtp'
import { dateAt, mediaTimeAt, rtpAt, TICKS_PER_SECOND } from '../clock.ts'
import type { MediaClock, Timeline } from '../port.ts'

/** A gap of at least this much between the last frame of one epoch and the first of the next. */
const LEAST_GAP_TICKS = TICKS_PER_SECOND / 30

/** What is asked for again comes later than this never. */
const JUMP_BACK_TICKS = 3 * TICKS_PER_SECOND
const JUMP_FORWARD_TICKS = 10 * TICKS_PER_SECOND

/** One unwrapped 90 kHz timeline of a broadcast; a publisher's restart begins an epoch and the timeline goes on. */
export class BroadcastTimeline {
  readonly #rtpBase: number
  #startedAt: Date | null
  #epoch: number
  #epochStart: number
  #newest: number
  #epochFirst = 0
  #timestamps = new Unwrapper(32)

  constructor(rtpBase: number, continueFrom: Timeline | null) {
    this.#rtpBase = continueFrom?.rtpBase ?? rtpBase
    this.#startedAt = continueFrom?.startedAt ?? null
    this.#epoch = continueFrom?.epoch ?? 0
    this.#epochStart = continueFrom?.epochStart ?? 0
    this.#newest = continueFrom?.newest ?? 0
  }

  get started(): boolean {
    return this.#startedAt !== null
  }

  /** Date of media time 0. Only once it has started. */
  get startedAt(): Date {
    if (this.#startedAt === null) throw new Error('the timeline has not started')
    return this.#startedAt
  }

  get epochStart(): number {
    return this.#epochStart
  }

  get newest(): number {
    return this.#newest
  }

  /** The epoch's first frame, by the publisher's own timestamp. Real time passed meanwhile is kept, so dates stay true. */
  beginEpoch(publisherTimestamp: number, now: Date): void {
    if (this.#startedAt === null) {
      this.#startedAt = now
    } else {
      this.#epochStart = Math.max(this.#newest + LEAST_GAP_TICKS, mediaTimeAt({ startedAt: this.#startedAt }, now))
      this.#newest = this.#epochStart
    }
    this.#epoch++
    this.#timestamps = new Unwrapper(32)
    this.#epochFirst = this.#timestamps.unwrap(publisherTimestamp)
  }

  /** Whether a frame's timestamp is too far from the newest one's to be of the same clock. */
  jumps(publisherTimestamp: number): boolean {
    const newest = (this.#epochFirst + this.#newest - this.#epochStart) % 2 ** 32
    const step = distance(newest, publisherTimestamp, 32)
    return step < -JUMP_BACK_TICKS || step > JUMP_FORWARD_TICKS
  }

  /** Media time of a frame of the running epoch; null for one from before its first. */
  take(publisherTimestamp: number): number | null {
    const mediaTime = this.#epochStart + this.#timestamps.unwrap(publisherTimestamp) - this.#epochFirst
    if (mediaTime < this.#epochStart) return null
    if (mediaTime > this.#newest) this.#newest = mediaTime
    return mediaTime
  }

  /** The same for a timestamp that need not be a frame's (sender reports): the one nearest to the newest frame; moves nothing. */
  nearest(publisherTimestamp: number): number {
    const size = 2 ** 32
    const newest = (this.#epochFirst + this.#newest - this.#epochStart) % size
    return this.#newest + distance(newest, publisherTimestamp, 32)
  }

  outgoing(mediaTime: number): number {
    return rtpAt({ rtpBase: this.#rtpBase }, mediaTime)
  }

  /** A frame of the running epoch whose place is known. */
  advance(mediaTime: number): void {
    if (mediaTime > this.#newest) this.#newest = mediaTime
  }

  /** Null before the first frame. */
  clock(flowing: boolean): Omit<MediaClock, 'whep'> | null {
    if (this.#startedAt === null) return null
    const timeline = {
      rtpBase: this.#rtpBase,
      startedAt: this.#startedAt,
      epoch: this.#epoch,
      epochStart: this.#epochStart,
      newest: this.#newest,
    }
    return { ...timeline, rtpOfNewest: rtpAt(timeline, this.#newest), at: dateAt(timeline, this.#newest), flowing }
  }
}
