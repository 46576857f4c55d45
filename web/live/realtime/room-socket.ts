import type { ClientMessage, RoomMessage, ServerMessage } from '../../../src/platform/realtime/contract.ts'
import { backOffMilliseconds } from '../session/back-off.ts'
import { type RoomPlace, takeMessages } from './room-place.ts'

/** What became of something that was sent. */
export interface RoomAnswer {
  id: string
  refusedCode: string | null
  /** After which it may be sent again. */
  retryAfterSeconds?: number | undefined
  data?: unknown
}

export interface RoomHandlers<State, Message extends RoomMessage> {
  onSnapshot(state: State): void
  onMessages(messages: Message[]): void
  onAnswer(answer: RoomAnswer): void
  onGrant(grant: { token: string; expiresAt: string; renewAfterSeconds: number }): void
  /** The room does not let this page in. */
  onRefused(code: string): void
  onConnected(connected: boolean): void
}

const pingMilliseconds = 20_000
const silenceMilliseconds = 45_000

/** One room over one socket: joins, resumes where it stood after a break, and comes back by itself. */
export class RoomSocket<State, Message extends RoomMessage> {
  readonly #room: string
  readonly #grant: () => string | null
  readonly #handlers: RoomHandlers<State, Message>
  #socket: WebSocket | null = null
  #place: RoomPlace | null = null
  #attempt = 0
  #heardAt = 0
  #retry: ReturnType<typeof setTimeout> | undefined
  readonly #life = new AbortController()

  constructor(room: string, grant: () => string | null, handlers: RoomHandlers<State, Message>) {
    this.#room = room
    this.#grant = grant
    this.#handlers = handlers
    const { signal } = this.#life
    const beat = setInterval(() => this.#beat(), pingMilliseconds)
    signal.addEventListener('abort', () => clearInterval(beat))
    const back = (): void => {
      this.#attempt = 0
      if (!this.#socket) this.#connect()
    }
    addEventListener('online', back, { signal })
    this.#connect()
  }

  /** Leaves the room for good. */
  close(): void {
    this.#life.abort()
    clearTimeout(this.#retry)
    const socket = this.#socket
    this.#socket = null
    socket?.close()
  }

  /** False when there is no connection now: nothing was sent. */
  send({ id, type, data }: { id: string; type: string; data: unknown }): boolean {
    return this.#post({ t: 'send', room: this.#room, id, type, data })
  }

  renew(): boolean {
    return this.#post({ t: 'renew', room: this.#room })
  }

  /** Knocks again, with the grant at hand. */
  join(): void {
    const grant = this.#grant()
    const place = this.#place
    this.#post({ t: 'join', room: this.#room, ...(place && { since: place.seq, epoch: place.epoch }), ...(grant && { grant }) })
  }

  #post(message: ClientMessage): boolean {
    if (this.#socket?.readyState !== WebSocket.OPEN) return false
    this.#socket.send(JSON.stringify(message))
    return true
  }

  #connect(): void {
    clearTimeout(this.#retry)
    const socket = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/api/realtime`)
    this.#socket = socket
    socket.onopen = () => {
      this.#heardAt = Date.now()
      this.join()
    }
    socket.onmessage = (event: MessageEvent<string>) => {
      this.#heardAt = Date.now()
      this.#hear(JSON.parse(event.data) as ServerMessage<State, Message>)
    }
    socket.onclose = () => {
      if (this.#socket !== socket) return
      this.#socket = null
      this.#handlers.onConnected(false)
      this.#retry = setTimeout(() => this.#connect(), backOffMilliseconds(this.#attempt))
      this.#attempt += 1
    }
  }

  #hear(frame: ServerMessage<State, Message>): void {
    switch (frame.t) {
      case 'snapshot':
        this.#place = { epoch: frame.epoch, seq: frame.seq }
        this.#arrived()
        this.#handlers.onSnapshot(frame.state)
        break
      case 'messages':
        this.#take(frame.epoch, frame.items)
        break
      case 'ack':
        this.#handlers.onAnswer({ id: frame.id, refusedCode: null, data: frame.data })
        break
      case 'refused':
        if (frame.id) this.#handlers.onAnswer({ id: frame.id, refusedCode: frame.code, retryAfterSeconds: frame.retryAfterSeconds })
        else this.#handlers.onRefused(frame.code)
        break
      case 'grant':
        this.#handlers.onGrant(frame)
        break
      case 'pong':
        break
    }
  }

  #take(epoch: string, items: Message[]): void {
    if (!this.#place) return
    const { place, fresh, gap } = takeMessages(this.#place, epoch, items)
    this.#place = place
    if (fresh.length > 0) this.#handlers.onMessages(fresh)
    if (gap) this.join()
    else this.#arrived()
  }

  #arrived(): void {
    this.#attempt = 0
    this.#handlers.onConnected(true)
  }

  #beat(): void {
    if (Date.now() - this.#heardAt > silenceMilliseconds) this.#socket?.close()
    else this.#post({ t: 'ping' })
  }
}
