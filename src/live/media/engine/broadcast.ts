import { randomInt } from 'node:crypto'
import { distance, inspectH264, type RtpPacket, type SenderReport } from '#platform/rtp'
import type { IngestEnd, MediaClock, Signal, Timeline, ViewerEnd } from '../port.ts'
import { type Output, Packager } from './hls/index.ts'
import { Lane, type OutgoingPacket } from './lane.ts'
import { PictureCache } from './picture-cache.ts'
import type { MediaKind, Publisher, PublisherSink } from './publisher.ts'
import { RtpSamples } from './rtp-samples.ts'
import { SignalMeter } from './signal-meter.ts'
import { BroadcastTimeline } from './timeline.ts'
import type { Encoded, Viewer, ViewerSink } from './viewer.ts'

export interface BroadcastSink {
  started(sessionId: string, clock: MediaClock): void
  ended(sessionId: string, reason: IngestEnd, clock: MediaClock | null): void
  viewerEnded(sessionId: string, reason: ViewerEnd): void
  packaged: Output
}

/** A live publisher is not pushed aside; one that has been silent this long is. */
const REPLACEABLE_AFTER_MS = 2000
const KEYFRAME_REQUEST_MS = 500
/** Browsers send keyframes only when asked; without this a late viewer would get a group of minutes. */
const LONGEST_GROUP_MS = 2000
/** A new viewer whose first pictures were lost gets them again. */
const RESEND_WITHIN_MS = 3000
const AUDIO_PER_VIDEO_TICK = 48_000 / 90_000

/** One broadcast: its timeline, its publisher if there is one, and everybody who watches. */
export class Broadcast {
  readonly lanes: Record<MediaKind, Lane>
  readonly viewers = new Set<Viewer>()
  publisher: Publisher | null = null
  readonly #sink: BroadcastSink
  readonly #timeline: BroadcastTimeline
  readonly #pictures = new PictureCache()
  readonly #meter = new SignalMeter()
  readonly #packager: Packager
  #samples: RtpSamples | null = null
  readonly #audioBase = randomInt(2 ** 32)
  #audioFirst: number | null = null
  #epochOpen = false
  #lastKeyframeMs = 0
  #lastRequestMs = 0

