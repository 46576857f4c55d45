import type { Packaged } from '../packaged.ts'
import type { Transcoder } from '../packaging/aac/index.ts'
import { Packager } from '../packaging/hls/index.ts'
import type { SampleSink } from '../packaging/samples.ts'
import type { IngestProtocol, MediaClock, Signal, Timeline } from '../port.ts'
import { SignalMeter } from '../signal-meter.ts'
import type { MtxPath } from './control.ts'
import { HlsReader } from './hls-reader.ts'
import { PathTimeline } from './path-timeline.ts'

export interface PathOptions {
  broadcastId: string
  sessionId: string
  protocol: IngestProtocol
  /** Its name at MediaMTX. */
  path: string
  continueFrom: Timeline | null
  hls: { base: string; token: string }
  transcoder: Transcoder
  packaged(news: Packaged): void
  paths(whep: boolean): void
}

/** WebRTC carries these, and nothing else that Souk plays. */
const WHEP_TRACKS = new Set(['H264', 'Opus'])

/** One broadcast whose publisher is at MediaMTX: its timeline, and its HLS taken over for Souk's own origin, replays and clips. */
export class PathBroadcast {
  readonly options: PathOptions
  readonly timeline: PathTimeline
  readonly #meter = new SignalMeter()
  readonly #packager: Packager
  #reader: HlsReader | null = null
  #source: MtxPath['source'] = null
  #received = 0
  #viewers = 0
  #whep = false

  constructor(options: PathOptions) {
    this.options = options
    this.timeline = new PathTimeline(new Date(), options.continueFrom)
    this.#packager = new Packager({
      startedAt: () => this.timeline.startedAt,
      askForKeyframe: () => {},
      transcode: (sample) => options.transcoder.open(sample),
      output: (news) => options.packaged({ broadcastId: options.broadcastId, ...news } as Packaged),
    })
  }

  get flowing(): boolean {
    return this.#reader !== null
  }

  get source(): MtxPath['source'] {
    return this.#source
  }

  clock(): MediaClock {
    return this.timeline.clock(new Date(), this.#whep)
  }

  signal(): Signal {
    return this.#meter.read(Date.now(), {
      protocol: this.options.protocol,
      viewers: this.#viewers,
      flowing: this.flowing,
      whep: this.#whep,
    })
  }

  /** What MediaMTX says of the path now. Answers whether its publisher came or went. */
  look(path: MtxPath | undefined): 'came' | 'went' | null {
    const ready = path?.ready === true
    if (path) this.#count(path)
    if (ready === this.flowing) return null
    if (!ready) {
      this.stop()
      return 'went'
    }
    this.timeline.begin(new Date())
    this.#meter.beginEpoch(Date.now())
    this.#packager.beginEpoch()
    this.#setWhep(path.tracks.length > 0 && path.tracks.every((track) => WHEP_TRACKS.has(track)))
    const { hls } = this.options
    const folder = `${hls.base.replace(/\/$/, '')}/${this.options.path}/`
    const { timeline } = this
    this.#reader = new HlsReader({ folder, token: hls.token, sink: this.#sink(), ticksOf: (dateMs) => timeline.ticksOf(dateMs) })
    return 'came'
  }

  stop(): void {
    this.#reader?.stop()
    this.#reader = null
    this.#received = 0
    this.timeline.stop(new Date())
    this.#packager.beginEpoch()
  }

  end(): void {
    this.#reader?.stop()
    this.#packager.end()
  }

  #count(path: MtxPath): void {
    this.#source = path.source ?? null
    this.#viewers = path.readers.filter(({ type }) => type === 'webRTCSession').length
    const bytes = path.bytesReceived - this.#received
    this.#received = path.bytesReceived
    if (this.flowing && bytes > 0) this.#meter.noteVideo(bytes, null, Date.now())
  }

  #setWhep(playable: boolean): void {
    if (this.#whep === playable) return
    this.#whep = playable
    this.options.paths(playable)
  }

  /** What the reader brings goes to the packager, and is looked at for the studio on its way. */
  #sink(): SampleSink {
    const packager = this.#packager
    const meter = this.#meter
    return {
      beginEpoch: () => packager.beginEpoch(),
      end: () => {},
      videoFormat: (format) => {
        meter.noteSize(format)
        packager.videoFormat(format)
      },
      video: (sample) => {
        meter.noteVideo(0, sample.decodeTime, Date.now())
        if (sample.keyframe) meter.noteKeyframe(sample.decodeTime, null)
        if (sample.compositionOffset !== 0) {
          meter.noteReordering()
          this.#setWhep(false)
        }
        packager.video(sample)
      },
      audioFormat: (format) => {
        meter.noteSound(format.codec, format.codec === 'aac' ? format.sampleRate : 48_000)
        packager.audioFormat(format)
      },
      audio: (sample) => {
        meter.noteAudio(sample.data.length, null, Date.now())
        packager.audio(sample)
      },
    }
  }
}
