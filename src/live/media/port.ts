import type { Packaged } from './packaged.ts'

/** Why a publisher's or viewer's offer is refused. */
export type MediaRefusalReason =
  | 'offer-malformed'
  | 'offer-without-video'
  | 'too-many-tracks'
  | 'wrong-direction'
  | 'video-codec-unsupported'
  | 'audio-codec-unsupported'
  | 'media-malformed'
  | 'already-publishing'
  | 'not-live'
  | 'path-closed'
  | 'viewers-full'
  /** There is no such session, or no path to offer it. */
  | 'restart-impossible'
  | 'engine-unavailable'

/** Why a publisher's session ended. */
export type IngestEnd =
  | 'publisher-left'
  | 'publisher-gone'
  | 'publisher-silent'
  | 'never-connected'
  /** What it sends cannot be played; `ingest.refused` said why. */
  | 'refused'
  | 'replaced'
  | 'show-ended'
  | 'key-revoked'
  | 'engine-lost'
  | 'shutting-down'

/** Why a viewer's session ended. */
export type ViewerEnd =
  | 'viewer-left'
  | 'viewer-gone'
  | 'viewer-silent'
  | 'never-connected'
  | 'grant-lapsed'
  /** WHEP cannot play what the publisher sends now. */
  | 'path-closed'
  | 'show-ended'
  | 'engine-lost'
  | 'shutting-down'

/** How a publisher speaks. */
export type IngestProtocol = 'whip' | 'rtmp'

/** A publisher that came to a door of the engine's own, and the key it showed. */
export interface PublishRequest {
  protocol: 'rtmp'
  key: string
  /** Network address of the encoder. */
  address: string
}

/** Whether the key opens a show. `description` is shown by the encoder. */
export type PublishPermit =
  | { broadcastId: string; sessionId: string; continueFrom: Timeline | null }
  | { refused: 'wrong-key' | 'show-not-open' | 'unavailable'; description: string }

export class MediaRefusal extends Error {
  override readonly name = 'MediaRefusal'
  readonly reason: MediaRefusalReason

  constructor(reason: MediaRefusalReason, detail: string = reason) {
    super(detail)
    this.reason = reason
  }
}

/** One side of a connection, as its SDP names it. */
export interface IceSide {
  user: string
  password: string
}

/** A broadcast's timeline, enough to go on with it elsewhere. Ticks are 90 kHz; 0 is the first frame of the broadcast. */
export interface Timeline {
  /** WHEP frames carry `(rtpBase + mediaTime) mod 2^32`. */
  rtpBase: number
  /** Date of media time 0. */
  startedAt: Date
  /** Counts the publisher's starts, from 1. */
  epoch: number
  /** Media time of the epoch's first frame. */
  epochStart: number
  /** Media time of the newest frame taken in. */
  newest: number
}

export interface MediaClock extends Timeline {
  rtpOfNewest: number
  /** Date form of `newest`. */
  at: Date
  /** Whether a publisher is sending now. */
  flowing: boolean
  /** Whether WHEP can play what is sent: not with B-frames, nor with sound that is not Opus. */
  whep: boolean
}

/** What a host may mend by another setting of the encoder; `docs/encoders.md` says which. */
export type SignalWarning = (typeof SIGNAL_WARNINGS)[number]
export const SIGNAL_WARNINGS = [
  /** Keyframe interval: 2 seconds. */
  'keyframes-rare',
  /** B-frames: none. WHEP cannot play them. */
  'b-frames',
  'bitrate-high',
  'bitrate-low',
  'frames-few',
  /** Frame rate: constant. */
  'frame-rate-varies',
  'no-audio',
  /** Sound arrives, and nothing is in it. */
  'sound-silent',
  /** AAC plays over HLS alone; an encoder that speaks WHIP sends Opus. */
  'sound-not-opus',
  /** Audio sample rate: 48 kHz or 44.1 kHz. */
  'sound-rate-unusual',
  'losing-packets',
  /** The encoder's clock went back or far ahead; each time is a cut for viewers. */
  'clock-jumped',
  /** WHIP was tried, and no packet came through: use RTMP. */
  'udp-blocked',
] as const

