import { type PictureSize, readSps } from '#platform/rtp'
import { TICKS_PER_SECOND } from './clock.ts'
import type { IngestProtocol, Signal } from './port.ts'
import { warningsOf } from './signal-warnings.ts'

const WINDOW_SECONDS = 5
const INTERVALS_KEPT = 120
/** A picture this much longer or shorter than the middle one is out of step… */
const OUT_OF_STEP = 0.5
/** …and so many of them make a rate that varies. */
const VARYING_SHARE = 0.1
const LEAST_INTERVALS = 30

interface Second {
  second: number
  videoBytes: number
  audioBytes: number
  frames: number
  /** Loudest, in dB below full scale; null where nobody says. */
  levelDb: number | null
}

/** Figures of what arrives, over the last five whole seconds. */
export class SignalMeter {
  #seconds: Second[] = []
  #size: PictureSize | null = null
  #keyframes: number[] = []
  #lossShare = 0
  #sound: { codec: 'opus' | 'aac'; sampleRate: number } | null = null
  #bFrames = false
  #roundTripMs: number | null = null
  #lastPicture: number | null = null
  #intervals: number[] = []
  #openedMs: number | null = null
  #jumps: number[] = []

  /** `picture`: media time of the picture that ends with these bytes; null when none does. */
  noteVideo(bytes: number, picture: number | null, nowMs: number): void {
    const second = this.#secondAt(nowMs)
    second.videoBytes += bytes
    if (picture === null) return
    second.frames++
    if (this.#lastPicture !== null && picture > this.#lastPicture)
      this.#intervals = [...this.#intervals.slice(1 - INTERVALS_KEPT), picture - this.#lastPicture]
    this.#lastPicture = picture
  }

  noteAudio(bytes: number, levelDb: number | null, nowMs: number): void {
    const second = this.#secondAt(nowMs)
    second.audioBytes += bytes
    if (levelDb !== null) second.levelDb = Math.max(levelDb, second.levelDb ?? levelDb)
  }

  #secondAt(nowMs: number): Second {
    const second = Math.floor(nowMs / 1000)
    let last = this.#seconds.at(-1)
    if (last?.second !== second) {
      last = { second, videoBytes: 0, audioBytes: 0, frames: 0, levelDb: null }
      this.#seconds.push(last)
      if (this.#seconds.length > WINDOW_SECONDS + 1) this.#seconds.shift()
    }
    return last
  }

  noteSound(codec: 'opus' | 'aac', sampleRate: number): void {
    this.#sound = { codec, sampleRate }
  }

  noteSize(size: PictureSize): void {
    this.#size = { width: size.width, height: size.height }
  }

  noteKeyframe(mediaTime: number, sps: Buffer | null): void {
    if (sps) this.#size = readSps(sps) ?? this.#size
    if (this.#keyframes.at(-1) !== mediaTime) this.#keyframes = [...this.#keyframes.slice(-4), mediaTime]
  }

  noteReordering(): void {
    this.#bFrames = true
  }

  noteRoundTrip(milliseconds: number): void {
    this.#roundTripMs = this.#roundTripMs === null ? milliseconds : this.#roundTripMs + (milliseconds - this.#roundTripMs) / 4
  }

  noteLoss(share: number): void {
    this.#lossShare += (share - this.#lossShare) / 4
  }

  /** The same publisher's clock jumped. */
  noteJump(nowMs: number): void {
    this.#jumps = [...this.#jumps.slice(-9), nowMs]
  }

  /** Intervals are not measured over a publisher's restart. */
  beginEpoch(nowMs: number): void {
    this.#keyframes = []
    this.#seconds = []
    this.#lossShare = 0
    this.#sound = null
    this.#bFrames = false
    this.#roundTripMs = null
    this.#lastPicture = null
    this.#intervals = []
    this.#openedMs = nowMs
  }

  read(nowMs: number, of: { protocol: IngestProtocol; viewers: number; flowing: boolean; whep: boolean }): Signal {
    const second = Math.floor(nowMs / 1000)
    const whole = this.#seconds.filter((entry) => entry.second < second && entry.second >= second - WINDOW_SECONDS)
    const per = (pick: (entry: Second) => number) =>
      whole.length > 0 ? whole.reduce((sum, entry) => sum + pick(entry), 0) / whole.length : 0
    const audioBps = Math.round(per((entry) => entry.audioBytes) * 8)
    const levels = this.#seconds.slice(-2).flatMap(({ levelDb }) => levelDb ?? [])
    const measured = {
      state: of.flowing ? ('live' as const) : ('interrupted' as const),
      protocol: of.protocol,
      width: this.#size?.width ?? null,
      height: this.#size?.height ?? null,
      framesPerSecond: Math.round(per((entry) => entry.frames) * 10) / 10,
      bitrateBps: Math.round(per((entry) => entry.videoBytes) * 8) + audioBps,
      keyframeIntervalSeconds: this.#interval(),
      bFrames: this.#bFrames,
      audio: this.#sound && audioBps > 0 ? { codec: this.#sound.codec, bitrateBps: audioBps, levelDb: loudest(levels) } : null,
      lossPercent: Math.round(this.#lossShare * 1000) / 10,
      roundTripMs: this.#roundTripMs === null ? null : Math.round(this.#roundTripMs),
      viewers: of.viewers,
    }
    const warnings = warningsOf(measured, {
      ageMs: this.#openedMs === null ? 0 : nowMs - this.#openedMs,
      rateVaries: this.#rateVaries(),
      sampleRate: this.#sound?.sampleRate ?? null,
      whep: of.whep,
      msSinceJump: nowMs - (this.#jumps.at(-1) ?? Number.NEGATIVE_INFINITY),
    })
    return { ...measured, warnings }
  }

  #interval(): number | null {
    const first = this.#keyframes[0]
    const last = this.#keyframes.at(-1)
    if (first === undefined || last === undefined || last === first) return null
    return Math.round(((last - first) / (this.#keyframes.length - 1) / TICKS_PER_SECOND) * 100) / 100
  }

  #rateVaries(): boolean {
    if (this.#intervals.length < LEAST_INTERVALS) return false
    const middle = this.#intervals.toSorted((one, other) => one - other)[Math.floor(this.#intervals.length / 2)]!
    const outOfStep = this.#intervals.filter((interval) => Math.abs(interval - middle) > middle * OUT_OF_STEP)
    return outOfStep.length > this.#intervals.length * VARYING_SHARE
  }
}

function loudest(levels: readonly number[]): number | null {
  return levels.length > 0 ? Math.max(...levels) : null
}
