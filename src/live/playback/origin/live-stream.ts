import { type Packaged, type Rendition, TICKS_PER_SECOND } from '#live/media'
import type { Block, Wanted } from './address.ts'
import { LEAST_TARGET_SECONDS, type Mark, mediaPlaylist, multivariantPlaylist, PART_TARGET_SECONDS } from './playlist.ts'
import { Ring, type RingSegment } from './ring.ts'

/** Something to serve. `lasting`: what an address names never becomes anything else. */
export interface Found {
  kind: 'playlist' | 'segment' | 'init'
  bytes: Buffer
  lasting: boolean
}

/** `later`: it is about to come, and the request waits for it at the stream. */
export type Answer = Found | 'later' | 'absent' | 'absurd'

const ORDER: readonly Rendition[] = ['opus', 'aac']
/** Segments ahead of the newest that may be waited for. */
const SEGMENTS_AHEAD = 2
/** Parts ahead, as the specification of LL-HLS has it. */
const PARTS_AHEAD = Math.ceil(3 / PART_TARGET_SECONDS)
const MARKS = 200
/** A cue planned far ahead is told when it comes near. */
const MARKS_AHEAD_MS = 60_000
/** Said before the first segment is whole. */
const LEAST_BANDWIDTH_BPS = 1_000_000

interface Channel {
  ring: Ring
  playlist: Buffer | null
  peakBps: number
}

/** One broadcast as HTTP players see it. Everything in it is held in memory and made once for all of them. */
export class LiveStream {
  readonly #channels = new Map<string, Channel>()
  #marks: Mark[] = []
  #targetSeconds = LEAST_TARGET_SECONDS

  /** Answers the segment that is complete with it. */
  take(news: Packaged): RingSegment | null {
    const channel = this.#channel(news.rendition)
    channel.playlist = null
    if (news.kind === 'init') channel.ring.takeInit(news)
    else if (news.kind === 'end') channel.ring.ended = true
    else {
      const segment = channel.ring.takePart(news)
      if (segment) this.#measure(channel, segment)
      return segment
    }
    return null
  }

  #measure(channel: Channel, segment: RingSegment): void {
    const seconds = segment.durationTicks / TICKS_PER_SECOND
    channel.peakBps = Math.max(channel.peakBps, (segment.bytes!.length * 8) / seconds)
    this.#targetSeconds = Math.max(this.#targetSeconds, Math.round(seconds))
  }

  #channel(rendition: Rendition): Channel {
    const known = this.#channels.get(rendition)
    if (known) return known
    const channel = { ring: new Ring(), playlist: null, peakBps: LEAST_BANDWIDTH_BPS }
    this.#channels.set(rendition, channel)
    return channel
  }

  init(rendition: Rendition, version: number): Buffer | null {
    return this.#channels.get(rendition)?.ring.init(version)?.bytes ?? null
  }

  mark(mark: Mark): void {
    this.#marks = [...this.#marks.filter(({ id }) => id !== mark.id), mark].slice(-MARKS)
    for (const channel of this.#channels.values()) channel.playlist = null
  }

  find(wanted: Wanted): Answer {
    if (wanted.kind === 'index') return this.#index()
    const channel = this.#channels.get(wanted.rendition)
    if (!channel?.ring.newest) return wanted.kind === 'playlist' && !this.#begun ? 'later' : 'absent'
    switch (wanted.kind) {
      case 'playlist':
        return wanted.block ? this.#blocked(channel, wanted.block) : this.#playlist(channel, false)
      case 'init':
        return found('init', channel.ring.init(wanted.version)?.bytes)
      case 'segment':
        return found('segment', channel.ring.segment(wanted.sequence)?.bytes)
      case 'part':
        return this.#part(channel.ring, wanted.sequence, wanted.part)
    }
  }

  #index(): Answer {
    const variants = ORDER.flatMap((name) => {
      const channel = this.#channels.get(name)
      const init = channel?.ring.newestInit
      if (!channel || !init || channel.ring.ended) return []
      return [{ name, ...init, bandwidthBps: Math.ceil(channel.peakBps / 1000) * 1000 }]
    })
    if (variants.length === 0) return this.#begun ? 'absent' : 'later'
    return { kind: 'playlist', bytes: Buffer.from(multivariantPlaylist(variants)), lasting: false }
  }

  get #begun(): boolean {
    return [...this.#channels.values()].some(({ ring }) => ring.newest)
  }

  #playlist(channel: Channel, lasting: boolean): Found {
    channel.playlist ??= Buffer.from(mediaPlaylist(channel.ring, this.#targetSeconds, this.#near(channel.ring)))
    return { kind: 'playlist', bytes: channel.playlist, lasting }
  }

  #near(ring: Ring): Mark[] {
    const fromMs = ring.listed[0]!.date.getTime()
    const untilMs = ring.newest!.date.getTime() + MARKS_AHEAD_MS
    return this.#marks.filter(({ date }) => date.getTime() >= fromMs && date.getTime() <= untilMs)
  }

  #blocked(channel: Channel, { sequence, part }: Block): Answer {
    const { ring } = channel
    const newest = ring.newest!
    if (ring.ended || sequence < newest.sequence) return this.#playlist(channel, true)
    // A part beyond the last one of a whole segment means the first one of the next.
    if (newest.bytes && sequence === newest.sequence && (part ?? 0) >= newest.parts.length) return 'later'
    const next = newest.bytes ? { sequence: newest.sequence + 1, part: 0 } : { sequence: newest.sequence, part: newest.parts.length }
    if (sequence > newest.sequence + SEGMENTS_AHEAD || (part ?? 0) > next.part + PARTS_AHEAD) return 'absurd'
    const there = sequence < next.sequence || (sequence === next.sequence && part !== null && part < next.part)
    return there ? this.#playlist(channel, true) : 'later'
  }

  #part(ring: Ring, sequence: number, part: number): Answer {
    const segment = ring.segment(sequence)
    const there = segment?.parts[part]
    if (there) return { kind: 'segment', bytes: there.bytes, lasting: true }
    const newest = ring.newest!
    const hinted = newest.bytes ? sequence === newest.sequence + 1 && part === 0 : segment === newest && part === newest.parts.length
    return hinted && !ring.ended ? 'later' : 'absent'
  }
}

function found(kind: Found['kind'], bytes: Buffer | null | undefined): Answer {
  return bytes ? { kind, bytes, lasting: true } : 'absent'
}
