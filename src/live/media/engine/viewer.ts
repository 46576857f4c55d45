import nodeDataChannel, { type PeerConnection, type Track } from 'node-datachannel'
import { buildRtp, buildSenderReport, isRtcp, parseRtcp, type SenderReport } from '#platform/rtp'
import { MediaRefusal, type ViewerEnd } from '../port.ts'
import type { Lane, OutgoingPacket } from './lane.ts'
import { chooseH264, chooseOpus, type Offer, readOffer } from './offer.ts'
import { addTrack, answerOffer, createPeer, type Network, type TrackPlan } from './peer.ts'
import type { MediaKind } from './publisher.ts'

export interface ViewerSink {
  /** Media can flow; the viewer waits for the group of pictures. */
  joined(): void
  lostPicture(): void
  ended(reason: ViewerEnd): void
}

const CONNECT_MS = 15_000
const SILENT_MS = 10_000
/** A lapsed grant is tolerated this long: a renewal may be on its way. */
const GRANT_GRACE_MS = 20_000
const RETRANSMISSION_PACKETS = 512
/** The cached group goes out in slices, for a burst of a thousand packets overruns socket buffers. */
const BACKLOG_SLICE_PACKETS = 40
const BACKLOG_PAUSE_MS = 4
const PLAYOUT_DELAY = 'http://www.webrtc.org/experiments/rtp-hdrext/playout-delay'
/** Minimum and maximum of the delay before a frame is shown, in 10 ms: paint at once, smooth at most 300 ms of jitter. */
const PLAYOUT_LIMITS = Uint8Array.of(0, 0, 30)
const CNAME = 'souk'

/** Packets already built for one payload type and extension, shared by all viewers of one fan-out. */
export type Encoded = Map<number, Buffer>

interface Outgoing {
  track: Track
  lane: Lane
  payloadType: number
  delayExtension: number | null
}

/** One WHEP session. */
export class Viewer {
  readonly sessionId: string
  grantUntilMs: number
  joinedMs = 0
  readonly #sink: ViewerSink
  readonly #peer: PeerConnection
  readonly #outgoing = new Map<MediaKind, Outgoing>()
  readonly #bornMs = Date.now()
  #lastHeardMs = 0
  #backlog: OutgoingPacket[] | null = null
  #closed = false

