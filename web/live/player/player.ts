import { Refusal } from '../../api/refusal.ts'
import type { Playhead } from '../cues/playhead.ts'
import { backOffMilliseconds } from '../session/back-off.ts'
import type { GrantKeeper, Leave } from '../session/grants.ts'
import { createStore } from '../session/store.ts'
import { createCover } from './cover.ts'
import { followFrames } from './frames.ts'
import { openHls } from './open-hls.ts'
import { openWhepTransport } from './open-whep.ts'
import { createPathChoice, type Offers } from './path-choice.ts'
import { forgetBlocked, recallBlocked, rememberBlocked } from './path-memory.ts'
import { createPicture, type Picture } from './picture.ts'
import type { PlayerPhase } from './picture-state.ts'
import { type Fault, type Path, type Transport, TransportFault } from './transport.ts'

export interface PlayerOptions {
  video: HTMLVideoElement
  whepAddress: string
  grants: GrantKeeper
  /** Called before each frame is painted. Null when nothing tells its place. */
  onFrame(place: Playhead | null): void
  /** False while the host is away: then a still picture is no fault of the connection. */
  framesExpected(): boolean
  /** Which ways the broadcast has, where the room has told. */
  paths(): Offers | null
  /** Lies over the video and holds the last frame while the way changes. */
  cover?: HTMLCanvasElement | null
  /** Media addresses carry the grant: for pages in other pages, whose cookies are blocked. */
  grantInAddress?: boolean
  /** Try only this way, as a viewer may ask for. */
  only?: Path | null
}

const connectMilliseconds = { alone: 6000, withHls: 3000 }
const stallMilliseconds = 2500
const restartMilliseconds: Record<Path, number> = { whep: 8000, hls: 15_000 }
const noPictureMilliseconds = 5000
const lookMilliseconds = 500

const phases: Record<Fault, PlayerPhase> = {
  full: 'full',
  blocked: 'blocked',
  broken: 'stalled',
  'no-picture': 'no-picture',
  refused: 'refused',
  unreachable: 'unreachable',
}

/** Plays a show on air and keeps at it: by WHEP while that works, else by HLS, and back. `phase` says what is going on. */
export class Player {
  readonly phase = createStore<PlayerPhase>('connecting')
  /** Why the server refused, while `phase` is 'refused'. */
  readonly refusal = createStore<Refusal | null>(null)
  /** The way the picture comes now; null before the first. */
  readonly path = createStore<Path | null>(null)
  readonly picture: Picture
  readonly #options: PlayerOptions
  readonly #choice = createPathChoice(undefined, undefined, recallBlocked())
  readonly #cover
  #transport: Transport | null = null
  #running = new AbortController()
  #returning: AbortController | null = null
  #iceServers: RTCIceServer[] = []
  #attempt = 0
  #frameAt = 0
  #retry: ReturnType<typeof setTimeout> | null = null
  readonly #life = new AbortController()