/** What arrives from the publisher, over the last seconds. */
export interface Signal {
  state: 'live' | 'interrupted'
  protocol: IngestProtocol
  width: number | null
  height: number | null
  framesPerSecond: number
  /** Picture and sound. */
  bitrateBps: number
  keyframeIntervalSeconds: number | null
  bFrames: boolean
  /** Null while no sound comes. `levelDb` is the loudest of the last seconds, 0 at full scale; null where the encoder does not say. */
  audio: { codec: 'opus' | 'aac'; bitrateBps: number; levelDb: number | null } | null
  /** Lost on the way in, before recovery. */
  lossPercent: number
  /** To the encoder and back; null while unknown. */
  roundTripMs: number | null
  /** By WHEP. */
  viewers: number
  warnings: SignalWarning[]
}

export interface MediaEvents {
  /** Frames flow: emitted at an epoch's first keyframe, not at the handshake. */
  'ingest.started': { broadcastId: string; sessionId: string; clock: MediaClock }
  'ingest.ended': { broadcastId: string; sessionId: string; reason: IngestEnd; clock: MediaClock | null }
  /** What a publisher that was let in sends cannot be taken. */
  'ingest.refused': { broadcastId: string; sessionId: string; protocol: IngestProtocol; reason: MediaRefusalReason; detail: string }
  /** Whether WHEP can play what is sent; told at a change only. */
  'paths.changed': { broadcastId: string; whep: boolean }
  'whep.ended': { broadcastId: string; sessionId: string; reason: ViewerEnd }
  'engine.restarted': { pid: number }
  /** In order within a broadcast; what is playable over HTTP. */
  'media.packaged': Packaged
}

/**
 * The media engine as the rest of Souk sees it: the built-in one, or a MediaMTX in its place.
 * `whip` and `whep` throw `MediaRefusal`.
 */
export interface MediaPort {
  /** Answers a publisher. `continueFrom` goes on with a timeline this engine may not know any more. */
  whip(input: { broadcastId: string; sessionId: string; offer: string; continueFrom?: Timeline }): Promise<{ answer: string }>
  endWhip(sessionId: string, reason: IngestEnd): Promise<void>
  /** A publisher or viewer comes by another path, with new credentials: ours, and attribute lines of our candidates. Throws `MediaRefusal`. */
  restartIce(sessionId: string, client: IceSide): Promise<IceSide & { candidates: string[] }>
  /** Who decides on publishers that come to a door of the engine's own; without one, all are refused. */
  authorisePublishers(decide: (request: PublishRequest) => Promise<PublishPermit>): void
  /** Answers a viewer, who is closed within a minute after `grantUntil`. */
  whep(input: { broadcastId: string; sessionId: string; offer: string; grantUntil: Date }): Promise<{ answer: string }>
  extendWhep(sessionId: string, until: Date): void
  endWhep(sessionId: string, reason: ViewerEnd): Promise<void>
  /** Ends the publisher and every viewer, and forgets the timeline. */
  endBroadcast(broadcastId: string): Promise<void>
  clock(broadcastId: string): Promise<MediaClock | null>
  signal(broadcastId: string): Promise<Signal | null>
  on<Name extends keyof MediaEvents>(event: Name, handler: (payload: MediaEvents[Name]) => void): () => void
  /** Whether frames by WHEP carry `rtpBase + mediaTime`. Where they do not, players go by the time of day. */
  readonly framesTellTime: boolean
  /** The one UDP port that publishers and viewers use; null until the engine is up. */
  udpPort(): number | null
  /** The TCP port for RTMP; null until the engine is up, and where it has none. */
  rtmpPort(): number | null
  ready(): boolean
  /** The engine's process, for those who watch over it; null while there is none. */
  processId(): number | null
  close(): Promise<void>
}
