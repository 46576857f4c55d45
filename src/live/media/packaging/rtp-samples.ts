import { H264Depacketizer, opusSamples, Reorderer, readSps, type SenderReport, Unwrapper } from '#platform/rtp'
import { TICKS_PER_SECOND } from '../clock.ts'
import type { MediaKind } from '../engine/publisher.ts'
import type { SampleSink, VideoFormat } from './samples.ts'

interface ArrivingPacket {
  /** Unwrapped. */
  sequence: number
  marker: boolean
  payload: Buffer
}

interface WallTime {
  /** By the publisher's own clock. */
  ms: number
  /** Media time, or for sound the unwrapped RTP timestamp. */
  at: number
}

/** As long as a lost packet is asked for again. */
const REORDER = { maxWaitMs: 450, maxItems: 800 }
const AUDIO_CLOCK = 48_000
const TICKS_PER_MS = TICKS_PER_SECOND / 1000
const TICKS_PER_AUDIO_TICK = TICKS_PER_SECOND / AUDIO_CLOCK
/** What sender reports say against what arrives: nearer is the network's noise, further is a publisher whose reports are wrong. */
const REPORTS_TRUSTED_WITHIN_TICKS = 2 * TICKS_PER_SECOND
const REPORT_NOISE_TICKS = 0.015 * TICKS_PER_SECOND
/** Sound this far behind the picture it comes with is lost to players; where reports speak of the clocks, they are left to mend what is nearer. */
const BEHIND_TICKS = { unreported: 0.5 * TICKS_PER_SECOND, reported: 1.5 * TICKS_PER_SECOND }
/** So many packets behind, a second or so, and the clock of the sound has stood still: it is put beside the picture again. */
const MOST_BEHIND = 50

/** Brings one epoch of a WHIP publisher's RTP to samples on the broadcast's timeline. */
export class RtpSamples {
  readonly #sink: SampleSink
  readonly #video = new Reorderer<{ time: number; marker: boolean; payload: Buffer }>(REORDER)
  readonly #audio = new Reorderer<{ at: number; payload: Buffer }>(REORDER)
  readonly #depacketizer = new H264Depacketizer()
  readonly #audioTimes = new Unwrapper(32)
  /** Media time of the sound that carries the timestamp 0. */
  #audioStart: number | null = null
  #behind = 0
  readonly #wall: Partial<Record<MediaKind, WallTime>> = {}
  #format: VideoFormat | null = null

  /** `withSound`: the publisher's offer has sound in it. */
  constructor(sink: SampleSink, withSound: boolean) {
    this.#sink = sink
    sink.beginEpoch()
    if (withSound) sink.audioFormat({ codec: 'opus', channels: 2 })
  }

  video({ sequence, marker, payload }: ArrivingPacket, mediaTime: number, nowMs: number): void {
    for (const { item, afterLoss } of this.#video.take(sequence, { time: mediaTime, marker, payload }, nowMs)) {
      for (const { time, keyframe, units, sps, pps } of this.#depacketizer.take(item, afterLoss)) {
        this.#learnFormat(sps, pps)
        if (this.#format) this.#sink.video({ decodeTime: time, compositionOffset: 0, keyframe, nals: units })
      }
    }
  }

  #learnFormat(sps: Buffer | null, pps: Buffer | null): void {
    const size = sps && readSps(sps)
    const format = { codec: 'h264', sps: sps ?? this.#format?.sps, pps: pps ?? this.#format?.pps, ...(size ?? this.#format) } as const
    if (!(sps || pps) || !format.sps || !format.pps || format.width === undefined) return
    this.#format = { codec: 'h264', sps: format.sps, pps: format.pps, width: format.width, height: format.height! }
    this.#sink.videoFormat(this.#format)
  }

  /** `newest` is the media time of the newest picture: sound that comes with it belongs to it until sender reports say more. */
  audio({ sequence, payload }: ArrivingPacket, timestamp: number, newest: number, nowMs: number): void {
    const at = this.#audioTimes.unwrap(timestamp)
    if (this.#audioStart === null || this.#fellBehind(newest - this.#audioStart - at * TICKS_PER_AUDIO_TICK)) {
      this.#audioStart = newest - at * TICKS_PER_AUDIO_TICK
    }
    for (const { item } of this.#audio.take(sequence, { at, payload }, nowMs)) {
      const time = Math.round(this.#audioStart + item.at * TICKS_PER_AUDIO_TICK)
      const duration = opusSamples(item.payload) * TICKS_PER_AUDIO_TICK
      if (duration > 0) this.#sink.audio({ time, duration, data: item.payload })
    }
  }

  #fellBehind(ticks: number): boolean {
    const { video, audio } = this.#wall
    this.#behind = ticks > (video && audio ? BEHIND_TICKS.reported : BEHIND_TICKS.unreported) ? this.#behind + 1 : 0
    if (this.#behind < MOST_BEHIND) return false
    this.#behind = 0
    // What was reported before does not hold for a clock that stood still.
    delete this.#wall.audio
    return true
  }

  /** The two clocks of a publisher meet in its reports. `mediaTime`: what the video report's timestamp is on the timeline. */
  report(kind: MediaKind, report: SenderReport, mediaTime: number): void {
    const ms = (report.ntpHigh + report.ntpLow / 2 ** 32) * 1000
    this.#wall[kind] = { ms, at: kind === 'video' ? mediaTime : this.#audioTimes.unwrap(report.timestamp) }
    const { video, audio } = this.#wall
    if (!video || !audio || this.#audioStart === null) return
    const start = video.at + (audio.ms - video.ms) * TICKS_PER_MS - audio.at * TICKS_PER_AUDIO_TICK
    const change = Math.abs(start - this.#audioStart)
    if (change > REPORT_NOISE_TICKS && change < REPORTS_TRUSTED_WITHIN_TICKS) this.#audioStart = start
  }
}
