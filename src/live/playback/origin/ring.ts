import { dateAt, type PackagedInit, type PackagedPart, TICKS_PER_SECOND } from '#live/media'

export interface RingPart {
  durationTicks: number
  independent: boolean
  bytes: Buffer
}

export interface RingSegment {
  sequence: number
  startTicks: number
  durationTicks: number
  /** Date form of `startTicks`. */
  date: Date
  discontinuity: boolean
  initVersion: number
  parts: RingPart[]
  /** All of its parts; null while it grows. */
  bytes: Buffer | null
}

export interface RingInit extends Omit<PackagedInit, 'bytes'> {
  bytes: Buffer
}

/** What a playlist tells of; older segments are still answered to those who read an older playlist. */
const LISTED_TICKS = 24 * TICKS_PER_SECOND
const KEPT_TICKS = 40 * TICKS_PER_SECOND
/** Whatever the bit rate, no more than this is kept of a rendition. */
const KEPT_BYTES = 64 * 1024 * 1024

/** The newest half minute of one rendition, in memory. */
export class Ring {
  readonly #inits = new Map<number, RingInit>()
  #segments: RingSegment[] = []
  #listedFrom = 0
  #bytes = 0
  /** Discontinuities that have left the playlist. */
  discontinuitySequence = 0
  ended = false

  takeInit(init: PackagedInit): void {
    this.#inits.set(init.version, { ...init, bytes: viewOf(init.bytes) })
    this.ended = false
  }

  /** Answers the segment that this part completes. */
  takePart(part: PackagedPart): RingSegment | null {
    const open = this.#open(part)
    if (!open) return null
    const bytes = viewOf(part.bytes)
    open.parts.push({ durationTicks: part.durationTicks, independent: part.independent, bytes })
    open.durationTicks += part.durationTicks
    this.#bytes += bytes.length
    if (!part.last) return null
    complete(open)
    this.#forgetOld()
    return open
  }

  #open(part: PackagedPart): RingSegment | null {
    const newest = this.#segments.at(-1)
    if (newest?.sequence === part.sequence) return newest.parts.length === part.part ? newest : null
    const init = this.#inits.get(part.initVersion)
    if (part.part !== 0 || !init) return null
    const goesOn = !newest || (newest.bytes !== null && newest.sequence + 1 === part.sequence)
    // An engine was lost: numbers in one playlist must follow each other.
    if (!goesOn) this.#restart()
    const { sequence, startTicks, initVersion } = part
    const discontinuity = part.discontinuity || !goesOn
    const segment = {
      sequence,
      startTicks,
      durationTicks: 0,
      date: dateAt(init, startTicks),
      discontinuity,
      initVersion,
      parts: [],
      bytes: null,
    }
    this.#segments.push(segment)
    return segment
  }

  #restart(): void {
    this.discontinuitySequence += this.listed.filter((segment) => segment.discontinuity).length
    this.#segments = []
    this.#listedFrom = this.#bytes = 0
  }

  #forgetOld(): void {
    const newest = this.#segments.at(-1)!
    const end = newest.startTicks + newest.durationTicks
    const age = (segment: RingSegment) => end - segment.startTicks
    while (this.#listedFrom < this.#segments.length - 1 && age(this.#segments[this.#listedFrom]!) > LISTED_TICKS) this.#unlist()
    while (this.#segments.length > 1 && (this.#bytes > KEPT_BYTES || age(this.#segments[0]!) > KEPT_TICKS)) {
      if (this.#listedFrom === 0) this.#unlist()
      this.#bytes -= this.#segments.shift()!.bytes!.length
      this.#listedFrom--
    }
    const oldest = this.#segments[0]!.initVersion
    for (const version of this.#inits.keys()) if (version < oldest) this.#inits.delete(version)
  }

  #unlist(): void {
    if (this.#segments[this.#listedFrom++]!.discontinuity) this.discontinuitySequence++
  }

  /** What the playlist tells of, oldest first; the last one may still grow. */
  get listed(): readonly RingSegment[] {
    return this.#segments.slice(this.#listedFrom)
  }

  get newest(): RingSegment | undefined {
    return this.#segments.at(-1)
  }

  get newestInit(): RingInit | undefined {
    return this.#inits.get(this.newest?.initVersion ?? -1)
  }

  init(version: number): RingInit | undefined {
    return this.#inits.get(version)
  }

  segment(sequence: number): RingSegment | undefined {
    const first = this.#segments[0]
    return first && this.#segments[sequence - first.sequence]
  }
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** From now on there is one copy: parts are views into the segment. */
function complete(segment: RingSegment): void {
  const bytes = Buffer.concat(segment.parts.map((part) => part.bytes))
  let at = 0
  for (const part of segment.parts) part.bytes = bytes.subarray(at, (at += part.bytes.length))
  segment.bytes = bytes
}
