import { randomInt } from 'node:crypto'
import { distance, inspectH264, ntpOf, type RtpPacket, type SenderReport } from '#platform/rtp'
import type { Transcoder } from '../packaging/aac/index.ts'
import { type Output, Packager } from '../packaging/hls/index.ts'
import { RtpSamples } from '../packaging/rtp-samples.ts'
import type { VideoSample } from '../packaging/samples.ts'
import type { IngestEnd, IngestProtocol, MediaClock, Signal, Timeline, ViewerEnd } from '../port.ts'
import { SignalMeter } from '../signal-meter.ts'
import { Lane, type OutgoingPacket } from './lane.ts'
import { PictureCache } from './picture-cache.ts'
import { PicturePackets } from './picture-packets.ts'
import type { MediaKind, PublisherSink } from './publisher.ts'
import type { Publishing } from './publishing.ts'
import type { RtmpIntakeSink } from './rtmp/session.ts'
import { BroadcastTimeline } from './timeline.ts'
import type { Encoded, Viewer, ViewerSink } from './viewer.ts'

export interface BroadcastSink {
  started(sessionId: string, clock: MediaClock): void
  ended(sessionId: string, reason: IngestEnd, clock: MediaClock | null): void
  viewerEnded(sessionId: string, reason: ViewerEnd): void
  packaged: Output
  /** Whether WHEP can play what is sent has changed. */
  paths(whep: boolean): void
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
  publisher: Publishing | null = null
  readonly #sink: BroadcastSink
  readonly #timeline: BroadcastTimeline
  readonly #pictures = new PictureCache()
  readonly #packets: PicturePackets
  readonly #meter = new SignalMeter()
  readonly #packager: Packager
  #samples: RtpSamples | null = null
  readonly #audioBase = randomInt(2 ** 32)
  #audioFirst: number | null = null
  #epochOpen = false
  #protocol: IngestProtocol = 'whip'
  #whepPlayable = true
  #lastKeyframeMs = 0
  #lastRequestMs = 0

  constructor(continueFrom: Timeline | null, sink: BroadcastSink, transcoder: Transcoder | null) {
    this.#sink = sink
    this.#timeline = new BroadcastTimeline(randomInt(2 ** 32), continueFrom)
    this.lanes = { video: newLane(), audio: newLane() }
    this.#packets = new PicturePackets(this.lanes.video)
    this.#packager = new Packager({
      startedAt: () => this.#timeline.startedAt,
      askForKeyframe: () => this.#requestKeyframe(Date.now()),
      transcode: transcoder && ((sample) => transcoder.open(sample)),
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
      packet: (kind, packet, nowMs, levelDb) => {
        if (!current()) return
        if (kind === 'video') this.#takeVideo(packet, nowMs, withSound)
        else this.#takeAudio(packet, levelDb, nowMs)
      },
      senderReport: (kind, report) => {
        if (current()) this.#relay(kind, report)
      },
      loss: (share) => this.#meter.noteLoss(share),
      roundTrip: (milliseconds) => this.#meter.noteRoundTrip(milliseconds),
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

  /** For a publisher that sends whole pictures: they go on as samples, and as packets where WHEP can play them. */
  pictureSink(sessionId: string): Omit<RtmpIntakeSink, 'refused'> {
    const current = () => this.publisher?.sessionId === sessionId
    return {
      received: (kind, bytes, nowMs) => {
        if (kind === 'video') this.#meter.noteVideo(bytes, null, nowMs)
        else this.#meter.noteAudio(bytes, null, nowMs)
      },
      roundTrip: (milliseconds) => this.#meter.noteRoundTrip(milliseconds),
      reordered: () => this.#meter.noteReordering(),
      jumped: () => this.#meter.noteJump(Date.now()),
      report: () => this.#reportClock(),
      openEpoch: (timestamp, playable) => {
        this.#protocol = 'rtmp'
        this.#setWhep(playable)
        this.#openEpoch(timestamp)
        this.#packager.beginEpoch()
        return this.#timeline.epochStart
      },
      closePath: () => this.#setWhep(false),
      videoFormat: (format) => {
        this.#packets.format = format
        this.#meter.noteSize(format)
        this.#packager.videoFormat(format)
      },
      video: (sample) => this.#takePicture(sample),
      audioFormat: (format) => {
        this.#meter.noteSound('aac', format.sampleRate)
        this.#packager.audioFormat(format)
      },
      audio: (sample) => this.#packager.audio(sample),
      ended: (reason) => {
        if (current()) {
          this.publisher = null
          this.#epochOpen = false
          this.#packager.beginEpoch()
        }
        this.#sink.ended(sessionId, reason, this.clock())
      },
    }
  }

  #takePicture(sample: VideoSample): void {
    this.#timeline.advance(sample.decodeTime)
    this.#meter.noteVideo(0, sample.decodeTime, Date.now())
    if (sample.keyframe) this.#meter.noteKeyframe(sample.decodeTime, null)
    this.#packager.video(sample)
    if (!this.#whepPlayable) return
    for (const packet of this.#packets.of(sample, this.#timeline.outgoing(sample.decodeTime))) {
      this.#pictures.add(packet, sample.decodeTime, sample.keyframe)
      this.#fanOut('video', packet)
    }
  }

  /** The timeline says at which date a frame was there; players align sound and picture by it. */
  #reportClock(): void {
    const clock = this.clock()
    if (!this.#epochOpen || !clock || !this.#whepPlayable) return
    const report = { kind: 'sender-report', ssrc: 0, ...ntpOf(clock.at.getTime()), timestamp: clock.rtpOfNewest } as const
    for (const viewer of this.viewers) viewer.relay('video', report)
  }

  get whepPlayable(): boolean {
    return this.#whepPlayable
  }

  #setWhep(playable: boolean): void {
    if (this.#whepPlayable === playable) return
    this.#whepPlayable = playable
    this.#pictures.clear()
    if (!playable) for (const viewer of this.viewers) viewer.end('path-closed')
    this.#sink.paths(playable)
  }

  /** The publisher's first keyframe opens an epoch; what comes before it cannot be shown. */
  #openEpoch(timestamp: number): void {
    this.#timeline.beginEpoch(timestamp, new Date())
    this.lanes.video.beginEpoch()
    this.lanes.audio.beginEpoch()
    this.#meter.beginEpoch(Date.now())
    this.#audioFirst = null
    this.#epochOpen = true
    this.#samples = null
    const clock = this.clock()
    if (clock && this.publisher) this.#sink.started(this.publisher.sessionId, clock)
  }

