import type { EngineCalls, EngineOptions } from '../messages.ts'
import type { Packaged } from '../packaged.ts'
import { Transcoder } from '../packaging/aac/index.ts'
import {
  type IngestEnd,
  type MediaClock,
  type MediaEvents,
  MediaRefusal,
  type PublishPermit,
  type PublishRequest,
  type ViewerEnd,
} from '../port.ts'
import { candidateLines, hostAddresses } from './answer.ts'
import { Broadcast, type BroadcastSink } from './broadcast.ts'
import { RestartDoor } from './ice/restart-door.ts'
import type { Network } from './peer.ts'
import { checkIngestOffer, Publisher } from './publisher.ts'
import type { Publishing } from './publishing.ts'
import { RtmpServer } from './rtmp/server.ts'
import type { RtmpDoor } from './rtmp/session.ts'
import { checkPlaybackOffer, Viewer } from './viewer.ts'

export interface EngineSink {
  permit(request: PublishRequest): Promise<PublishPermit>
  answered(ask: number, permit: PublishPermit): void
  refused(news: MediaEvents['ingest.refused']): void
  paths(broadcastId: string, whep: boolean): void
  started(broadcastId: string, sessionId: string, clock: MediaClock): void
  ended(broadcastId: string, sessionId: string, reason: IngestEnd, clock: MediaClock | null): void
  viewerEnded(broadcastId: string, sessionId: string, reason: ViewerEnd): void
  packaged(news: Packaged): void
  warn(text: string, fields: Record<string, unknown>): void
}

type Input<Call extends keyof EngineCalls> = EngineCalls[Call]['input']

const TICK_MS = 25
const VIEWER_TICK_MS = 500
/** A departed viewer's native memory is given back with its wrapper, whose own few bytes hurry nobody; some milliseconds for so many. */
const COLLECT_AFTER = 200
const COLLECT_DELAY_MS = 500

/** Every broadcast of this process, and the calls of the port on them. */
export class Engine {
  readonly #broadcasts = new Map<string, Broadcast>()
  readonly #publishers = new Map<string, Publishing>()
  readonly #viewers = new Map<string, Viewer>()
  readonly #network: Network
  readonly #maxViewers: number
  readonly #sink: EngineSink
  readonly #timers: NodeJS.Timeout[]
  #gone = 0
  readonly #rtmpOptions: EngineOptions['rtmp']
  readonly #rtmp: RtmpServer
  readonly #transcoder: Transcoder
  readonly #restarts: RestartDoor

  constructor(options: EngineOptions, sink: EngineSink) {
    this.#network = { udpPort: options.udpPort, publicAddress: options.publicAddress }
    this.#maxViewers = options.maxViewers
    this.#restarts = new RestartDoor(options.udpPort)
    this.#sink = sink
    this.#rtmpOptions = options.rtmp
    this.#rtmp = new RtmpServer(this.#rtmpDoor())
    this.#transcoder = new Transcoder((text, fields) => sink.warn(text, fields))
    this.#timers = [setInterval(() => this.#tick(this.#publishers), TICK_MS), setInterval(() => this.#tick(this.#viewers), VIEWER_TICK_MS)]
  }

