import type { Socket } from 'node:net'
import { type IngestEnd, MediaRefusal, type PublishPermit } from '../../port.ts'
import type { Publishing } from '../publishing.ts'
import { RtmpConnection, type RtmpMediaKind } from './connection.ts'
import { RtmpFault } from './fault.ts'
import { FlvIntake, type PictureSink } from './intake.ts'

/** What a session does to the broadcast it was let into. */
export interface RtmpIntakeSink extends PictureSink {
  /** Bytes on the wire, as they come. */
  received(kind: 'audio' | 'video', bytes: number, nowMs: number): void
  roundTrip(milliseconds: number): void
  /** Once a second: players learn how the stream's clock stands. */
  report(): void
  refused(refusal: MediaRefusal): void
  ended(reason: IngestEnd): void
}

type Admission = Extract<PublishPermit, { broadcastId: string }>

export interface RtmpDoor {
  /** Asks whether this key opens a show. */
  ask(key: string, address: string): Promise<PublishPermit>
  /** Throws `MediaRefusal` when the show takes no second publisher. */
  open(admission: Admission, session: RtmpSession): RtmpIntakeSink
  /** The encoder left before the answer came. */
  gone(admission: Admission): void
  closed(session: RtmpSession): void
}

/** From connecting to publishing. */
const OPENING_MS = 10_000
/** A network that dropped out silently is noticed after this. */
const SILENT_MS = 8000
const WITHOUT_PICTURE_MS = 15_000
const REPORT_MS = 1000
const PING_MS = 5000
/** Time for the encoder to read why. */
const FAREWELL_MS = 2000

/** One RTMP connection, and the publisher that it becomes. Nothing that comes in can throw out of it. */
export class RtmpSession implements Publishing {
  readonly address: string
  sessionId = ''
  readonly #socket: Socket
  readonly #door: RtmpDoor
  readonly #connection: RtmpConnection
  readonly #opening: NodeJS.Timeout
  #sink: RtmpIntakeSink | null = null
  #intake: FlvIntake | null = null
  #publishedMs = 0
  #lastMediaMs = 0
  #lastReportMs = 0
  #lastPingMs = 0
  #pictures = false
  #over = false

  constructor(socket: Socket, door: RtmpDoor) {
    this.#socket = socket
    this.#door = door
    this.address = socket.remoteAddress ?? ''
    this.#connection = new RtmpConnection({
      write: (bytes) => this.#write(bytes),
      publish: (key) => void this.#publish(key),
      media: (kind, timestamp, payload) => this.#take(kind, timestamp, payload),
      leave: () => this.#finish('publisher-left'),
      roundTrip: (milliseconds) => this.#sink?.roundTrip(milliseconds),
    })
    this.#opening = setTimeout(() => this.#finish('never-connected'), OPENING_MS)
    socket.setNoDelay(true)
    socket.on('data', (bytes) => this.#guard(() => this.#connection.take(bytes)))
    socket.on('error', () => this.#finish('publisher-gone'))
    socket.on('close', () => this.#finish('publisher-gone'))
  }

  get publishing(): boolean {
    return this.#sink !== null
  }

  /** Whatever an encoder sends ends its own connection at most. */
  #guard(work: () => void): void {
    try {
      work()
    } catch (error) {
      if (error instanceof MediaRefusal) this.#refuse(error)
      else if (error instanceof RtmpFault || error instanceof RangeError) this.#finish('publisher-gone')
      else throw error
    }
  }

  #write(bytes: Buffer): void {
    if (!this.#socket.destroyed && this.#socket.writable) this.#socket.write(bytes)
  }

  async #publish(key: string): Promise<void> {
    this.#socket.pause()
    const permit = await this.#door.ask(key, this.address).catch(() => unavailable)
    if (this.#over) {
      if ('broadcastId' in permit) this.#door.gone(permit)
      return
    }
    this.#socket.resume()
    if ('refused' in permit) {
      this.#connection.refuse(permit.refused === 'wrong-key' ? 'BadName' : 'Rejected', permit.description)
      this.#finish('never-connected')
      return
    }
    this.sessionId = permit.sessionId
    this.#guard(() => {
      const sink = this.#door.open(permit, this)
      this.#sink = sink
      this.#intake = new FlvIntake(sink)
      this.#publishedMs = this.#lastMediaMs = Date.now()
      clearTimeout(this.#opening)
      this.#connection.accept()
    })
  }

  #take(kind: RtmpMediaKind, timestamp: number, payload: Buffer): void {
    if (!this.#sink || !this.#intake || kind === 'data') return
    this.#lastMediaMs = Date.now()
    this.#sink.received(kind, payload.length, this.#lastMediaMs)
    if (kind === 'audio') this.#intake.takeAudio(timestamp, payload)
    else {
      this.#pictures = true
      this.#intake.takeVideo(timestamp, payload)
    }
  }

  #refuse(refusal: MediaRefusal): void {
    this.#connection.refuse('Rejected', refusal.message)
    this.#sink?.refused(refusal)
    this.#finish('refused')
  }

  silentMs(nowMs: number): number {
    return nowMs - this.#lastMediaMs
  }

  /** Nobody can ask an encoder for a keyframe over RTMP. */
  askForKeyframe(): void {}

  tick(nowMs: number): void {
    if (this.silentMs(nowMs) > SILENT_MS) return this.end('publisher-silent')
    if (!this.#pictures && nowMs - this.#publishedMs > WITHOUT_PICTURE_MS)
      return this.#refuse(new MediaRefusal('offer-without-video', 'The encoder sends no picture.'))
    if (nowMs - this.#lastReportMs >= REPORT_MS) {
      this.#lastReportMs = nowMs
      this.#sink?.report()
    }
    if (nowMs - this.#lastPingMs < PING_MS) return
    this.#lastPingMs = nowMs
    this.#connection.ping()
  }

  end(reason: IngestEnd): void {
    if (this.#over) return
    this.#connection.unpublish(FAREWELLS[reason] ?? 'This broadcast takes no more.')
    this.#finish(reason)
  }

  #finish(reason: IngestEnd): void {
    if (this.#over) return
    this.#over = true
    clearTimeout(this.#opening)
    this.#socket.resume()
    this.#socket.end()
    setTimeout(() => this.#socket.destroy(), FAREWELL_MS).unref()
    this.#sink?.ended(reason)
    this.#door.closed(this)
  }
}

const unavailable = { refused: 'unavailable', description: 'The server is starting. Try again in a moment.' } as const

const FAREWELLS: Partial<Record<IngestEnd, string>> = {
  'show-ended': 'The show has ended.',
  'key-revoked': 'This stream key was replaced. Take the new one from the studio.',
  replaced: 'Another encoder took over.',
  'publisher-silent': 'Nothing arrived for too long.',
  'shutting-down': 'The server is shutting down.',
}
