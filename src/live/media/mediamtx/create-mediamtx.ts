import { EventEmitter } from 'node:events'
import type { Route } from '#platform/http'
import type { Log } from '#platform/log'
import { Transcoder } from '../packaging/aac/index.ts'
import type { IngestEnd, IngestProtocol, MediaEvents, MediaPort, PublishPermit, Timeline, ViewerEnd } from '../port.ts'
import { MediaRefusal } from '../port.ts'
import { MtxControl } from './control.ts'
import { hookRoute } from './hook.ts'
import { PathBroadcast } from './path-broadcast.ts'
import { Permits } from './permits.ts'
import { endSession, handOn, type MtxSession } from './sessions.ts'

export interface MediaMtxOptions {
  log: Log
  /** Addresses of the control API, WebRTC and HLS of the MediaMTX, as this process reaches them. */
  api: string
  webrtc: string
  hls: string
  /** What MediaMTX asks with, as the password of the user `souk`. */
  secret: string
  /** TCP port of its RTMP, which encoders are told. */
  rtmpPort: number | null
  maxViewers: number
}

/** How often MediaMTX is asked who is there. */
const LOOK_MS = 500
/** So many looks in vain, and it counts as away. */
const AWAY_AFTER_LOOKS = 4
/** A publisher who was let in and never sent anything. */
const NEVER_CONNECTED_MS = 30_000

interface Expected extends Pick<MtxSession, 'broadcastId'> {
  path: string
  protocol: IngestProtocol
  sessionId: string
  sinceMs: number
}

/**
 * A MediaMTX in the place of Souk's own engine: it takes publishers and serves WebRTC to as many as it can, Souk decides who may, and takes its
 * LL-HLS over for its own origin, replays and clips. Cues are placed by the time of day: MediaMTX chooses the timestamps of its frames.
 */
export class MediaMtx {
  readonly port: MediaPort
  readonly routes: Route[]
  readonly #options: MediaMtxOptions
  readonly #control: MtxControl
  readonly #permits: Permits
  readonly #transcoder: Transcoder
  readonly #emitter = new EventEmitter().setMaxListeners(0)
  /** By broadcast; and those publishers that were let in and are not seen yet. */
  readonly #broadcasts = new Map<string, PathBroadcast>()
  readonly #expected = new Map<string, Expected>()
  readonly #viewers = new Map<string, MtxSession>()
  readonly #publishers = new Map<string, MtxSession>()
  readonly #timer: NodeJS.Timeout
  #looking = false
  #vain = AWAY_AFTER_LOOKS

