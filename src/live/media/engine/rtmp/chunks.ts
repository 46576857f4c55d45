import { RtmpFault } from './fault.ts'

/** One message, put together from its chunks. */
export interface RtmpMessage {
  type: number
  streamId: number
  /** Milliseconds, 32 bits. */
  timestamp: number
  payload: Buffer
}

const FIRST_CHUNK_BYTES = 128
const LEAST_CHUNK_BYTES = 64
const MOST_CHUNK_BYTES = 0xff_ffff
/** Encoders use half a dozen. */
const MOST_STREAMS = 32
/** A keyframe of 4K video stays far below. */
const MOST_MESSAGE_BYTES = 4_000_000
const FIRST_ROOM_BYTES = 4096
const EXTENDED = 0xff_ffff
const HEADER_BYTES = [11, 7, 3, 0] as const
type Format = 0 | 1 | 2 | 3

class ChunkStream {
  type = 0
  streamId = 0
  length = 0
  timestamp = 0
  /** The header's own field: time of a full header, step of the others, or `EXTENDED`. */
  field = 0
  step = 0
  received = 0
  inMessage = false
  room: Buffer = Buffer.alloc(0)

  /** Room grows with what came, not with what was announced. */
  append(bytes: Buffer): void {
    if (bytes.length === 0) return
    const needed = this.received + bytes.length
    if (needed > this.room.length) {
      const grown = Buffer.allocUnsafeSlow(Math.min(this.length, Math.max(needed, this.room.length * 2, FIRST_ROOM_BYTES)))
      this.room.copy(grown, 0, 0, this.received)
      this.room = grown
    }
    bytes.copy(this.room, this.received)
    this.received = needed
  }

  takePayload(): Buffer {
    const payload = this.room.subarray(0, this.length)
    this.room = Buffer.alloc(0)
    this.received = 0
    this.inMessage = false
    return payload
  }
}

/** Takes the chunk stream apart. Throws `RtmpFault` on what no encoder sends; holds no more memory than was sent to it. */
export class ChunkReader {
  #chunkBytes = FIRST_CHUNK_BYTES
  #mostMessageBytes: number
  /** The start of a header that is not all there yet. */
  #waiting: Buffer = Buffer.alloc(0)
  #current: { stream: ChunkStream; left: number } | null = null
  readonly #streams = new Map<number, ChunkStream>()

  constructor(mostMessageBytes: number) {
    this.#mostMessageBytes = mostMessageBytes
  }

  /** From when media may come. */
  allowLargeMessages(): void {
    this.#mostMessageBytes = MOST_MESSAGE_BYTES
  }

  set chunkBytes(bytes: number) {
    if (bytes < LEAST_CHUNK_BYTES || bytes > 0x7fff_ffff) throw new RtmpFault(`a chunk size of ${bytes} bytes`)
    this.#chunkBytes = Math.min(bytes, MOST_CHUNK_BYTES)
  }

  /** Drops what came of a message so far, as its sender asked. */
  abort(chunkStreamId: number): void {
    this.#streams.get(chunkStreamId)?.takePayload()
  }

  /** Yields messages one by one, so that what a message changes holds for the next one. */
  *read(bytes: Buffer): Generator<RtmpMessage> {
    let rest = this.#waiting.length === 0 ? bytes : Buffer.concat([this.#waiting, bytes])
    for (;;) {
      if (!this.#current) {
        const headerBytes = this.#readHeader(rest)
        if (!this.#current) break
        rest = rest.subarray(headerBytes)
      }
      const { stream, left } = this.#current
      const size = Math.min(left, rest.length)
      stream.append(rest.subarray(0, size))
      rest = rest.subarray(size)
      this.#current.left -= size
      if (this.#current.left > 0) break
      this.#current = null
      if (stream.received < stream.length) continue
      const { type, streamId, timestamp } = stream
      yield { type, streamId, timestamp, payload: stream.takePayload() }
    }
    this.#waiting = rest
  }

  /** Bytes of the header that was read, with `#current` set to its chunk; 0 when it is not all there yet. */
  #readHeader(bytes: Buffer): number {
    if (bytes.length < 1) return 0
    const small = bytes[0]! & 0x3f
    const basicBytes = small === 0 ? 2 : small === 1 ? 3 : 1
    const format = (bytes[0]! >> 6) as Format
    let at = basicBytes + HEADER_BYTES[format]
    if (bytes.length < at) return 0
    const id = small === 0 ? 64 + bytes[1]! : small === 1 ? 64 + bytes[1]! + bytes[2]! * 256 : small
    const known = this.#streams.get(id)
    const header = parseHeader(bytes, basicBytes, format, known)
    if (header.length > this.#mostMessageBytes) throw new RtmpFault(`a message of ${header.length} bytes`)
    const continues = known?.inMessage === true && format === 3
    let time = header.field
    if (header.field === EXTENDED) {
      if (bytes.length < at + 4) return 0
      time = bytes.readUInt32BE(at)
      // Some encoders repeat the long time in every chunk, as the specification says, and some do not.
      if (!continues || time === known.step) at += 4
    }
    const stream = known ?? this.#open(id)
    Object.assign(stream, header)
    if (!continues) begin(stream, format, time)
    this.#current = { stream, left: Math.min(this.#chunkBytes, stream.length - stream.received) }
    return at
  }

  #open(id: number): ChunkStream {
    if (this.#streams.size >= MOST_STREAMS) throw new RtmpFault('too many chunk streams')
    const stream = new ChunkStream()
    this.#streams.set(id, stream)
    return stream
  }
}

type Header = Pick<ChunkStream, 'field' | 'length' | 'type' | 'streamId'>

/** What a header leaves out is as in the stream's last one. */
function parseHeader(bytes: Buffer, at: number, format: Format, known: ChunkStream | undefined): Header {
  if (!known && format > 1) throw new RtmpFault('a chunk stream that begins in its middle')
  const { field = 0, length = 0, type = 0, streamId = 0 } = known ?? {}
  return {
    field: format < 3 ? bytes.readUIntBE(at, 3) : field,
    length: format < 2 ? bytes.readUIntBE(at + 3, 3) : length,
    type: format < 2 ? bytes[at + 6]! : type,
    streamId: format < 1 ? bytes.readUInt32LE(at + 7) : streamId,
  }
}

function begin(stream: ChunkStream, format: Format, time: number): void {
  stream.takePayload()
  stream.step = time
  stream.timestamp = format === 0 ? time : (stream.timestamp + time) % 2 ** 32
  stream.inMessage = true
}

const OWN_CHUNK_BYTES = 4096
export const announcedChunkBytes = OWN_CHUNK_BYTES

/** A message of ours, in chunks of the announced size. */
export function writeMessage(chunkStreamId: number, type: number, streamId: number, payload: Buffer): Buffer {
  const header = Buffer.alloc(12)
  header[0] = chunkStreamId
  header.writeUIntBE(payload.length, 4, 3)
  header[7] = type
  header.writeUInt32LE(streamId, 8)
  const pieces: Buffer[] = [header]
  for (let at = 0; at < payload.length || at === 0; at += OWN_CHUNK_BYTES) {
    if (at > 0) pieces.push(Buffer.of(0xc0 | chunkStreamId))
    pieces.push(payload.subarray(at, at + OWN_CHUNK_BYTES))
  }
  return Buffer.concat(pieces)
}
