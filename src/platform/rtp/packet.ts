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
    bytes.writeUInt16BE(0xbede, 12)
    bytes.writeUInt16BE(words, 14)
    bytes[16] = (extension.id << 4) | (extension.data.length - 1)
    bytes.set(extension.data, 17)
  }
  bytes.set(payload, start)
  return bytes
}
