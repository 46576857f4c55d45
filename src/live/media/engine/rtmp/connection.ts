import { type AmfValue, readAmf, writeAmf } from './amf0.ts'
import { announcedChunkBytes, ChunkReader, type RtmpMessage, writeMessage } from './chunks.ts'
import { RtmpFault } from './fault.ts'
import { Handshake } from './handshake.ts'
import { keyOf, takesApplication } from './stream-name.ts'

const TYPE = {
  chunkSize: 1,
  abort: 2,
  acknowledgement: 3,
  event: 4,
  window: 5,
  bandwidth: 6,
  audio: 8,
  video: 9,
  dataAmf3: 15,
  commandAmf3: 17,
  data: 18,
  command: 20,
} as const
const EVENT = { streamBegin: 0, pingRequest: 6, pingResponse: 7 } as const
const CHANNEL = { control: 2, command: 3 } as const
const STREAM_ID = 1
const WINDOW_BYTES = 2_500_000
const DYNAMIC_BANDWIDTH = 2
/** All that an encoder says before it publishes is shorter. */
const MOST_COMMAND_BYTES = 32_768
const MOST_BYTES_BEFORE_PUBLISH = 131_072

export type RtmpMediaKind = 'audio' | 'video' | 'data'

export interface ConnectionSink {
  write(bytes: Buffer): void
  /** Wants to publish; nothing more is read until `accept` or `refuse`. */
  publish(key: string): void
  media(kind: RtmpMediaKind, timestamp: number, payload: Buffer): void
  /** Said goodbye. */
  leave(): void
  roundTrip(milliseconds: number): void
}

type Phase = 'opening' | 'asking' | 'publishing' | 'over'

/** One encoder's side of the protocol: handshake, commands, acknowledgements. Pure: no sockets, no timers. `take` throws `RtmpFault`. */
export class RtmpConnection {
  readonly #sink: ConnectionSink
  readonly #chunks = new ChunkReader(MOST_COMMAND_BYTES)
  #handshake: Handshake | null = new Handshake()
  #phase: Phase = 'opening'
  #held: Buffer[] = []
  #application = ''
  #received = 0
  #acknowledged = 0
  #windowBytes = WINDOW_BYTES
  #pingedAtMs: number | null = null

  constructor(sink: ConnectionSink) {
    this.#sink = sink
  }

  get phase(): Phase {
    return this.#phase
  }

