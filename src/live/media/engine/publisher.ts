import { randomInt } from 'node:crypto'
import type { PeerConnection, Track } from 'node-datachannel'
import {
  buildNack,
  buildPictureLoss,
  buildReceiverEstimate,
  buildReceiverReport,
  isRtcp,
  parseRtcp,
  parseRtp,
  Reception,
  type RtpPacket,
  readExtension,
  type SenderReport,
} from '#platform/rtp'
import { type IngestEnd, MediaRefusal } from '../port.ts'
import { chooseH264, chooseOpus, type Offer, readOffer } from './offer.ts'
import { addTrack, answerOffer, createPeer, type Network, type TrackPlan } from './peer.ts'

export type MediaKind = 'audio' | 'video'

export interface PublisherSink {
  /** `levelDb`: what the encoder says of the sound in it; null when it says nothing. */
  packet(kind: MediaKind, packet: RtpPacket, nowMs: number, levelDb: number | null): void
  senderReport(kind: MediaKind, report: SenderReport): void
  loss(share: number): void
  roundTrip(milliseconds: number): void
  ended(reason: IngestEnd): void
}

/** Long enough to come back over another network. */
const SILENT_MS = 10_000
const CONNECT_MS = 15_000
const REPORT_MS = 1000
/** What a publisher may send at most. */
const INGEST_LIMIT_BPS = 6_000_000
/** RFC 6464: how loud each packet of sound is. */
const AUDIO_LEVEL = 'urn:ietf:params:rtp-hdrext:ssrc-audio-level'
const CLOCK_RATE = { audio: 48_000, video: 90_000 } as const

interface Incoming {
  track: Track
  payloadType: number
  reception: Reception | null
  /** Number of the header extension that tells the sound's level. */
  levelExtension: number | null
}

/** One WHIP session: takes RTP in and writes every RTCP itself, for the library's own handler neither asks again nor shows sender reports. */
export class Publisher {
  readonly sessionId: string
  readonly #sink: PublisherSink
  readonly #peer: PeerConnection
  readonly #incoming = new Map<MediaKind, Incoming>()
  readonly #ownSsrc = randomInt(1, 2 ** 32 - 1)
  readonly #bornMs = Date.now()
  #lastPacketMs = 0
  #lastReportMs = 0
  #closed = false

