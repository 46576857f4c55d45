import type { Id } from '#platform/ids'

/** `opus` and `aac` hold the same pictures; they differ in the sound that is muxed in. */
export type Rendition = 'opus' | 'aac'

/** A finished piece of a broadcast, some two seconds that begin with a keyframe; where an encoder sends none for twelve seconds, it begins without. */
export interface FinishedSegment {
  broadcastId: Id<'brd'>
  rendition: Rendition
  /** Counts up by one within a broadcast and rendition; by more, and with a discontinuity, where an engine was lost. */
  sequence: number
  /** Media time of the first picture, in ticks of 90 kHz on the broadcast's timeline; the file's own times (`tfdt`) say the same. */
  startTicks: number
  durationTicks: number
  /** Date form of `startTicks`. */
  date: Date
  /** Something ended before it: the publisher came back, or the picture's format changed. */
  discontinuity: boolean
  /** Counts up with every new `init`. */
  initVersion: number
  /** `ftyp` and `moov`; the same bytes for the same `initVersion`. */
  init: Buffer
  /** One `moof` and `mdat` after the other, one pair a part. */
  bytes: Buffer
}

type SegmentHandler = (segment: FinishedSegment) => void
type LastHandler = (broadcastId: Id<'brd'>) => void

/** Tells of finished segments, in order, in the process that serves them. */
export class SegmentNews {
  readonly #segmentHandlers = new Set<SegmentHandler>()
  readonly #lastHandlers = new Set<LastHandler>()

  onSegment(handler: SegmentHandler): () => void {
    this.#segmentHandlers.add(handler)
    return () => this.#segmentHandlers.delete(handler)
  }

  onLast(handler: LastHandler): () => void {
    this.#lastHandlers.add(handler)
    return () => this.#lastHandlers.delete(handler)
  }

  tell(segment: FinishedSegment): void {
    for (const handler of this.#segmentHandlers) handler(segment)
  }

  tellLast(broadcastId: Id<'brd'>): void {
    for (const handler of this.#lastHandlers) handler(broadcastId)
  }
}