  constructor(continueFrom: Timeline | null, sink: BroadcastSink) {
    this.#sink = sink
    this.#timeline = new BroadcastTimeline(randomInt(2 ** 32), continueFrom)
    this.lanes = { video: newLane(), audio: newLane() }
    this.#packager = new Packager({
      startedAt: () => this.#timeline.startedAt,
      askForKeyframe: () => this.#requestKeyframe(Date.now()),
      output: sink.packaged,
    })
  }

  get started(): boolean {
    return this.#timeline.started
  }

  /** Whether somebody is publishing whom a newcomer may not replace. */
  occupied(nowMs: number): boolean {
    return this.publisher !== null && this.publisher.silentMs(nowMs) <= REPLACEABLE_AFTER_MS
  }

  publisherSink(sessionId: string, withSound: boolean): PublisherSink {
    const current = () => this.publisher?.sessionId === sessionId
    return {
      packet: (kind, packet, nowMs) => {
        if (!current()) return
        if (kind === 'video') this.#takeVideo(packet, nowMs, withSound)
        else this.#takeAudio(packet, nowMs)
      },
      senderReport: (kind, report) => {
        if (current()) this.#relay(kind, report)
      },
      loss: (share) => this.#meter.noteLoss(share),
      ended: (reason) => {
        if (current()) {
          this.publisher = null
          this.#epochOpen = false
          this.#samples = null
          this.#packager.beginEpoch()
        }
        this.#sink.ended(sessionId, reason, this.clock())
      },
    }
  }

  /** The publisher's first keyframe opens an epoch; what comes before it cannot be shown. */
  #openEpoch(packet: RtpPacket): void {
    this.#timeline.beginEpoch(packet.timestamp, new Date())
    this.lanes.video.beginEpoch()
    this.lanes.audio.beginEpoch()
    this.#meter.beginEpoch()
    this.#audioFirst = null
    this.#epochOpen = true
    const clock = this.clock()
    if (clock && this.publisher) this.#sink.started(this.publisher.sessionId, clock)
  }

  #takeVideo(packet: RtpPacket, nowMs: number, withSound: boolean): void {
    const picture = inspectH264(packet.payload)
    if (!this.#epochOpen) {
      if (!picture.keyframe) return this.#requestKeyframe(nowMs)
      this.#openEpoch(packet)
      this.#samples = new RtpSamples(this.#packager, withSound)
    }
    const mediaTime = this.#timeline.take(packet.timestamp)
    if (mediaTime === null) return
    const outgoing = this.#outgoing(this.lanes.video, packet, this.#timeline.outgoing(mediaTime))
    this.#meter.notePacket(packet.payload.length, packet.marker, nowMs)
    if (picture.keyframe) {
      this.#lastKeyframeMs = nowMs
      this.#meter.noteKeyframe(mediaTime, picture.sps)
    } else if (nowMs - this.#lastKeyframeMs > LONGEST_GROUP_MS) this.#requestKeyframe(nowMs)
    this.#pictures.add(outgoing, mediaTime, picture.keyframe)
    this.#fanOut('video', outgoing)
    this.#samples?.video(outgoing, mediaTime, nowMs)
  }

  #takeAudio(packet: RtpPacket, nowMs: number): void {
    if (!this.#epochOpen) return
    this.#audioFirst ??= packet.timestamp
    this.#meter.notePacket(packet.payload.length, false, nowMs)
    const outgoing = this.#outgoing(this.lanes.audio, packet, this.#audioTimestamp(packet.timestamp))
    this.#fanOut('audio', outgoing)
    this.#samples?.audio(outgoing, packet.timestamp, this.#timeline.newest, nowMs)
  }

  #audioTimestamp(publisherTimestamp: number): number {
    const sinceEpoch = distance(this.#audioFirst ?? publisherTimestamp, publisherTimestamp, 32)
    const epoch = Math.round(this.#timeline.epochStart * AUDIO_PER_VIDEO_TICK)
    return (((this.#audioBase + epoch + sinceEpoch) % 2 ** 32) + 2 ** 32) % 2 ** 32
  }

  #outgoing(lane: Lane, packet: RtpPacket, timestamp: number): OutgoingPacket {
    lane.count(packet.payload.length)
    return { sequence: lane.place(packet.sequence), timestamp, marker: packet.marker, payload: packet.payload }
  }

  #fanOut(kind: MediaKind, packet: OutgoingPacket): void {
    const encoded: Encoded = new Map()
    for (const viewer of this.viewers) viewer.send(kind, packet, encoded)
  }

  #relay(kind: MediaKind, report: SenderReport): void {
    if (!this.#epochOpen) return
    const mediaTime = this.#timeline.nearest(report.timestamp)
    this.#samples?.report(kind, report, mediaTime)
    const timestamp = kind === 'video' ? this.#timeline.outgoing(mediaTime) : this.#audioTimestamp(report.timestamp)
    for (const viewer of this.viewers) viewer.relay(kind, { ...report, timestamp })
  }

  viewerSink(viewer: () => Viewer): ViewerSink {
    return {
      joined: () => this.#paint(viewer()),
      lostPicture: () => {
        const nowMs = Date.now()
        if (nowMs - viewer().joinedMs < RESEND_WITHIN_MS) this.#paint(viewer())
        else this.#requestKeyframe(nowMs)
      },
      ended: (reason) => {
        this.viewers.delete(viewer())
        this.#sink.viewerEnded(viewer().sessionId, reason)
      },
    }
  }

  #paint(viewer: Viewer): void {
    if (this.#pictures.empty) this.#requestKeyframe(Date.now())
    else viewer.sendGroup(this.#pictures.snapshot())
  }

  #requestKeyframe(nowMs: number): void {
    if (nowMs - this.#lastRequestMs < KEYFRAME_REQUEST_MS) return
    this.#lastRequestMs = nowMs
    this.publisher?.askForKeyframe()
  }

  /** After its publisher and its viewers. */
  end(): void {
    this.#packager.end()
  }

  clock(): MediaClock | null {
    return this.#timeline.clock(this.#epochOpen)
  }

  signal(nowMs: number): Signal {
    const watching = [...this.viewers].filter((viewer) => viewer.joinedMs > 0).length
    return this.#meter.read(nowMs, watching, this.#epochOpen)
  }
}

function newLane(): Lane {
  return new Lane(randomInt(1, 2 ** 32 - 1), randomInt(2 ** 15))
}
