/**
 * Text of messages, and WebSocket frames made once and written to many sockets. Servers do not mask, so all receivers share the bytes.
 */
const TEXT_FRAME = 0x81
const SMALL = 126
const LARGE = 127

export interface Frame {
  /** A whole WebSocket text frame. */
  readonly bytes: Buffer
  /** The same message without its header, for sockets that cannot take raw frames. */
  readonly text: string
}

export function frameOf(text: string): Frame {
  const payload = Buffer.from(text)
  const length = payload.length
  let header: Buffer
  if (length < SMALL) {
    header = Buffer.from([TEXT_FRAME, length])
  } else if (length < 0x1_0000) {
    header = Buffer.from([TEXT_FRAME, SMALL, length >> 8, length & 0xff])
  } else {
    header = Buffer.alloc(10)
    header[0] = TEXT_FRAME
    header[1] = LARGE
    header.writeBigUInt64BE(BigInt(length), 2)
  }
  return { bytes: Buffer.concat([header, payload]), text }
}

export type Lane = 'now' | 'tick'

/** One message of a room, as the room keeps it. */
export interface Item {
  readonly seq: number
  readonly lane: Lane
  /** `{"seq":7,"type":"chat","data":{…}}` */
  readonly text: string
}

/** What goes over the bus: the lane's first letter, then the message without its number, which each process gives itself. */
export function encodePublication(type: string, data: unknown, lane: Lane): Buffer {
  return Buffer.from(`${lane === 'now' ? 'n' : 't'}"type":${JSON.stringify(type)},"data":${JSON.stringify(data)}}`)
}

export function itemOf(publication: Uint8Array, seq: number): Item {
  const text = Buffer.from(publication.buffer, publication.byteOffset, publication.byteLength).toString()
  return { seq, lane: text.startsWith('n') ? 'now' : 'tick', text: `{"seq":${seq},${text.slice(1)}` }
}

export function messagesText(room: string, epoch: string, items: readonly Item[]): string {
  return `{"t":"messages","room":"${room}","epoch":"${epoch}","items":[${items.map((item) => item.text).join(',')}]}`
}