  #tick(sessions: Map<string, { tick(nowMs: number): void }>): void {
    const nowMs = Date.now()
    for (const session of sessions.values()) session.tick(nowMs)
  }

  async whip(input: Input<'whip'>): Promise<{ answer: string }> {
    const offer = checkIngestOffer(input.offer)
    const broadcast = this.#open(input.broadcastId, input.continueFrom)
    if (broadcast.occupied(Date.now())) throw new MediaRefusal('already-publishing')
    broadcast.publisher?.end('replaced')
    if (offer.audio) this.#transcoder.warmUp()
    const publisher = new Publisher(input.sessionId, this.#network, broadcast.publisherSink(input.sessionId, offer.audio !== null))
    broadcast.publisher = publisher
    this.#publishers.set(input.sessionId, publisher)
    try {
      const answer = await publisher.answer(offer, this.#network)
      this.#restarts.know(input.sessionId, offer.ice, answer)
      return { answer }
    } catch (error) {
      publisher.end('never-connected')
      throw error
    }
  }

  /** The port that takes RTMP; null when none is to. Rejects when it cannot be opened. */
  async openRtmp(): Promise<number | null> {
    return this.#rtmpOptions && this.#rtmp.listen(this.#rtmpOptions)
  }

  #rtmpDoor(): RtmpDoor {
    return {
      ask: (key, address) => this.#sink.permit({ protocol: 'rtmp', key, address }),
      open: ({ broadcastId, sessionId, continueFrom }, session) => {
        const refused = ({ reason, message: detail }: MediaRefusal) =>
          this.#sink.refused({ broadcastId, sessionId, protocol: 'rtmp', reason, detail })
        const broadcast = this.#open(broadcastId, continueFrom)
        if (broadcast.occupied(Date.now())) {
          const refusal = new MediaRefusal('already-publishing', 'Another encoder is publishing this show.')
          refused(refusal)
          throw refusal
        }
        broadcast.publisher?.end('replaced')
        broadcast.publisher = session
        this.#publishers.set(sessionId, session)
        return { ...broadcast.pictureSink(sessionId), refused }
      },
      gone: ({ broadcastId, sessionId }) => this.#sink.ended(broadcastId, sessionId, 'never-connected', this.clock({ broadcastId })),
      closed: () => {},
    }
  }

  permit({ ask, permit }: Input<'permit'>): null {
    this.#sink.answered(ask, permit)
    return null
  }

  #open(broadcastId: string, continueFrom: Input<'whip'>['continueFrom']): Broadcast {
    let broadcast = this.#broadcasts.get(broadcastId)
    if (!broadcast) {
      broadcast = new Broadcast(continueFrom, this.#broadcastSink(broadcastId), this.#transcoder)
      this.#broadcasts.set(broadcastId, broadcast)
    }
    return broadcast
  }

  #broadcastSink(broadcastId: string): BroadcastSink {
    return {
      started: (sessionId, clock) => this.#sink.started(broadcastId, sessionId, clock),
      ended: (sessionId, reason, clock) => {
        this.#publishers.delete(sessionId)
        this.#restarts.end(sessionId)
        this.#sink.ended(broadcastId, sessionId, reason, clock)
      },
      viewerEnded: (sessionId, reason) => {
        this.#viewers.delete(sessionId)
        this.#restarts.end(sessionId)
        if (++this.#gone % COLLECT_AFTER === 0) setTimeout(() => globalThis.gc?.(), COLLECT_DELAY_MS)
        this.#sink.viewerEnded(broadcastId, sessionId, reason)
      },
      packaged: (news) => this.#sink.packaged({ broadcastId, ...news }),
      paths: (whep) => this.#sink.paths(broadcastId, whep),
    }
  }

  async whep(input: Input<'whep'>): Promise<{ answer: string }> {
    const broadcast = this.#broadcasts.get(input.broadcastId)
    if (!broadcast?.started) throw new MediaRefusal('not-live')
    if (!broadcast.whepPlayable) throw new MediaRefusal('path-closed', 'WHEP cannot play what this encoder sends')
    const offer = checkPlaybackOffer(input.offer, broadcast.lanes)
    if (this.#viewers.size >= this.#maxViewers) throw new MediaRefusal('viewers-full')
    const viewer: Viewer = new Viewer(
      input.sessionId,
      input.grantUntil,
      this.#network,
      broadcast.viewerSink(() => viewer),
    )
    this.#viewers.set(input.sessionId, viewer)
    broadcast.viewers.add(viewer)
    try {
      const answer = await viewer.answer(offer, broadcast.lanes, this.#network)
      this.#restarts.know(input.sessionId, offer.ice, answer)
      return { answer }
    } catch (error) {
      viewer.end('never-connected')
      throw error
    }
  }

  async restartIce({ sessionId, client }: Input<'restartIce'>): Promise<EngineCalls['restartIce']['output']> {
    const restarted = await this.#restarts.restart(sessionId, client)
    if (!restarted) throw new MediaRefusal('restart-impossible')
    this.#viewers.get(sessionId)?.heard()
    const { port, ...ours } = restarted
    return { ...ours, candidates: candidateLines(hostAddresses(this.#network.publicAddress), port) }
  }

  endWhip(input: Input<'endWhip'>): null {
    this.#publishers.get(input.sessionId)?.end(input.reason)
    return null
  }

  extendWhep(input: Input<'extendWhep'>): null {
    const viewer = this.#viewers.get(input.sessionId)
    if (viewer) viewer.grantUntilMs = input.until.getTime()
    return null
  }

  endWhep(input: Input<'endWhep'>): null {
    this.#viewers.get(input.sessionId)?.end(input.reason)
    return null
  }

  endBroadcast({ broadcastId }: Input<'endBroadcast'>): null {
    const broadcast = this.#broadcasts.get(broadcastId)
    broadcast?.publisher?.end('show-ended')
    for (const viewer of broadcast?.viewers ?? []) viewer.end('show-ended')
    broadcast?.end()
    this.#broadcasts.delete(broadcastId)
    return null
  }

  clock({ broadcastId }: Input<'clock'>): MediaClock | null {
    return this.#broadcasts.get(broadcastId)?.clock() ?? null
  }

  signal({ broadcastId }: Input<'signal'>): EngineCalls['signal']['output'] {
    return this.#broadcasts.get(broadcastId)?.signal(Date.now()) ?? null
  }

  clocks(): { broadcastId: string; clock: MediaClock }[] {
    return [...this.#broadcasts].flatMap(([broadcastId, broadcast]) => {
      const clock = broadcast.clock()
      return clock ? [{ broadcastId, clock }] : []
    })
  }

  close(): void {
    for (const timer of this.#timers) clearInterval(timer)
    this.#transcoder.close()
    this.#rtmp.close()
    this.#restarts.close()
    for (const publisher of this.#publishers.values()) publisher.end('shutting-down')
    for (const viewer of this.#viewers.values()) viewer.end('shutting-down')
  }
}
