import { type PictureSize, readSps } from '#platform/rtp'
import { TICKS_PER_SECOND } from '../clock.ts'
import type { Signal } from '../port.ts'

const WINDOW_SECONDS = 5

interface Second {
  second: number
  bytes: number
  frames: number
}

/** Figures of what arrives, over the last five whole seconds. */
export class SignalMeter {
  #seconds: Second[] = []
  #size: PictureSize | null = null
  #keyframes: number[] = []
  #lossShare = 0

  notePacket(bytes: number, endsFrame: boolean, nowMs: number): void {
    const second = Math.floor(nowMs / 1000)
    let last = this.#seconds.at(-1)
    if (last?.second !== second) {
      last = { second, bytes: 0, frames: 0 }
      this.#seconds.push(last)
      if (this.#seconds.length > WINDOW_SECONDS + 1) this.#seconds.shift()
    }
    last.bytes += bytes
    if (endsFrame) last.frames++
  }

  noteSize(size: PictureSize): void {
    this.#size = { width: size.width, height: size.height }
  }

  noteKeyframe(mediaTime: number, sps: Buffer | null): void {
    if (sps) this.#size = readSps(sps) ?? this.#size
    if (this.#keyframes.at(-1) !== mediaTime) this.#keyframes = [...this.#keyframes.slice(-4), mediaTime]
  }

  noteLoss(share: number): void {
    this.#lossShare += (share - this.#lossShare) / 4
  }

  /** Intervals are not measured over a publisher's restart. */
  beginEpoch(): void {
    this.#keyframes = []
    this.#seconds = []
    this.#lossShare = 0
  }

  read(nowMs: number, viewers: number, flowing: boolean): Signal {
    const second = Math.floor(nowMs / 1000)
    const whole = this.#seconds.filter((entry) => entry.second < second && entry.second >= second - WINDOW_SECONDS)
    const per = (pick: (entry: Second) => number) =>
      whole.length > 0 ? whole.reduce((sum, entry) => sum + pick(entry), 0) / whole.length : 0
    return {
      state: flowing ? 'live' : 'interrupted',
      width: this.#size?.width ?? null,
      height: this.#size?.height ?? null,
      framesPerSecond: Math.round(per((entry) => entry.frames) * 10) / 10,
      bitrateBps: Math.round(per((entry) => entry.bytes) * 8),
      keyframeIntervalSeconds: this.#interval(),
      lossPercent: Math.round(this.#lossShare * 1000) / 10,
      viewers,
    }
  }

  #interval(): number | null {
    const first = this.#keyframes[0]
    const last = this.#keyframes.at(-1)
    if (first === undefined || last === undefined || last === first) return null
    return Math.round(((last - first) / (this.#keyframes.length - 1) / TICKS_PER_SECOND) * 100) / 100
  }
}