  constructor(options: PlayerOptions) {
    this.#options = options
    const { video } = options
    this.picture = createPicture(video, {
      toNow: () => this.#transport?.toNow(),
      onNeedsTap: () => this.phase.change('needs-tap'),
    })
    this.#cover = createCover(video, options.cover ?? null)
    const stopFollowing = followFrames(video, (metadata) => this.#framed(metadata))
    const looking = setInterval(() => this.#look(), lookMilliseconds)
    const { signal } = this.#life
    addEventListener('pagehide', () => this.#drop(), { signal })
    addEventListener('pageshow', (event) => event.persisted && void this.#start(), { signal })
    const network = (): void => this.#networkChanged()
    addEventListener('online', network, { signal })
    followNetwork(network, signal)
    signal.addEventListener('abort', () => {
      stopFollowing()
      clearInterval(looking)
      this.#drop()
    })
    void this.#start()
  }

  /** Ends the picture for good: for pages that are left without being unloaded. */
  close(): void {
    this.#life.abort()
    this.picture.close()
  }

  /** Tries at once instead of waiting for its turn; does nothing while a try or a picture is under way. */
  nudge(): void {
    if (this.phase.read() === 'needs-tap') return this.picture.play()
    if (this.#retry === null && (this.phase.read() !== 'stalled' || this.#transport?.mend?.())) return
    this.#attempt = 0
    void this.#start()
  }

  #networkChanged(): void {
    this.#choice.networkChanged()
    forgetBlocked()
    if (this.phase.read() !== 'flowing') this.nudge()
  }

  #offersOf({ whep, hlsUrl }: Leave): Offers {
    const paths = this.#options.paths()
    const offers = { whep: whep !== false && paths?.whep !== false, hls: Boolean(hlsUrl) }
    const { only } = this.#options
    return only ? { whep: only === 'whep' && offers.whep, hls: only === 'hls' && offers.hls } : offers
  }

  async #start(): Promise<void> {
    this.#drop()
    const run = new AbortController()
    this.#running = run
    this.#frameAt = performance.now()
    this.phase.change((now) => (now === 'flowing' || now === 'stalled' ? 'stalled' : now === 'blocked' ? now : 'connecting'))
    const { grants } = this.#options
    let path: Path | null = null
    try {
      // A grant from before the broadcast knows no address of it.
      const leave = await (this.#attempt > 0 && !grants.known()?.hlsUrl ? grants.refresh() : grants.current())
      run.signal.throwIfAborted()
      path = this.#choice.next(this.#offersOf(leave))
      if (path === null) throw new TransportFault('no-picture')
      const transport = await this.#open(path, leave, run.signal)
      if (run.signal.aborted) transport.close()
      else this.#take(transport)
    } catch (error) {
      if (!run.signal.aborted) this.#failed(path, error)
    }
  }

  async #open(path: Path, leave: Leave, signal: AbortSignal): Promise<Transport> {
    const { video, grants, whepAddress, grantInAddress } = this.#options
    const onFault = (fault: Fault, cause?: unknown): void => {
      if (!signal.aborted) this.#failed(path, new TransportFault(fault, cause))
    }
    if (path === 'hls') {
      await grants.withCookie()
      signal.throwIfAborted()
      const withGrant = (address: string): string => address.replace(/\/media\/(~[^/]+\/)?/, `/media/~${grants.token() ?? leave.token}/`)
      return openHls(video, { address: leave.hlsUrl ?? '', live: true, onFault, withGrant: grantInAddress ? withGrant : undefined })
    }
    return openWhepTransport({
      address: whepAddress,
      token: leave.token,
      iceServers: this.#iceServers,
      connectMilliseconds: this.#offersOf(leave).hls ? connectMilliseconds.withHls : connectMilliseconds.alone,
      signal,
      laterToken: async () => (await grants.current()).token,
      onFault,
      onIceServers: (servers) => {
        this.#iceServers = servers
      },
    })
  }

  #take(transport: Transport): void {
    this.#cover.show()
    this.#transport?.close()
    this.#transport = transport
    this.#frameAt = performance.now()
    transport.attach(this.#options.video)
    this.path.change(transport.path)
    this.picture.begin()
  }

  #framed(metadata: VideoFrameCallbackMetadata | null): void {
    const transport = this.#transport
    if (!transport) return
    this.#frameAt = performance.now()
    this.#attempt = 0
    this.#choice.flows(transport.path)
    this.phase.change('flowing')
    this.#cover.hide()
    this.#options.onFrame(transport.place(metadata))
  }

  #look(): void {
    if (document.hidden || !this.#transport || this.picture.paused.read()) return
    const { path } = this.#transport
    const expected = this.#options.framesExpected()
    const still = performance.now() - this.#frameAt
    if (this.phase.read() === 'flowing' && still > stallMilliseconds) {
      this.phase.change('stalled')
      // What a path of the network that went away stopped is tried over another one, before any other way.
      if (expected && !this.#transport.mend?.() && this.#choice.stalled(path)) return void this.#start()
    }
    if (
      this.phase.read() !== 'flowing' &&
      this.phase.read() !== 'needs-tap' &&
      still > restartMilliseconds[path] &&
      expected &&
      !this.#transport.mend?.()
    ) {
      return this.#failed(path, new TransportFault('broken'))
    }
    if (path === 'hls' && !this.#returning) void this.#tryReturn()
  }

  /** While HLS plays: sees whether WHEP works again, and changes only once its packets arrive. */
  async #tryReturn(): Promise<void> {
    const leave = this.#options.grants.known()
    if (!leave || !this.#choice.mayReturn(this.#offersOf(leave))) return
    const run = new AbortController()
    this.#returning = run
    try {
      const transport = await this.#open('whep', await this.#options.grants.current(), run.signal)
      if (run.signal.aborted) return transport.close()
      this.#running.abort()
      this.#running = run
      this.#take(transport)
    } catch (error) {
      if (!run.signal.aborted) this.#choice.couldNotReturn(error instanceof TransportFault ? error.fault : 'broken')
    } finally {
      this.#returning = null
    }
  }

  #failed(path: Path | null, error: unknown): void {
    this.#drop()
    const fault = error instanceof TransportFault ? error.fault : noGrant(error)
    const cause = error instanceof TransportFault ? error.cause : error
    const refusal = cause instanceof Refusal ? cause : null
    if (path) this.#choice.failed(path, fault)
    rememberBlocked(this.#choice.blockedUntil)
    if (fault === 'refused' && (path === 'hls' || refusal?.status === 401)) this.#options.grants.forget()
    const leave = this.#options.grants.known()
    const other = leave && path && this.#choice.next(this.#offersOf(leave))
    if (other && other !== path && fault !== 'no-picture' && fault !== 'refused') return void this.#start()
    this.refusal.change(refusal)
    this.phase.change(phases[fault])
    const wait = fault === 'no-picture' || fault === 'refused' ? noPictureMilliseconds : backOffMilliseconds(this.#attempt)
    this.#attempt += 1
    this.#retry = setTimeout(() => void this.#start(), wait)
  }

  #drop(): void {
    this.#running.abort()
    this.#returning?.abort()
    if (this.#retry !== null) clearTimeout(this.#retry)
    this.#retry = null
    if (this.#transport) this.#cover.show()
    this.#transport?.close()
    this.#transport = null
  }
}

/** Who may not see the show gets no grant, and asks for no transport. */
const noGrant = (error: unknown): Fault => (error instanceof Refusal && error.status === 403 ? 'refused' : 'unreachable')

/** Another network, not another estimate of the same one: browsers tell of those all the time. */
function followNetwork(changed: () => void, signal: AbortSignal): void {
  if (!('connection' in navigator) || !(navigator.connection instanceof EventTarget)) return
  const { connection } = navigator as { connection: EventTarget & { type?: string } }
  let { type } = connection
  const look = (): void => {
    if (connection.type === type) return
    type = connection.type
    changed()
  }
  connection.addEventListener('change', look, { signal })
}
