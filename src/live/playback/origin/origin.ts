import type { MediaPort, Packaged, PackagedPart } from '#live/media'
import type { Id } from '#platform/ids'
import type { SegmentNews } from '../segments.ts'
import type { Wanted } from './address.ts'
import { type Answer, LiveStream } from './live-stream.ts'
import type { Mark } from './playlist.ts'
import type { RingSegment } from './ring.ts'
import { type Waiter, Waiting } from './waiting.ts'

/** Players that wait for their next part at the same time. */
const MOST_WAITING = 20_000
/** A stream is still answered this long after its end, so that everybody reads that it is over. */
const AFTER_END_MS = 60_000

/** What is on air, as parts and playlists in this process' memory. */
export class Origin {
  readonly #streams = new Map<string, LiveStream>()
  readonly #news: SegmentNews
  readonly #stop: () => void
  readonly waiting = new Waiting(MOST_WAITING)

  constructor(media: Pick<MediaPort, 'on'>, news: SegmentNews) {
    this.#news = news
    this.#stop = media.on('media.packaged', (packaged) => this.#take(packaged))
  }

  #take(packaged: Packaged): void {
    const { broadcastId } = packaged
    const stream = this.#streams.get(broadcastId) ?? this.expect(broadcastId)
    const segment = stream.take(packaged)
    if (segment && packaged.kind === 'part') this.#tell(stream, packaged, segment)
    this.waiting.wake(stream)
  }

  #tell(stream: LiveStream, { broadcastId, rendition }: PackagedPart, segment: RingSegment): void {
    const { sequence, startTicks, durationTicks, date, discontinuity, initVersion, bytes } = segment
    const init = stream.init(rendition, initVersion)
    if (!init || !bytes) return
    const place = { broadcastId: broadcastId as Id<'brd'>, rendition, sequence, startTicks, durationTicks, date, discontinuity }
    this.#news.tell({ ...place, initVersion, init, bytes })
  }

  /** A broadcast whose first part is still to come: who asks for it waits. */
  expect(broadcastId: string): LiveStream {
    const stream = new LiveStream()
    this.#streams.set(broadcastId, stream)
    return stream
  }

  /** No more will come of it. */
  finish(broadcastId: string): void {
    this.#news.tellLast(broadcastId as Id<'brd'>)
    const stream = this.#streams.get(broadcastId)
    if (stream) setTimeout(() => this.#streams.delete(broadcastId), AFTER_END_MS).unref()
  }

  has(broadcastId: string): boolean {
    return this.#streams.has(broadcastId)
  }

  mark(broadcastId: string, mark: Mark): void {
    this.#streams.get(broadcastId)?.mark(mark)
  }

  find(broadcastId: string, wanted: Wanted): Answer {
    return this.#streams.get(broadcastId)?.find(wanted) ?? 'absent'
  }

  /** False when no place is left. */
  wait(broadcastId: string, waiter: Waiter): boolean {
    const stream = this.#streams.get(broadcastId)
    return stream !== undefined && this.waiting.wait(stream, waiter)
  }

  leave(broadcastId: string, waiter: Waiter): void {
    const stream = this.#streams.get(broadcastId)
    if (stream) this.waiting.leave(stream, waiter)
  }

  close(): void {
    this.#stop()
    this.waiting.close()
  }
}
