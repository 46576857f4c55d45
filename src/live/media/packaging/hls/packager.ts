import { TICKS_PER_SECOND } from '../../clock.ts'
import { MADE_AAC, type Transcoding } from '../aac/index.ts'
import type { AudioFormat, AudioSample, SampleSink, VideoFormat, VideoSample } from '../samples.ts'
import { u32 } from './box.ts'
import type { FragmentSample } from './fragment.ts'
import { type Output, Rendition } from './rendition.ts'
import { SoundTrack } from './sound-track.ts'

/** A part is closed at this length… */
const PART_AIM_TICKS = 0.25 * TICKS_PER_SECOND
/** …and never gets longer than that, unless one picture alone lasts longer. Playlists promise it. */
export const PART_TARGET_TICKS = 0.3 * TICKS_PER_SECOND
/** A keyframe this soon after the last cut does not cut again. */
const LEAST_SEGMENT_TICKS = 1.5 * TICKS_PER_SECOND
/** Without a keyframe a segment is cut here all the same. */
const LONGEST_SEGMENT_TICKS = 12 * TICKS_PER_SECOND
/** A picture is not shown longer than this: what follows is another beginning. */
const LONGEST_PICTURE_TICKS = 10 * TICKS_PER_SECOND
/** How long the first part waits for sound that was promised. */
const SOUND_WAIT_TICKS = TICKS_PER_SECOND
const USUAL_PICTURE_TICKS = TICKS_PER_SECOND / 30

export interface PackagerDeps {
  /** Date of media time 0; asked once samples flow. */
  startedAt(): Date
  askForKeyframe(): void
  /** Makes AAC of Opus; null where that cannot be done. */
  transcode: ((sample: (aac: AudioSample) => void) => Transcoding) | null
  output: Output
}

interface OpenSegment {
  sequence: number
  /** On the decoder's clock. */
  start: number
  /** Begins with an init of its own. */
  anew: boolean
  discontinuity: boolean
  parts: number
  video: VideoFormat
}

/** Cuts a broadcast's samples into segments of some two seconds and parts of some 250 ms, for every rendition at the same places. */
export class Packager implements SampleSink {
  readonly #deps: PackagerDeps
  #video: VideoFormat | null = null
  #audio: AudioFormat | null = null
  #renditions: Rendition[] = []
  #transcoding: Transcoding | null = null
  /** Those that players were told of. */
  #told: readonly Rendition[] = []
  /** The publisher's sound that players were told of last: they wait for ever for more of it, be it silence. */
  #heard: AudioFormat | null = null
  /** What comes next does not go on where the last segment ends. */
  #changed = true
  #segment: OpenSegment | null = null
  #nextSequence: number | null = null
  /** Its length is known when the next one comes. */
  #pending: VideoSample | null = null
  #usualTicks = USUAL_PICTURE_TICKS
  #pictures: (FragmentSample & { decodeTime: number })[] = []

  constructor(deps: PackagerDeps) {
    this.#deps = deps
  }

  beginEpoch(): void {
    this.#finish()
    this.#video = null
    this.#setSound(this.#heard)
  }

