import { TICKS_PER_SECOND } from '../../clock.ts'
import { type AacConfig, type AvcConfig, formatOf, readAacConfig, readAvcConfig } from '../../packaging/formats.ts'
import type { AudioSample, VideoFormat, VideoSample } from '../../packaging/samples.ts'
import { MediaRefusal } from '../../port.ts'
import { EncoderClock } from './encoder-clock.ts'
import { readAudioTag, readVideoTag, splitUnits, type VideoTag } from './flv.ts'
import { SoundTrack } from './sound-track.ts'

/** What a broadcast takes of a publisher that sends whole pictures. Times are ticks of the broadcast's timeline. */
export interface PictureSink {
  /**
   * The first keyframe, or the first one after the encoder's clock jumped, by that clock in ticks. Answers where on the timeline it stands.
   * `playable`: WHEP can play what follows.
   */
  openEpoch(timestamp: number, playable: boolean): number
  /** What came to light closes WHEP until the next epoch. */
  closePath(): void
  /** Pictures do not come in the order in which they are shown. */
  reordered(): void
  /** The encoder's clock is not the one it was; the next keyframe opens an epoch. */
  jumped(): void
  videoFormat(format: VideoFormat): void
  video(sample: VideoSample): void
  audioFormat(format: AacConfig['format']): void
  audio(sample: AudioSample): void
}

const TICKS_PER_MS = TICKS_PER_SECOND / 1000
const UNIT = { keyframeSlice: 5, parameters: 7, pictureParameters: 8, delimiter: 9, filler: 12 } as const
const MOST_BROKEN_TAGS = 20

/** From FLV tags to samples. A clock that jumps begins a new epoch at the next keyframe. Throws `MediaRefusal` for what cannot be played. */
export class FlvIntake {
  readonly #sink: PictureSink
  readonly #clocks = { video: new EncoderClock(), audio: new EncoderClock() }
  #video: AvcConfig | null = null
  #audio: AacConfig | null = null
  /** Ticks from the encoder's clock to the timeline; null while no epoch is open. */
  #offset: number | null = null
  #lastDecodeTime = 0
  #sound: SoundTrack | null = null
  #broken = 0

  constructor(sink: PictureSink) {
    this.#sink = sink
  }

  takeVideo(timestampMs: number, payload: Buffer): void {
    const tag = readVideoTag(payload)
    if (tag.kind === 'config') return this.#configureVideo(tag.avcC)
    if (tag.kind === 'picture' && this.#video) this.#takePicture(timestampMs, tag, this.#video)
  }

  #configureVideo(avcC: Buffer): void {
    const config = readAvcConfig(avcC)
    if (!config) throw new MediaRefusal('video-codec-unsupported', 'The encoder describes its H264 in a way that cannot be read.')
    const same = this.#video && sameFormat(this.#video.format, config.format)
    this.#video = config
    if (!same && this.#offset !== null) this.#sink.videoFormat(config.format)
  }

  #takePicture(timestampMs: number, tag: Extract<VideoTag, { kind: 'picture' }>, config: AvcConfig): void {
    const units = splitUnits(tag.units, config.lengthBytes)
    if (!units) return this.#noteBroken()
    this.#followParameters(units, config)
    const nals = units.filter((unit) => !isBesideThePicture(unit))
    if (nals.length === 0) return
    const { ms, jumped } = this.#clocks.video.read(timestampMs)
    if (jumped) {
      this.#offset = this.#sound = null
      this.#sink.jumped()
    }
    const keyframe = tag.keyframe && nals.some((unit) => (unit[0]! & 31) === UNIT.keyframeSlice)
    const ticks = ms * TICKS_PER_MS
    if (this.#offset === null) {
      if (!keyframe) return
      this.#openEpoch(ticks, tag.compositionMs !== 0)
    } else if (tag.compositionMs !== 0) this.#sink.closePath()
    if (tag.compositionMs !== 0) this.#sink.reordered()
    const decodeTime = Math.max(ticks + (this.#offset ?? 0), this.#lastDecodeTime + 1)
    this.#lastDecodeTime = decodeTime
    this.#sink.video({ decodeTime, compositionOffset: Math.max(0, tag.compositionMs * TICKS_PER_MS), keyframe, nals })
  }

  /** Some encoders say in the stream itself that their picture changes. */
  #followParameters(units: readonly Buffer[], config: AvcConfig): void {
    const sps = units.find((unit) => (unit[0]! & 31) === UNIT.parameters)
    const pps = units.find((unit) => (unit[0]! & 31) === UNIT.pictureParameters)
    if (!sps || !pps) return
    const format = formatOf(Buffer.from(sps), Buffer.from(pps))
    if (!format || sameFormat(config.format, format)) return
    config.format = format
    if (this.#offset !== null) this.#sink.videoFormat(format)
  }

  #openEpoch(ticks: number, reordered: boolean): void {
    const start = this.#sink.openEpoch(ticks % 2 ** 32, !reordered && this.#audio === null)
    this.#offset = start - ticks
    this.#lastDecodeTime = start - 1
    this.#sound = new SoundTrack(this.#offset, start)
    if (this.#video) this.#sink.videoFormat(this.#video.format)
    if (this.#audio) this.#sink.audioFormat(this.#audio.format)
  }

  takeAudio(timestampMs: number, payload: Buffer): void {
    const tag = readAudioTag(payload)
    if (tag.kind === 'config') return this.#configureAudio(tag.config)
    if (tag.kind !== 'frame' || !this.#audio) return
    const { ms } = this.#clocks.audio.read(timestampMs)
    const sample = this.#sound?.place(ms, tag.data, this.#audio, this.#lastDecodeTime)
    if (sample) this.#sink.audio(sample)
  }

  #configureAudio(bytes: Buffer): void {
    const config = readAacConfig(bytes)
    if (!config) throw new MediaRefusal('audio-codec-unsupported', 'The encoder describes its AAC in a way that cannot be read.')
    const same = this.#audio && Buffer.compare(this.#audio.format.config, config.format.config) === 0
    this.#audio = config
    if (same || this.#offset === null) return
    this.#sink.closePath()
    this.#sink.audioFormat(config.format)
  }

  #noteBroken(): void {
    if (++this.#broken > MOST_BROKEN_TAGS) throw new MediaRefusal('media-malformed', 'The encoder sends pictures that cannot be read.')
  }
}

function isBesideThePicture(unit: Uint8Array): boolean {
  const type = unit[0]! & 31
  return type === UNIT.parameters || type === UNIT.pictureParameters || type === UNIT.delimiter || type === UNIT.filler
}

function sameFormat(one: VideoFormat, other: VideoFormat): boolean {
  return Buffer.compare(one.sps, other.sps) === 0 && Buffer.compare(one.pps, other.pps) === 0
}