  constructor(sessionId: string, network: Network, sink: PublisherSink) {
    this.sessionId = sessionId
    this.#sink = sink
    this.#peer = createPeer(sessionId, network)
    this.#peer.onStateChange((state) => {
      if (state === 'closed' || state === 'failed' || state === 'disconnected') this.end('publisher-gone')
    })
  }

  async answer(offer: Offer, network: Network): Promise<string> {
    const plans = planIngest(offer)
    for (const plan of plans) {
      const levelExtension = plan.lines ? (plan.track.extensions.get(AUDIO_LEVEL) ?? null) : null
      const incoming: Incoming = {
        ...{ track: addTrack(this.#peer, plan), payloadType: plan.codec.payloadType, reception: null, levelExtension },
      }
      this.#incoming.set(plan.track.kind, incoming)
      incoming.track.onMessage((bytes) => this.#receive(plan.track.kind, incoming, bytes))
    }
    return answerOffer(this.#peer, offer, plans, network)
  }

  #receive(kind: MediaKind, incoming: Incoming, bytes: Buffer): void {
    if (this.#closed) return
    const nowMs = Date.now()
    if (isRtcp(bytes)) {
      this.#receiveReports(bytes, nowMs)
      return
    }
    const packet = parseRtp(bytes)
    if (!packet || packet.payloadType !== incoming.payloadType) return
    this.#lastPacketMs = nowMs
    if (incoming.reception?.ssrc !== packet.ssrc) incoming.reception = new Reception(packet.ssrc, CLOCK_RATE[kind])
    if (!incoming.reception.receive(packet.sequence, packet.timestamp, nowMs)) return
    this.#sink.packet(kind, packet, nowMs, incoming.levelExtension === null ? null : readLevel(bytes, incoming.levelExtension))
  }

  #receiveReports(bytes: Buffer, nowMs: number): void {
    for (const report of parseRtcp(bytes)) {
      if (report.kind !== 'sender-report') continue
      for (const [kind, incoming] of this.#incoming) {
        if (incoming.reception?.ssrc !== report.ssrc) continue
        incoming.reception.noteSenderReport(report.ntpHigh, report.ntpLow, nowMs)
        this.#sink.senderReport(kind, report)
      }
    }
  }

  /** Called some ten times a second: asks again for what is missing, reports, and notices silence. */
  tick(nowMs: number): void {
    if (this.#closed) return
    if (this.#lastPacketMs === 0 && nowMs - this.#bornMs > CONNECT_MS) return this.end('never-connected')
    if (this.#lastPacketMs > 0 && nowMs - this.#lastPacketMs > SILENT_MS) return this.end('publisher-silent')
    for (const incoming of this.#incoming.values()) {
      if (!incoming.reception) continue
      const { sequences, gaveUp } = incoming.reception.takeRequests(nowMs)
      if (sequences.length > 0) send(incoming.track, buildNack(this.#ownSsrc, incoming.reception.ssrc, sequences))
      if (gaveUp) this.askForKeyframe()
    }
    if (nowMs - this.#lastReportMs >= REPORT_MS) {
      this.#lastReportMs = nowMs
      this.#report(nowMs)
    }
  }

  #report(nowMs: number): void {
    const ssrcs: number[] = []
    for (const [kind, incoming] of this.#incoming) {
      if (!incoming.reception) continue
      ssrcs.push(incoming.reception.ssrc)
      const report = incoming.reception.report(nowMs)
      if (kind === 'video') this.#sink.loss(report.missedFraction)
      const roundTrip = incoming.reception.takeRoundTrip()
      if (roundTrip !== null) this.#sink.roundTrip(roundTrip)
      send(incoming.track, buildReceiverReport(this.#ownSsrc, report))
    }
    const video = this.#incoming.get('video')
    if (video && ssrcs.length > 0) send(video.track, buildReceiverEstimate(this.#ownSsrc, ssrcs, INGEST_LIMIT_BPS))
  }

  askForKeyframe(): void {
    const video = this.#incoming.get('video')
    if (video?.reception) send(video.track, buildPictureLoss(this.#ownSsrc, video.reception.ssrc))
  }

  silentMs(nowMs: number): number {
    return nowMs - Math.max(this.#lastPacketMs, this.#bornMs)
  }

  end(reason: IngestEnd): void {
    if (this.#closed) return
    this.#closed = true
    for (const { track } of this.#incoming.values()) track.close()
    this.#incoming.clear()
    this.#peer.close()
    this.#sink.ended(reason)
  }
}

/** What we take of a publisher's offer: one H264 track, and Opus when there is sound. Throws `MediaRefusal`. */
function planIngest(offer: Offer): TrackPlan[] {
  const { video, audio } = offer
  if (!video) throw new MediaRefusal('offer-without-video')
  for (const track of [video, audio]) {
    if (track && track.direction !== 'sendonly' && track.direction !== 'sendrecv') throw new MediaRefusal('wrong-direction')
  }
  const plans: TrackPlan[] = [{ track: video, codec: chooseH264(video) }]
  if (audio) {
    const level = audio.extensions.get(AUDIO_LEVEL)
    plans.push({ track: audio, codec: chooseOpus(audio), ...(level === undefined ? {} : { lines: [`a=extmap:${level} ${AUDIO_LEVEL}`] }) })
  }
  return plans
}

/** Refuses what `answer` would refuse, before anything is set up. */
export function checkIngestOffer(sdp: string): Offer {
  const offer = readOffer(sdp)
  planIngest(offer)
  return offer
}

function send(track: Track, bytes: Buffer): void {
  if (track.isOpen()) track.sendMessageBinary(bytes)
}

/** Decibels below full scale, as a number of at most 0. */
function readLevel(bytes: Buffer, id: number): number | null {
  const level = readExtension(bytes, id)?.[0]
  return level === undefined ? null : -(level & 0x7f)
}