  constructor(sessionId: string, grantUntil: Date, network: Network, sink: ViewerSink) {
    this.sessionId = sessionId
    this.grantUntilMs = grantUntil.getTime()
    this.#sink = sink
    this.#peer = createPeer(sessionId, network)
    this.#peer.onStateChange((state) => {
      if (state === 'connected') this.#join()
      else if (state === 'closed' || state === 'failed' || state === 'disconnected') this.end('viewer-gone')
    })
  }

  async answer(offer: Offer, lanes: Record<MediaKind, Lane>, network: Network): Promise<string> {
    const plans = planPlayback(offer, lanes)
    for (const plan of plans) {
      const { kind } = plan.track
      const track = addTrack(this.#peer, plan)
      track.setMediaHandler(new nodeDataChannel.RtcpNackResponder(RETRANSMISSION_PACKETS))
      track.onMessage((bytes) => this.#receive(bytes))
      const delayExtension = kind === 'video' ? (plan.track.extensions.get(PLAYOUT_DELAY) ?? null) : null
      this.#outgoing.set(kind, { track, lane: lanes[kind], payloadType: plan.codec.payloadType, delayExtension })
    }
    return answerOffer(this.#peer, offer, plans, network)
  }

  #join(): void {
    if (this.#closed || this.joinedMs > 0) return
    this.joinedMs = this.#lastHeardMs = Date.now()
    this.#sink.joined()
  }

  #receive(bytes: Buffer): void {
    if (this.#closed || !isRtcp(bytes)) return
    this.#lastHeardMs = Date.now()
    for (const report of parseRtcp(bytes)) {
      if (report.kind === 'picture-loss') return this.#sink.lostPicture()
    }
  }

  /** Sends a group of pictures; what is sent meanwhile waits behind it. */
  sendGroup(packets: OutgoingPacket[]): void {
    if (this.#backlog) return
    this.#backlog = packets
    this.#drain()
  }

  #drain(): void {
    if (this.#closed || !this.#backlog) return
    for (const packet of this.#backlog.splice(0, BACKLOG_SLICE_PACKETS)) this.#put('video', packet, new Map())
    if (this.#backlog.length === 0) this.#backlog = null
    else setTimeout(() => this.#drain(), BACKLOG_PAUSE_MS)
  }

  send(kind: MediaKind, packet: OutgoingPacket, encoded: Encoded): void {
    if (this.#closed || this.joinedMs === 0) return
    if (kind === 'video' && this.#backlog) this.#backlog.push(packet)
    else this.#put(kind, packet, encoded)
  }

  #put(kind: MediaKind, packet: OutgoingPacket, encoded: Encoded): void {
    const outgoing = this.#outgoing.get(kind)
    if (!outgoing?.track.isOpen()) return
    const { payloadType, delayExtension, lane } = outgoing
    const key = payloadType | ((delayExtension ?? 0) << 8)
    let bytes = encoded.get(key)
    if (!bytes) {
      const extension = delayExtension === null ? undefined : { id: delayExtension, data: PLAYOUT_LIMITS }
      bytes = buildRtp({ ...packet, payloadType, ssrc: lane.ssrc }, packet.payload, extension)
      encoded.set(key, bytes)
    }
    outgoing.track.sendMessageBinary(bytes)
  }

  /** Tells the player how the stream's clock stands to the publisher's wall clock: sound and picture meet by it. */
  relay(kind: MediaKind, report: SenderReport): void {
    const outgoing = this.#outgoing.get(kind)
    if (this.#closed || !outgoing?.track.isOpen()) return
    const { lane } = outgoing
    outgoing.track.sendMessageBinary(buildSenderReport({ ...report, ssrc: lane.ssrc, packets: lane.packets, octets: lane.octets }, CNAME))
  }

  /** Said otherwise than by what it reports: it is there, and on its way back over another path. */
  heard(): void {
    this.#lastHeardMs = Date.now()
  }

  tick(nowMs: number): void {
    if (this.#closed) return
    if (this.joinedMs === 0 && nowMs - this.#bornMs > CONNECT_MS) this.end('never-connected')
    else if (this.joinedMs > 0 && nowMs - this.#lastHeardMs > SILENT_MS) this.end('viewer-silent')
    else if (nowMs > this.grantUntilMs + GRANT_GRACE_MS) this.end('grant-lapsed')
  }

  end(reason: ViewerEnd): void {
    if (this.#closed) return
    this.#closed = true
    this.#backlog = null
    // A track that is not closed keeps its callback, and the callback everything else.
    for (const { track } of this.#outgoing.values()) track.close()
    this.#outgoing.clear()
    this.#peer.close()
    this.#sink.ended(reason)
  }
}

function planPlayback(offer: Offer, lanes: Record<MediaKind, Lane>): TrackPlan[] {
  const { video, audio } = offer
  if (!video) throw new MediaRefusal('offer-without-video')
  for (const track of [video, audio]) {
    if (track && track.direction !== 'recvonly' && track.direction !== 'sendrecv') throw new MediaRefusal('wrong-direction')
  }
  const delay = video.extensions.get(PLAYOUT_DELAY)
  const plans: TrackPlan[] = [
    {
      track: video,
      codec: chooseH264(video),
      send: { ssrc: lanes.video.ssrc, cname: CNAME },
      lines: delay === undefined ? [] : [`a=extmap:${delay} ${PLAYOUT_DELAY}`],
    },
  ]
  if (audio) plans.push({ track: audio, codec: chooseOpus(audio), send: { ssrc: lanes.audio.ssrc, cname: CNAME } })
  return plans
}

/** Refuses what `answer` would refuse, before anything is set up. */
export function checkPlaybackOffer(sdp: string, lanes: Record<MediaKind, Lane>): Offer {
  const offer = readOffer(sdp)
  planPlayback(offer, lanes)
  return offer
}