  take(bytes: Buffer): void {
    if (this.#phase === 'over' || bytes.length === 0) return
    this.#received += bytes.length
    if (this.#phase !== 'publishing' && this.#received > MOST_BYTES_BEFORE_PUBLISH) throw new RtmpFault('too much before publishing')
    if (this.#phase === 'asking') {
      this.#held.push(bytes)
      return
    }
    let rest: Buffer | null = bytes
    if (this.#handshake) {
      const { answer, rest: left } = this.#handshake.take(bytes)
      if (answer) this.#sink.write(answer)
      if (!left) return
      this.#handshake = null
      rest = left
    }
    this.#readMessages(rest)
    this.#acknowledge()
  }

  #readMessages(bytes: Buffer): void {
    for (const message of this.#chunks.read(bytes)) {
      this.#handle(message)
      if (this.#phase === 'over') return
    }
  }

  #acknowledge(): void {
    if (this.#received - this.#acknowledged < this.#windowBytes / 2) return
    this.#acknowledged = this.#received
    this.#control(TYPE.acknowledgement, uint32(this.#received % 2 ** 32))
  }

  #handle({ type, timestamp, payload }: RtmpMessage): void {
    if (type === TYPE.chunkSize && payload.length >= 4) this.#chunks.chunkBytes = payload.readUInt32BE()
    else if (type === TYPE.abort && payload.length >= 4) this.#chunks.abort(payload.readUInt32BE())
    else if (type === TYPE.window && payload.length >= 4) this.#windowBytes = Math.max(65_536, payload.readUInt32BE())
    else if (type === TYPE.event) this.#handleEvent(payload)
    else if (type === TYPE.command) this.#handleCommand(readAmf(payload))
    else if (type === TYPE.commandAmf3) this.#handleCommand(readAmf(payload.subarray(1)))
    else if (this.#phase !== 'publishing') return
    else if (type === TYPE.audio) this.#sink.media('audio', timestamp, payload)
    else if (type === TYPE.video) this.#sink.media('video', timestamp, payload)
    else if (type === TYPE.data) this.#sink.media('data', timestamp, payload)
    else if (type === TYPE.dataAmf3) this.#sink.media('data', timestamp, payload.subarray(1))
  }

  #handleEvent(payload: Buffer): void {
    if (payload.length < 6) return
    const event = payload.readUInt16BE()
    if (event === EVENT.pingRequest) this.#event(EVENT.pingResponse, payload.readUInt32BE(2))
    if (event !== EVENT.pingResponse || this.#pingedAtMs === null) return
    this.#sink.roundTrip(performance.now() - this.#pingedAtMs)
    this.#pingedAtMs = null
  }

  #handleCommand(values: AmfValue[]): void {
    const [name, transaction] = values
    const id = typeof transaction === 'number' ? transaction : 0
    switch (name) {
      case 'connect':
        return this.#connect(id, values[2])
      case 'releaseStream':
      case 'FCPublish':
        return this.#command(0, '_result', id, null, null)
      case 'createStream':
        return this.#command(0, '_result', id, null, STREAM_ID)
      case 'publish':
        return this.#publish(values[3])
      case 'play':
        this.#status('error', 'NetStream.Play.Failed', 'Encoders publish here; watching goes by the page of the show.')
        return this.#end()
      case 'FCUnpublish':
      case 'deleteStream':
      case 'closeStream':
        if (this.#phase === 'publishing') this.#end()
        return
      default:
      // Nobody waits for an answer to the rest.
    }
  }

  #connect(transaction: number, given: AmfValue | undefined): void {
    const application = typeof given === 'object' && given !== null && !Array.isArray(given) ? given['app'] : undefined
    this.#application = typeof application === 'string' ? application : ''
    this.#control(TYPE.window, uint32(WINDOW_BYTES))
    this.#control(TYPE.bandwidth, Buffer.concat([uint32(WINDOW_BYTES), Buffer.of(DYNAMIC_BANDWIDTH)]))
    this.#control(TYPE.chunkSize, uint32(announcedChunkBytes))
    if (!takesApplication(this.#application)) {
      const description = 'The server address ends in /live.'
      this.#command(0, '_error', transaction, null, { level: 'error', code: 'NetConnection.Connect.Rejected', description })
      return this.#end()
    }
    const success = { level: 'status', code: 'NetConnection.Connect.Success', description: 'Connected.', objectEncoding: 0 }
    this.#command(0, '_result', transaction, { fmsVer: 'FMS/3,0,1,123', capabilities: 31 }, success)
  }

  #publish(name: AmfValue | undefined): void {
    if (this.#phase !== 'opening') return
    this.#phase = 'asking'
    this.#sink.publish(keyOf(this.#application, typeof name === 'string' ? name : ''))
  }

  /** Media is taken from now on. */
  accept(): void {
    if (this.#phase !== 'asking') return
    this.#phase = 'publishing'
    this.#chunks.allowLargeMessages()
    this.#event(EVENT.streamBegin, STREAM_ID)
    this.#status('status', 'NetStream.Publish.Start', 'On air.')
    const held = Buffer.concat(this.#held)
    this.#held = []
    if (held.length > 0) this.#readMessages(held)
  }

  /** Tells the encoder why, and reads nothing more. The caller closes. */
  refuse(code: 'BadName' | 'Rejected', description: string): void {
    if (this.#phase === 'over') return
    this.#status('error', `NetStream.Publish.${code}`, description)
    this.#phase = 'over'
    this.#held = []
  }

  /** Tells an encoder that publishes that it no longer does. */
  unpublish(description: string): void {
    if (this.#phase === 'publishing') this.refuse('Rejected', description)
  }

  ping(): void {
    if (this.#phase !== 'publishing') return
    this.#pingedAtMs = performance.now()
    this.#event(EVENT.pingRequest, Math.floor(this.#pingedAtMs) % 2 ** 32)
  }

  #end(): void {
    this.#phase = 'over'
    this.#sink.leave()
  }

  #status(level: 'status' | 'error', code: string, description: string): void {
    this.#command(STREAM_ID, 'onStatus', 0, null, { level, code, description })
  }

  #command(streamId: number, ...values: AmfValue[]): void {
    this.#sink.write(writeMessage(CHANNEL.command, TYPE.command, streamId, writeAmf(...values)))
  }

  #event(event: number, value: number): void {
    const payload = Buffer.alloc(6)
    payload.writeUInt16BE(event)
    payload.writeUInt32BE(value, 2)
    this.#control(TYPE.event, payload)
  }

  #control(type: number, payload: Buffer): void {
    this.#sink.write(writeMessage(CHANNEL.control, type, 0, payload))
  }
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
