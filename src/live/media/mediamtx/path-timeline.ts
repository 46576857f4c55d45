import { randomInt } from 'node:crypto'
import { dateAt, mediaTimeAt, rtpAt } from '../clock.ts'
import type { MediaClock, Timeline } from '../port.ts'

/** A broadcast's timeline by the time of day: MediaMTX chooses the timestamps of what it sends, so no frame can be asked for its media time. */
export class PathTimeline {
  readonly #rtpBase: number
  readonly startedAt: Date
  #epoch: number
  #epochStart: number
  #stoppedAt: number | null = null

  constructor(now: Date, continueFrom: Timeline | null) {
    this.#rtpBase = continueFrom?.rtpBase ?? randomInt(2 ** 32)
    this.startedAt = continueFrom?.startedAt ?? now
    this.#epoch = continueFrom?.epoch ?? 0
    this.#epochStart = continueFrom?.epochStart ?? 0
  }

  begin(now: Date): void {
    this.#epoch++
    this.#epochStart = Math.max(0, mediaTimeAt(this, now))
    this.#stoppedAt = null
  }

  stop(now: Date): void {
    this.#stoppedAt ??= mediaTimeAt(this, now)
  }

  ticksOf(dateMs: number): number {
    return mediaTimeAt(this, new Date(dateMs))
  }

  clock(now: Date, whep: boolean): MediaClock {
    const newest = this.#stoppedAt ?? mediaTimeAt(this, now)
    const timeline = { rtpBase: this.#rtpBase, startedAt: this.startedAt, epoch: this.#epoch, epochStart: this.#epochStart, newest }
    return { ...timeline, rtpOfNewest: rtpAt(timeline, newest), at: dateAt(timeline, newest), flowing: this.#stoppedAt === null, whep }
  }
}
