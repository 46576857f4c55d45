import { asRefusal, type Refusal } from '../../api/refusal.ts'
import { backOffMilliseconds } from '../session/back-off.ts'
import type { GrantKeeper } from '../session/grants.ts'
import { createStore } from '../session/store.ts'
import { followFrames } from './frames.ts'
import type { PlayerPhase } from './picture-state.ts'
import { openWhep, type WhepSession, whenConnected } from './whep.ts'

interface PlayerOptions {
  video: HTMLVideoElement
  whepAddress: string
  grants: GrantKeeper
  /** Called before each frame is painted. Null when the browser tells no RTP time. */
  onFrame(rtp: number | null): void
  /** False while the host is away: then a still picture is no fault of the connection. */
  framesExpected(): boolean
}

const connectMilliseconds = 6000
const breakMilliseconds = 3000
const stallMilliseconds = 2500
const restartMilliseconds = 8000
const noPictureMilliseconds = 5000

function phaseOf(refusal: Refusal): PlayerPhase {
  if (refusal.code === 'live/playback/full') return 'full'
  if (refusal.status === 404 || refusal.status === 409 || refusal.status === 410) return 'no-picture'
  return refusal.status === 403 ? 'refused' : 'unreachable'
}

/** Plays a show over WHEP into a video element and keeps at it: every break ends in another try, and `phase` says what is going on. */
export class Player {
  readonly phase = createStore<PlayerPhase>('connecting')
  /** Why the server refused, while `phase` is 'refused'. */
  readonly refusal = createStore<Refusal | null>(null)
  readonly muted = createStore(true)
  readonly #options: PlayerOptions
  #session: WhepSession | null = null
  #receiver: RTCRtpReceiver | null = null
  #running = new AbortController()
  #iceServers: RTCIceServer[] = []
  #attempt = 0
  #frameAt = 0
  #retry: ReturnType<typeof setTimeout> | null = null
  readonly #life = new AbortController()

  constructor(options: PlayerOptions) {
    this.#options = options
    const stopFollowing = followFrames(
      options.video,
      () => this.#receiver,
      (rtp) => this.#framed(rtp),
    )
    const stallTimer = setInterval(() => this.#lookForStall(), 1000)
    const { signal } = this.#life
    addEventListener('pagehide', () => this.#drop(), { signal })
    addEventListener('pageshow', (event) => event.persisted && void this.#start(), { signal })
    signal.addEventListener('abort', () => {
      stopFollowing()
      clearInterval(stallTimer)
      this.#drop()
    })
    void this.#start()
  }

  /** Ends the picture for good: for pages that are left without being unloaded. */
  close(): void {
    this.#life.abort()
  }

  setMuted(muted: boolean): void {
    this.#options.video.muted = muted
    this.muted.change(muted)
    this.#play()
  }

  /** Tries at once instead of waiting for its turn; does nothing while a try or a picture is under way. */
  nudge(): void {
    if (this.phase.read() === 'needs-tap') return this.#play()
    if (this.#retry === null && this.phase.read() !== 'stalled') return
    this.#attempt = 0
    void this.#start()
  }

  #play(): void {
    this.#options.video.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === 'NotAllowedError') this.phase.change('needs-tap')
    })
  }

  async #start(): Promise<void> {
    this.#drop()
    this.#running = new AbortController()
    const { signal } = this.#running
    const { grants, whepAddress: address } = this.#options
    this.phase.change((now) => (now === 'flowing' || now === 'stalled' ? 'stalled' : now === 'blocked' ? now : 'connecting'))
    try {
      const { token } = await grants.current()
      signal.throwIfAborted()
      const iceServers = this.#iceServers
      const onStream = (stream: MediaStream, receiver: RTCRtpReceiver | null): void => this.#attach(stream, receiver)
      const session = await openWhep({ address, token, iceServers, onStream, signal })
      this.#session = session
      this.#iceServers = session.iceServers
      const connected = await whenConnected(session.connection, connectMilliseconds)
      if (signal.aborted) return
      if (connected) this.#watch(session.connection, signal)
      else this.#failed('blocked')
    } catch (error) {
      if (signal.aborted) return
      const refusal = asRefusal(error)
      if (refusal.status === 401) grants.forget()
      this.refusal.change(refusal)
      this.#failed(phaseOf(refusal))
    }
  }

  #attach(stream: MediaStream, receiver: RTCRtpReceiver | null): void {
    if (!receiver) return
    this.#receiver = receiver
    this.#options.video.srcObject = stream
    this.#play()
  }

  #watch(connection: RTCPeerConnection, signal: AbortSignal): void {
    const broken = (): void => {
      if (!signal.aborted && connection.connectionState !== 'connected') this.#failed('stalled')
    }
    connection.addEventListener('connectionstatechange', () => {
      if (connection.connectionState === 'disconnected') setTimeout(broken, breakMilliseconds)
      else broken()
    })
  }

  #framed(rtp: number | null): void {
    this.#frameAt = performance.now()
    this.#attempt = 0
    this.phase.change('flowing')
    this.#options.onFrame(rtp)
  }

  #lookForStall(): void {
    if (document.hidden || !this.#session) return
    const still = performance.now() - this.#frameAt
    if (this.phase.read() === 'flowing' && still > stallMilliseconds) this.phase.change('stalled')
    if (this.phase.read() === 'stalled' && still > restartMilliseconds && this.#options.framesExpected()) void this.#start()
  }

  #failed(phase: PlayerPhase): void {
    this.#drop()
    this.phase.change(phase)
    const wait = phase === 'no-picture' || phase === 'refused' ? noPictureMilliseconds : backOffMilliseconds(this.#attempt)
    this.#attempt += 1
    this.#retry = setTimeout(() => void this.#start(), wait)
  }

  #drop(): void {
    this.#running.abort()
    if (this.#retry !== null) clearTimeout(this.#retry)
    this.#retry = null
    this.#session?.close()
    this.#session = null
  }
}
