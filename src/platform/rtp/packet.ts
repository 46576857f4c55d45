export interface RtpHeader {
  payloadType: number
  marker: boolean
  /** 16 bits. */
  sequence: number
  /** 32 bits, in the codec's clock. */
  timestamp: number
  ssrc: number
}

export interface RtpPacket extends RtpHeader {
  /** View into the packet, without extensions and padding. Empty for probing packets. */
  payload: Buffer
}

const FIXED_HEADER_BYTES = 12
const ONE_BYTE_FORM = 0xbede

/** RFC 5761: RTCP packet types occupy what would be payload types 64 to 95 with the marker set. */
export function isRtcp(bytes: Buffer): boolean {
  return bytes.length >= 8 && bytes[1]! >= 192 && bytes[1]! <= 223
}

/** Null for what is not a well-formed RTP packet; never throws. */
export function parseRtp(bytes: Buffer): RtpPacket | null {
  if (bytes.length < FIXED_HEADER_BYTES || bytes[0]! >> 6 !== 2) return null
  let start = FIXED_HEADER_BYTES + (bytes[0]! & 0x0f) * 4
  if (bytes[0]! & 0x10) {
    if (bytes.length < start + 4) return null
    start += 4 + bytes.readUInt16BE(start + 2) * 4
  }
  let end = bytes.length
  if (bytes[0]! & 0x20) end -= bytes[end - 1]!
  if (start > end) return null
  return {
    payloadType: bytes[1]! & 0x7f,
    marker: bytes[1]! >= 0x80,
    sequence: bytes.readUInt16BE(2),
    timestamp: bytes.readUInt32BE(4),
    ssrc: bytes.readUInt32BE(8),
    payload: bytes.subarray(start, end),
  }
}

/** Content of one header extension of a well-formed packet (RFC 8285, one-byte form), or null. */
export function readExtension(bytes: Buffer, id: number): Buffer | null {
  if (!(bytes[0]! & 0x10)) return null
  let at = FIXED_HEADER_BYTES + (bytes[0]! & 0x0f) * 4
  if (bytes.length < at + 4 || bytes.readUInt16BE(at) !== ONE_BYTE_FORM) return null
  const end = Math.min(bytes.length, at + 4 + bytes.readUInt16BE(at + 2) * 4)
  for (at += 4; at < end; ) {
    const head = bytes[at++]!
    if (head === 0) continue
    const length = (head & 15) + 1
    if (at + length > end) return null
    if (head >> 4 === id) return bytes.subarray(at, at + length)
    at += length
  }
  return null
}

/** One header extension in RFC 8285's one-byte form; `id` 1 to 14, 1 to 16 bytes. */
export interface RtpExtension {
  id: number
  data: Uint8Array
}

export function buildRtp(header: RtpHeader, payload: Uint8Array, extension?: RtpExtension): Buffer {
  const words = extension ? Math.ceil((1 + extension.data.length) / 4) : 0
  const start = FIXED_HEADER_BYTES + (extension ? 4 + words * 4 : 0)
  const bytes = Buffer.alloc(start + payload.length)
  bytes[0] = extension ? 0x90 : 0x80
  bytes[1] = (header.marker ? 0x80 : 0) | header.payloadType
  bytes.writeUInt16BE(header.sequence & 0xffff, 2)
  bytes.writeUInt32BE(header.timestamp >>> 0, 4)
  bytes.writeUInt32BE(header.ssrc >>> 0, 8)
  if (extension) {
    bytes.writeUInt16BE(ONE_BYTE_FORM, 12)
    bytes.writeUInt16BE(words, 14)
    bytes[16] = (extension.id << 4) | (extension.data.length - 1)
    bytes.set(extension.data, 17)
  }
  bytes.set(payload, start)
  return bytes
}
