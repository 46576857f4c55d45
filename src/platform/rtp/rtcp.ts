import type { ReceptionReport } from './reception.ts'

export interface SenderReport {
  kind: 'sender-report'
  ssrc: number
  ntpHigh: number
  ntpLow: number
  /** The same instant in the stream's RTP clock. */
  timestamp: number
}

export type RtcpPacket =
  | SenderReport
  | { kind: 'receiver-report'; ssrc: number; lossFraction: number | null }
  | { kind: 'nack'; ssrc: number; sequences: number[] }
  | { kind: 'picture-loss'; ssrc: number }
  | { kind: 'bye'; ssrc: number }

const SENDER_REPORT = 200
const RECEIVER_REPORT = 201
const SOURCE_DESCRIPTION = 202
const BYE = 203
const TRANSPORT_FEEDBACK = 205
const PAYLOAD_FEEDBACK = 206
const NTP_EPOCH_SECONDS = 2_208_988_800

/** The packets of a compound that matter here; whatever is malformed or of another kind is left out. */
export function parseRtcp(bytes: Buffer): RtcpPacket[] {
  const packets: RtcpPacket[] = []
  for (let start = 0; start + 4 <= bytes.length; ) {
    const length = (bytes.readUInt16BE(start + 2) + 1) * 4
    if (start + length > bytes.length) break
    const packet = parseOne(bytes.subarray(start, start + length))
    if (packet) packets.push(packet)
    start += length
  }
  return packets
}

function parseOne(bytes: Buffer): RtcpPacket | null {
  const format = bytes[0]! & 0x1f
  const type = bytes[1]!
  if (bytes.length < 8) return null
  const ssrc = bytes.readUInt32BE(4)
  if (type === SENDER_REPORT && bytes.length >= 28) {
    return {
      kind: 'sender-report',
      ssrc,
      ntpHigh: bytes.readUInt32BE(8),
      ntpLow: bytes.readUInt32BE(12),
      timestamp: bytes.readUInt32BE(16),
    }
  }
  if (type === RECEIVER_REPORT)
    return { kind: 'receiver-report', ssrc, lossFraction: format > 0 && bytes.length >= 32 ? bytes[12]! / 256 : null }
  if (type === BYE) return { kind: 'bye', ssrc }
  if (bytes.length < 12) return null
  const media = bytes.readUInt32BE(8)
  if (type === TRANSPORT_FEEDBACK && format === 1) return { kind: 'nack', ssrc: media, sequences: nackedSequences(bytes) }
  if (type === PAYLOAD_FEEDBACK && format === 1) return { kind: 'picture-loss', ssrc: media }
  // A full intra request names its stream in its body.
  if (type === PAYLOAD_FEEDBACK && format === 4 && bytes.length >= 20) return { kind: 'picture-loss', ssrc: bytes.readUInt32BE(12) }
  return null
}

function nackedSequences(bytes: Buffer): number[] {
  const sequences: number[] = []
  for (let at = 12; at + 4 <= bytes.length; at += 4) {
    const first = bytes.readUInt16BE(at)
    const mask = bytes.readUInt16BE(at + 2)
    sequences.push(first)
    for (let bit = 0; bit < 16; bit++) if (mask & (1 << bit)) sequences.push((first + bit + 1) & 0xffff)
  }
  return sequences
}

export function ntpOf(nowMs: number): { ntpHigh: number; ntpLow: number } {
  const seconds = Math.floor(nowMs / 1000)
  return { ntpHigh: (seconds + NTP_EPOCH_SECONDS) >>> 0, ntpLow: Math.floor(((nowMs - seconds * 1000) / 1000) * 2 ** 32) >>> 0 }
}

export function buildSenderReport(report: Omit<SenderReport, 'kind'> & { packets: number; octets: number }, cname: string): Buffer {
  const bytes = Buffer.alloc(28)
  bytes[0] = 0x80
  bytes[1] = SENDER_REPORT
  bytes.writeUInt16BE(6, 2)
  bytes.writeUInt32BE(report.ssrc >>> 0, 4)
  bytes.writeUInt32BE(report.ntpHigh, 8)
  bytes.writeUInt32BE(report.ntpLow, 12)
  bytes.writeUInt32BE(report.timestamp >>> 0, 16)
  bytes.writeUInt32BE(report.packets >>> 0, 20)
  bytes.writeUInt32BE(report.octets >>> 0, 24)
  return Buffer.concat([bytes, buildSourceDescription(report.ssrc, cname)])
}

