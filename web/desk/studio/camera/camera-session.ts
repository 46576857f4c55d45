import { answered, api } from '../../../api/client.ts'
import { whenConnected } from '../../../live/player/whep.ts'
import { backOffMilliseconds } from '../../../live/session/back-off.ts'
import { createStore } from '../../../live/session/store.ts'
import { bitrateOf, type Choice, type Devices, keepChoice, keptChoice, listDevices, openDevices, pictureOf, soundOf } from './devices.ts'
import { type Trouble, troubleOfDevice, troubleOfRefusal, troubles } from './trouble.ts'
import { openWhip, type WhipSession, whenLost } from './whip.ts'

/** `returning`: the way to Souk broke and is being built again; viewers see that the host will be back. */
export type CameraState = 'off' | 'opening' | 'ready' | 'connecting' | 'sending' | 'returning'

const CONNECTED_WITHIN_MS = 8000
const RESTARTED_WITHIN_MS = 4000
/** Tries without a single connection before the network is said to let nothing through. */
const TRIES_BEFORE_BLOCKED = 2

/** The camera and microphone of this page, and their way on air. It goes on over lost connections until it is stopped or told why it may not. */
export class CameraSession {
  readonly state = createStore<CameraState>('off')
  readonly stream = createStore<MediaStream | null>(null)
  readonly devices = createStore<Devices>({ cameras: [], microphones: [] })
  readonly choice = createStore<Choice>(keptChoice())
  readonly trouble = createStore<Trouble | null>(null)
  readonly isMuted = createStore(false)
  /** The picture is black: the host stepped away, the show goes on. */
  readonly isCovered = createStore(false)
  readonly #showId: string
  #whip: WhipSession | null = null
  /** Counts openings and closings: what was asked for before the last one is not wanted any more. */
  #sitting = 0
  #sending: AbortController | null = null
  #choosing = Promise.resolve()

  constructor(showId: string) {
    this.#showId = showId
  }