  constructor(options: MediaMtxOptions) {
    this.#options = options
    this.#control = new MtxControl(options.api)
    this.#transcoder = new Transcoder((text, fields) => options.log.warn(fields, text))
    this.#permits = new Permits((path, permit) => this.#admitEncoder(path, permit))
    this.routes = [hookRoute(this.#permits, options.secret)]
    this.port = this.#port()
    this.#timer = setInterval(() => void this.#look(), LOOK_MS)
  }

  #emit<Name extends keyof MediaEvents>(event: Name, payload: MediaEvents[Name]): void {
    this.#emitter.emit(event, payload)
  }

  /** A second encoder is refused while the first one is there; one that lost its connection unnoticed is not there any more. */
  async #admitEncoder(path: string, permit: Extract<PublishPermit, { broadcastId: string }>): Promise<string | null> {
    const { broadcastId, sessionId, continueFrom } = permit
    const running = this.#broadcasts.get(broadcastId)
    if (running?.flowing) {
      const paths = await this.#control.listPaths().catch(() => [])
      this.#follow(
        running,
        paths.find(({ name }) => name === running.options.path),
      )
    }
    if (running?.flowing) {
      const detail = 'Somebody publishes this show already.'
      this.#emit('ingest.refused', { broadcastId, sessionId, protocol: 'rtmp', reason: 'already-publishing', detail })
      return detail
    }
    this.#expect({ broadcastId, sessionId, path, protocol: 'rtmp', sinceMs: Date.now() }, continueFrom)
    return null
  }

  #expect(expected: Expected, continueFrom: Timeline | null): void {
    const { broadcastId, sessionId, path, protocol } = expected
    this.#expected.set(broadcastId, expected)
    const before = this.#broadcasts.get(broadcastId)
    const timeline = before?.clock() ?? continueFrom
    before?.end()
    const { hls } = this.#options
    this.#broadcasts.set(
      broadcastId,
      new PathBroadcast({
        ...{ broadcastId, sessionId, protocol, path, continueFrom: timeline, transcoder: this.#transcoder },
        hls: { base: hls, token: this.#permits.readerToken },
        packaged: (news) => this.#emit('media.packaged', news),
        paths: (whep) => this.#emit('paths.changed', { broadcastId, whep }),
      }),
    )
  }

  /** One look at everything: who came, who went, whose grant has lapsed. */
  async #look(): Promise<void> {
    if (this.#looking) return
    this.#looking = true
    try {
      const paths = new Map((await this.#control.listPaths()).map((path) => [path.name, path]))
      this.#vain = 0
      for (const broadcast of this.#broadcasts.values()) this.#follow(broadcast, paths.get(broadcast.options.path))
    } catch (error) {
      this.#vain++
      if (this.#vain === AWAY_AFTER_LOOKS) {
        this.#options.log.warn({ err: error }, 'MediaMTX is away')
        for (const broadcast of this.#broadcasts.values()) this.#follow(broadcast, undefined, 'engine-lost')
      }
    } finally {
      this.#looking = false
    }
    const nowMs = Date.now()
    for (const [id, { untilMs }] of this.#viewers) if (untilMs < nowMs) await this.#endViewer(id, 'grant-lapsed')
  }

  #follow(broadcast: PathBroadcast, path: Parameters<PathBroadcast['look']>[0], lost: IngestEnd = 'publisher-gone'): void {
    const { broadcastId, sessionId } = broadcast.options
    const change = broadcast.look(path)
    const expected = this.#expected.get(broadcastId)
    if (change === 'came') {
      this.#expected.delete(broadcastId)
      this.#emit('ingest.started', { broadcastId, sessionId, clock: broadcast.clock() })
    } else if (change === 'went') this.#left(broadcast, lost)
    else if (expected && Date.now() - expected.sinceMs > NEVER_CONNECTED_MS) {
      this.#expected.delete(broadcastId)
      this.#left(broadcast, 'never-connected')
    }
  }

  #left(broadcast: PathBroadcast, reason: IngestEnd): void {
    const { broadcastId, sessionId } = broadcast.options
    this.#publishers.delete(sessionId)
    this.#emit('ingest.ended', { broadcastId, sessionId, reason, clock: broadcast.clock() })
  }

  async #endPublisher(sessionId: string, reason: IngestEnd): Promise<void> {
    const broadcast = [...this.#broadcasts.values()].find(({ options }) => options.sessionId === sessionId)
    const session = this.#publishers.get(sessionId)
    if (session) await endSession(session)
    if (!broadcast) return
    if (broadcast.source) await this.#control.kick(broadcast.source)
    if (!broadcast.flowing && !this.#expected.delete(broadcast.options.broadcastId)) return
    broadcast.stop()
    this.#left(broadcast, reason)
  }

  async #endViewer(sessionId: string, reason: ViewerEnd): Promise<void> {
    const session = this.#viewers.get(sessionId)
    if (!session) return
    this.#viewers.delete(sessionId)
    await endSession(session)
    this.#emit('whep.ended', { broadcastId: session.broadcastId, sessionId, reason })
  }

  #port(): MediaPort {
    return {
      whip: async ({ broadcastId, sessionId, offer, continueFrom }) => {
        const before = this.#broadcasts.get(broadcastId)
        if (before?.flowing) throw new MediaRefusal('already-publishing')
        const token = this.#permits.issue(broadcastId, 'publish')
        const { answer, address } = await handOn(this.#options.webrtc, broadcastId, 'whip', offer, token)
        this.#publishers.set(sessionId, { broadcastId, address, untilMs: Number.POSITIVE_INFINITY })
        this.#expect({ broadcastId, sessionId, path: broadcastId, protocol: 'whip', sinceMs: Date.now() }, continueFrom ?? null)
        return { answer }
      },
      endWhip: (sessionId, reason) => this.#endPublisher(sessionId, reason),
      restartIce: () => Promise.reject(new MediaRefusal('restart-impossible')),
      authorisePublishers: (decide) => this.#permits.authorise(decide),
      whep: async ({ broadcastId, sessionId, offer, grantUntil }) => {
        const broadcast = this.#broadcasts.get(broadcastId)
        if (!broadcast?.flowing) throw new MediaRefusal('not-live')
        if (!broadcast.clock().whep) throw new MediaRefusal('path-closed')
        if (this.#viewers.size >= this.#options.maxViewers) throw new MediaRefusal('viewers-full')
        const { path } = broadcast.options
        const { answer, address } = await handOn(this.#options.webrtc, path, 'whep', offer, this.#permits.issue(path, 'read'))
        this.#viewers.set(sessionId, { broadcastId, address, untilMs: grantUntil.getTime() })
        return { answer }
      },
      extendWhep: (sessionId, until) => {
        const session = this.#viewers.get(sessionId)
        if (session) session.untilMs = until.getTime()
      },
      endWhep: (sessionId, reason) => this.#endViewer(sessionId, reason),
      endBroadcast: (broadcastId) => this.#endBroadcast(broadcastId),
      clock: async (broadcastId) => {
        const broadcast = this.#broadcasts.get(broadcastId)
        return broadcast && !this.#expected.has(broadcastId) ? broadcast.clock() : null
      },
      signal: async (broadcastId) => this.#broadcasts.get(broadcastId)?.signal() ?? null,
      on: (event, handler) => {
        this.#emitter.on(event, handler)
        return () => this.#emitter.off(event, handler)
      },
      framesTellTime: false,
      udpPort: () => null,
      rtmpPort: () => this.#options.rtmpPort,
      ready: () => this.#vain < AWAY_AFTER_LOOKS,
      processId: () => null,
      close: () => this.#close(),
    }
  }

  async #endBroadcast(broadcastId: string): Promise<void> {
    const broadcast = this.#broadcasts.get(broadcastId)
    if (!broadcast) return
    await this.#endPublisher(broadcast.options.sessionId, 'show-ended')
    broadcast.end()
    this.#broadcasts.delete(broadcastId)
    const watching = [...this.#viewers].filter(([, session]) => session.broadcastId === broadcastId)
    await Promise.all(watching.map(([id]) => this.#endViewer(id, 'show-ended')))
  }

  async #close(): Promise<void> {
    clearInterval(this.#timer)
    await Promise.all([...this.#viewers.keys()].map((id) => this.#endViewer(id, 'shutting-down')))
    for (const broadcast of this.#broadcasts.values()) broadcast.end()
    this.#transcoder.close()
  }
}