  #takeVideo(packet: RtpPacket, nowMs: number, withSound: boolean): void {
    const picture = inspectH264(packet.payload)
    if (this.#epochOpen && this.#timeline.jumps(packet.timestamp)) {
      this.#epochOpen = false
      this.#meter.noteJump(nowMs)
    }
    if (!this.#epochOpen) {
      if (!picture.keyframe) return this.#requestKeyframe(nowMs)
      this.#protocol = 'whip'
      this.#setWhep(true)
      this.#openEpoch(packet.timestamp)
      this.#samples = new RtpSamples(this.#packager, withSound)
    }
    const mediaTime = this.#timeline.take(packet.timestamp)
    if (mediaTime === null) return
    const outgoing = this.#outgoing(this.lanes.video, packet, this.#timeline.outgoing(mediaTime))
    this.#meter.noteVideo(packet.payload.length, packet.marker ? mediaTime : null, nowMs)
    if (picture.keyframe) {
      this.#lastKeyframeMs = nowMs
      this.#meter.noteKeyframe(mediaTime, picture.sps)
    } else if (nowMs - this.#lastKeyframeMs > LONGEST_GROUP_MS) this.#requestKeyframe(nowMs)
    this.#pictures.add(outgoing, mediaTime, picture.keyframe)
    this.#fanOut('video', outgoing)
    this.#samples?.video(outgoing, mediaTime, nowMs)
  }

  #takeAudio(packet: RtpPacket, levelDb: number | null, nowMs: number): void {
    if (!this.#epochOpen) return
    this.#audioFirst ??= packet.timestamp
    this.#meter.noteSound('opus', 48_000)
    this.#meter.noteAudio(packet.payload.length, levelDb, nowMs)
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
    const clock = this.#timeline.clock(this.#epochOpen)
    return clock && { ...clock, whep: this.#whepPlayable }
  }

  signal(nowMs: number): Signal {
    const watching = [...this.viewers].filter((viewer) => viewer.joinedMs > 0).length
    return this.#meter.read(nowMs, { protocol: this.#protocol, viewers: watching, flowing: this.#epochOpen, whep: this.#whepPlayable })
  }
}

function newLane(): Lane {
  return new Lane(randomInt(1, 2 ** 32 - 1), randomInt(2 ** 15))
}