  /** Asks the person for camera and microphone, and shows the picture to them alone. */
  async open(): Promise<void> {
    if (this.stream.read() !== null || this.state.read() === 'opening') return
    this.trouble.change(null)
    if (!navigator.mediaDevices) return this.trouble.change(troubles.insecure)
    this.state.change('opening')
    const sitting = ++this.#sitting
    try {
      const stream = await openDevices(this.choice.read())
      // The person left while the browser asked.
      if (sitting !== this.#sitting) return stopTracks(stream)
      this.#take(stream)
      this.state.change('ready')
      this.#lookAround()
      navigator.mediaDevices.addEventListener('devicechange', this.#lookAround)
    } catch (error) {
      if (sitting !== this.#sitting) return
      this.state.change('off')
      this.trouble.change(troubleOfDevice(error))
    }
  }

  /** Changes what is sent, while it is sent too, one choice after the other. A device that does not open leaves the one before. */
  choose(change: Partial<Choice>): Promise<void> {
    this.#choosing = this.#choosing.then(() => this.#change(change))
    return this.#choosing
  }

  async #change(change: Partial<Choice>): Promise<void> {
    const next = { ...this.choice.read(), ...change }
    try {
      if (change.cameraId !== undefined || change.quality !== undefined) await this.#swap('video', next)
      if (change.microphoneId !== undefined) await this.#swap('audio', next)
    } catch (error) {
      return this.trouble.change(troubleOfDevice(error))
    }
    this.trouble.change(null)
    this.choice.change(next)
    keepChoice(next)
  }

  mute(muted: boolean): void {
    this.isMuted.change(muted)
    for (const track of this.stream.read()?.getAudioTracks() ?? []) track.enabled = !muted
  }

  cover(covered: boolean): void {
    this.isCovered.change(covered)
    for (const track of this.stream.read()?.getVideoTracks() ?? []) track.enabled = !covered
  }

  /** Sends until `stop`, or until it may not. `onAir` is called once, when the first picture is on its way. */
  async send(onAir: () => void): Promise<void> {
    if (this.stream.read() === null || this.#sending) return
    const sending = new AbortController()
    this.#sending = sending
    this.trouble.change(null)
    this.state.change('connecting')
    const trouble = await this.#keepSending(sending.signal, onAir)
    if (this.#sending !== sending) return
    this.#sending = null
    this.state.change('ready')
    this.trouble.change(trouble)
  }

  /** Leaves the air; the camera stays open for the person themselves. */
  stop(): void {
    this.#sending?.abort()
    this.#sending = null
    this.#whip?.close()
    this.#whip = null
    if (this.stream.read() !== null) this.state.change('ready')
  }

  /** Leaves the air and lets go of the devices. */
  close(): void {
    this.stop()
    this.#sitting += 1
    navigator.mediaDevices?.removeEventListener('devicechange', this.#lookAround)
    stopTracks(this.stream.read())
    this.stream.change(null)
    this.isMuted.change(false)
    this.isCovered.change(false)
    this.state.change('off')
  }

  async #keepSending(signal: AbortSignal, onAir: () => void): Promise<Trouble | null> {
    let key: string | null = null
    let hasSent = false
    for (let attempt = 0; !signal.aborted; attempt++) {
      try {
        key ??= await this.#newKey()
        // Another device may have been chosen since the last try.
        const stream = this.stream.read()
        if (stream === null) return null
        const whip = await openWhip({ address: '/whip', key, stream, maxBitrate: bitrateOf(this.choice.read().quality), signal })
        this.#whip = whip
        if (await whenConnected(whip.connection, CONNECTED_WITHIN_MS)) {
          attempt = 0
          this.state.change('sending')
          if (!hasSent) onAir()
          hasSent = true
          await whenLost(whip.connection, signal)
          while (await this.#cameBack(whip, signal)) await whenLost(whip.connection, signal)
        } else if (!hasSent && attempt + 1 >= TRIES_BEFORE_BLOCKED) {
          this.#hangUp(whip)
          return troubles.blocked
        }
        this.#hangUp(whip)
      } catch (error) {
        const trouble = signal.aborted ? null : troubleOfRefusal(error, hasSent)
        if (trouble) return trouble
      }
      if (signal.aborted) break
      this.state.change(hasSent ? 'returning' : 'connecting')
      await pause(backOffMilliseconds(attempt), signal)
    }
    return null
  }

  /** Another network, most often: the same broadcast goes on over it. */
  async #cameBack(whip: WhipSession, signal: AbortSignal): Promise<boolean> {
    if (signal.aborted || whip.connection.connectionState === 'closed') return false
    this.state.change('returning')
    const back = (await whip.restart()) && (await whenConnected(whip.connection, RESTARTED_WITHIN_MS)) && !signal.aborted
    if (back) this.state.change('sending')
    return back
  }

  #hangUp(whip: WhipSession): void {
    whip.close()
    if (this.#whip === whip) this.#whip = null
  }

  async #newKey(): Promise<string> {
    const { key } = await answered(api.POST('/api/studio/shows/{id}/camera-key', { params: { path: { id: this.#showId } } }))
    return key
  }

  async #swap(kind: 'video' | 'audio', choice: Choice): Promise<void> {
    const stream = this.stream.read()
    if (stream === null) return
    const sitting = this.#sitting
    const before = stream.getTracks().filter((track) => track.kind === kind)
    const opened = await navigator.mediaDevices.getUserMedia(kind === 'video' ? { video: pictureOf(choice) } : { audio: soundOf(choice) })
    const [track] = opened.getTracks()
    if (!track) return
    // The person left while the browser opened it.
    if (sitting !== this.#sitting) return track.stop()
    track.enabled = !(kind === 'video' ? this.isCovered : this.isMuted).read()
    await this.#whip?.[kind].replaceTrack(track).catch((error: unknown) => {
      track.stop()
      throw error
    })
    for (const old of before) old.stop()
    this.#take(new MediaStream([...stream.getTracks().filter((other) => other.kind !== kind), track]))
  }

  #take(stream: MediaStream): void {
    for (const track of stream.getTracks()) {
      track.onended = () => {
        this.trouble.change(troubles.missing)
      }
    }
    this.stream.change(stream)
  }

  readonly #lookAround = (): void => {
    void listDevices().then(this.devices.change)
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener(
      'abort',
      () => {
        clearTimeout(timer)
        resolve()
      },
      { once: true },
    )
  })
}

function stopTracks(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop()
}