/** Same `cname` on audio and video tells a player that they share one clock. */
function buildSourceDescription(ssrc: number, cname: string): Buffer {
  const name = Buffer.from(cname)
  const words = Math.ceil((4 + 2 + name.length + 1) / 4)
  const bytes = Buffer.alloc(4 + words * 4)
  bytes[0] = 0x81
  bytes[1] = SOURCE_DESCRIPTION
  bytes.writeUInt16BE(words, 2)
  bytes.writeUInt32BE(ssrc >>> 0, 4)
  bytes[8] = 1
  bytes[9] = name.length
  bytes.set(name, 10)
  return bytes
}

export function buildReceiverReport(ownSsrc: number, report: Omit<ReceptionReport, 'missedFraction'>): Buffer {
  const bytes = Buffer.alloc(32)
  bytes[0] = 0x81
  bytes[1] = RECEIVER_REPORT
  bytes.writeUInt16BE(7, 2)
  bytes.writeUInt32BE(ownSsrc >>> 0, 4)
  bytes.writeUInt32BE(report.ssrc >>> 0, 8)
  bytes[12] = Math.min(255, Math.floor(report.lossFraction * 256))
  bytes.writeIntBE(Math.max(-0x800000, Math.min(0x7fffff, report.lost)), 13, 3)
  bytes.writeUInt32BE(report.highestSequence >>> 0, 16)
  bytes.writeUInt32BE(report.jitter >>> 0, 20)
  bytes.writeUInt32BE(report.lastSenderReport >>> 0, 24)
  bytes.writeUInt32BE(report.delaySinceSenderReport >>> 0, 28)
  return bytes
}

export function buildNack(ownSsrc: number, mediaSsrc: number, sequences: readonly number[]): Buffer {
  const pairs: [number, number][] = []
  for (const sequence of sequences) {
    const last = pairs.at(-1)
    const offset = last ? ((sequence - last[0]) & 0xffff) - 1 : 16
    if (last && offset >= 0 && offset < 16) last[1] |= 1 << offset
    else pairs.push([sequence & 0xffff, 0])
  }
  const bytes = feedback(TRANSPORT_FEEDBACK, 1, ownSsrc, mediaSsrc, pairs.length * 4)
  for (const [index, [first, mask]] of pairs.entries()) {
    bytes.writeUInt16BE(first, 12 + index * 4)
    bytes.writeUInt16BE(mask, 14 + index * 4)
  }
  return bytes
}

/** Asks the sender for a keyframe. */
export function buildPictureLoss(ownSsrc: number, mediaSsrc: number): Buffer {
  return feedback(PAYLOAD_FEEDBACK, 1, ownSsrc, mediaSsrc, 0)
}

/** REMB: the most a sender should send, in bits per second. */
export function buildReceiverEstimate(ownSsrc: number, mediaSsrcs: readonly number[], bitsPerSecond: number): Buffer {
  const bytes = feedback(PAYLOAD_FEEDBACK, 15, ownSsrc, 0, 8 + mediaSsrcs.length * 4)
  let exponent = 0
  let mantissa = Math.floor(bitsPerSecond)
  while (mantissa > 0x3ffff) {
    mantissa = Math.floor(mantissa / 2)
    exponent++
  }
  bytes.write('REMB', 12, 'latin1')
  bytes[16] = mediaSsrcs.length
  bytes[17] = (exponent << 2) | (mantissa >> 16)
  bytes.writeUInt16BE(mantissa & 0xffff, 18)
  for (const [index, ssrc] of mediaSsrcs.entries()) bytes.writeUInt32BE(ssrc >>> 0, 20 + index * 4)
  return bytes
}

function feedback(type: number, format: number, ownSsrc: number, mediaSsrc: number, bodyBytes: number): Buffer {
  const bytes = Buffer.alloc(12 + bodyBytes)
  bytes[0] = 0x80 | format
  bytes[1] = type
  bytes.writeUInt16BE(2 + bodyBytes / 4, 2)
  bytes.writeUInt32BE(ownSsrc >>> 0, 4)
  bytes.writeUInt32BE(mediaSsrc >>> 0, 8)
  return bytes
}