  end(): void {
    this.#finish()
    this.#transcoding?.close()
    for (const rendition of this.#told) rendition.end()
    this.#told = []
  }

  videoFormat(format: VideoFormat): void {
    if (this.#video && same(this.#video.sps, format.sps) && same(this.#video.pps, format.pps)) return
    this.#video = format
    this.#changed = true
  }

  audioFormat(format: AudioFormat): void {
    if (this.#audio && sameSound(this.#audio, format)) return
    if (this.#segment && (this.#segment.parts > 0 || !this.#segment.anew)) {
      this.#finish()
      this.#deps.askForKeyframe()
    }
    this.#setSound(format)
  }

  #setSound(format: AudioFormat | null): void {
    this.#audio = format
    this.#transcoding?.close()
    this.#transcoding = null
    const { transcode, output } = this.#deps
    this.#renditions = [new Rendition(format?.codec ?? 'aac', format && new SoundTrack(format), false, output)]
    if (format?.codec !== 'opus' || !transcode) return
    const made = new Rendition('aac', new SoundTrack(MADE_AAC), true, output)
    this.#renditions.push(made)
    this.#transcoding = transcode((aac) => made.sound?.add(aac))
  }

  audio(sample: AudioSample): void {
    const [rendition] = this.#renditions
    rendition?.sound?.add(sample)
    this.#transcoding?.add(sample)
    if (!rendition?.lacksSound || this.#changed || this.#segment?.parts === 0) return
    this.#changed = true
    this.#deps.askForKeyframe()
  }

  video(sample: VideoSample): void {
    if (!this.#video) return
    const duration = this.#pending ? sample.decodeTime - this.#pending.decodeTime : 0
    if (this.#pending && duration <= 0) return
    if (duration > LONGEST_PICTURE_TICKS) this.#finish()
    const cuts = this.#cutsBefore(sample)
    if (this.#pending) this.#place(this.#pending, (this.#usualTicks = duration))
    if (cuts) this.#closePart(true)
    else if (this.#lengthTicks() >= PART_AIM_TICKS) this.#closePart(false)
    if (!this.#segment && (sample.keyframe || cuts)) this.#openSegment(sample)
    this.#pending = this.#segment ? sample : null
  }

  #cutsBefore({ decodeTime, keyframe }: VideoSample): boolean {
    if (!this.#segment) return false
    const length = decodeTime - this.#segment.start
    return keyframe ? this.#changed || length >= LEAST_SEGMENT_TICKS : length >= LONGEST_SEGMENT_TICKS && !this.#changed
  }

  #openSegment({ decodeTime }: VideoSample): void {
    const goesOn = this.#nextSequence !== null
    // By the clock: whoever goes on with this broadcast in another engine cannot use a number again.
    this.#nextSequence ??= Math.floor(decodeTime / TICKS_PER_SECOND)
    const sequence = this.#nextSequence++
    const discontinuity = this.#changed && (goesOn || sequence > 0)
    this.#segment = { sequence, start: decodeTime, anew: this.#changed, discontinuity, parts: 0, video: this.#video! }
    this.#changed = false
  }

  #place({ decodeTime, compositionOffset, keyframe, nals }: VideoSample, duration: number): void {
    if (this.#pictures.length > 0 && this.#lengthTicks() + duration > PART_TARGET_TICKS) this.#closePart(false)
    this.#pictures.push({ decodeTime, duration, compositionOffset, keyframe, data: nals.flatMap((nal) => [u32(nal.length), nal]) })
  }

  #lengthTicks(): number {
    const [first] = this.#pictures
    const last = this.#pictures.at(-1)
    return first && last ? last.decodeTime + last.duration - first.decodeTime : 0
  }

  #closePart(last: boolean): void {
    const segment = this.#segment!
    const first = this.#pictures[0]!
    if (segment.parts === 0) {
      if (segment.anew && !last && this.#lacksPromisedSound()) return
      this.#begin(segment)
    }
    const { sequence, discontinuity } = segment
    const durationTicks = this.#lengthTicks()
    const { decodeTime: decodeStart, compositionOffset } = first
    const startTicks = decodeStart + compositionOffset
    const place = { sequence, part: segment.parts++, startTicks, durationTicks, discontinuity, last }
    for (const rendition of this.#told) {
      rendition.add({ ...place, decodeStart, decodeEnd: decodeStart + durationTicks, pictures: this.#pictures })
    }
    this.#pictures = []
    if (last) this.#segment = null
  }

  #begin({ sequence, video, start, anew }: OpenSegment): void {
    const silent = this.#heard !== null && this.#renditions[0]!.silent
    const before = this.#told
    this.#told = this.#renditions.filter(
      (rendition) => rendition.begun || !rendition.optional || !rendition.silent || (silent && this.#wasTold(rendition)),
    )
    for (const old of before) if (!this.#wasTold(old)) old.end()
    for (const rendition of this.#told) {
      if (anew || !rendition.begun) rendition.begin(sequence, video, this.#deps.startedAt(), start, silent)
    }
    if (this.#renditions[0]!.withSound) this.#heard = this.#audio
  }

  #wasTold({ name }: Rendition): boolean {
    return this.#told.some((told) => told.name === name)
  }

  /** The first part waits for sound a moment: a beginning without it needs another one with it. */
  #lacksPromisedSound(): boolean {
    return (
      this.#lengthTicks() < SOUND_WAIT_TICKS &&
      this.#renditions.some((rendition) => rendition.silent && (!rendition.optional || this.#wasTold(rendition)))
    )
  }

  /** Closes what is open; what comes next is another beginning. */
  #finish(): void {
    if (this.#segment && this.#pending) {
      this.#place(this.#pending, this.#usualTicks)
      this.#closePart(true)
    }
    this.#segment = this.#pending = null
    this.#changed = true
  }
}

function same(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0
}

function sameSound(one: AudioFormat, other: AudioFormat): boolean {
  if (one.codec === 'opus' || other.codec === 'opus') return one.codec === other.codec && one.channels === other.channels
  return one.sampleRate === other.sampleRate && one.channels === other.channels && same(one.config, other.config)
}
