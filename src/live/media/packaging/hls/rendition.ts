import type { Rendition as Name, Packaged, PackagedPart } from '../../packaged.ts'
import type { AudioFormat, VideoFormat } from '../samples.ts'
import { buildFragment, type FragmentSample } from './fragment.ts'
import { AUDIO_TRACK, codecsOf, initSegment, VIDEO_TRACK } from './init-segment.ts'
import type { SoundTrack } from './sound-track.ts'

export type Output = (news: WithoutBroadcast<Packaged>) => void
type WithoutBroadcast<News> = News extends Packaged ? Omit<News, 'broadcastId'> : never

export interface Part extends Pick<PackagedPart, 'sequence' | 'part' | 'startTicks' | 'durationTicks' | 'discontinuity' | 'last'> {
  /** Where its pictures begin and end on the decoder's clock, in ticks. */
  decodeStart: number
  decodeEnd: number
  pictures: readonly FragmentSample[]
}

/** Sound that has not come this long after its picture is filled with silence. */
const SOUND_PATIENCE_TICKS = 45_000

/** One muxing of a broadcast: its pictures with one kind of sound, or with none. */
export class Rendition {
  readonly name: Name
  readonly sound: SoundTrack | null
  /** Begins when its sound is there, be it later than the others; the others begin without sound if need be. */
  readonly optional: boolean
  readonly #output: Output
  #begun = false
  #withSound = false
  #initVersion = 0
  #fragments = 0

  constructor(name: Name, sound: SoundTrack | null, optional: boolean, output: Output) {
    this.name = name
    this.sound = sound
    this.optional = optional
    this.#output = output
  }

  get withSound(): boolean {
    return this.#withSound
  }

  get begun(): boolean {
    return this.#begun
  }

  /** Sound was promised and has not come. */
  get silent(): boolean {
    return this.sound !== null && !this.sound.started
  }

  /** Sound came after a beginning without it. */
  get lacksSound(): boolean {
    return this.#begun && !this.#withSound && this.sound?.started === true
  }

  /** Says what follows from that time on; sound that is not there by now is left out, or silence where players have a decoder waiting for it. */
  begin(version: number, video: VideoFormat, startedAt: Date, fromTicks: number, silenceForLack: boolean): void {
    if (silenceForLack) this.sound?.startSilent(fromTicks)
    if (!this.#begun) this.sound?.startAt(fromTicks)
    this.#withSound = this.sound?.started ?? false
    this.#begun = true
    this.#initVersion = version
    const audio: AudioFormat | null = this.#withSound ? this.sound!.format : null
    const { width, height } = video
    const bytes = initSegment(video, audio)
    this.#output({ kind: 'init', rendition: this.name, version, startedAt, codecs: codecsOf(video, audio), width, height, bytes })
  }

  add(part: Part): void {
    const { decodeStart, decodeEnd, pictures, ...rest } = part
    const tracks = [{ id: VIDEO_TRACK, start: decodeStart, samples: pictures }, ...this.#soundUntil(decodeEnd)]
    const bytes = buildFragment(++this.#fragments, tracks)
    const independent = pictures[0]!.keyframe
    this.#output({ kind: 'part', rendition: this.name, initVersion: this.#initVersion, independent, ...rest, bytes })
  }

  #soundUntil(ticks: number) {
    if (!this.sound) return []
    if (this.#withSound) this.sound.fillUntil(ticks - SOUND_PATIENCE_TICKS)
    const { start, frames } = this.sound.take(ticks)
    if (!this.#withSound) return []
    const samples = frames.map(({ duration, data }) => ({ duration, compositionOffset: 0, keyframe: true, data: [data] }))
    return [{ id: AUDIO_TRACK, start, samples }]
  }

  end(): void {
    this.#output({ kind: 'end', rendition: this.name })
  }
}
