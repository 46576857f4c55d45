import { NAL } from './h264.ts'

/** Leaves room for RTP, SRTP, UDP and IPv6 headers inside 1280 bytes. */
const H264_MAX_PAYLOAD_BYTES = 1180

/**
 * RTP payloads of one access unit (RFC 6184, packetization mode 1): small units as they are, large ones as FU-A fragments.
 * The caller sets the marker on the last payload.
 */
export function packetizeH264(units: readonly Uint8Array[], maxBytes: number = H264_MAX_PAYLOAD_BYTES): Uint8Array[] {
  return units.flatMap((unit) => (unit.length <= maxBytes ? [unit] : fragment(unit, maxBytes)))
}

function fragment(unit: Uint8Array, maxBytes: number): Uint8Array[] {
  const indicator = (unit[0]! & 0xe0) | NAL.fragment
  const type = unit[0]! & 0x1f
  const body = unit.subarray(1)
  const size = maxBytes - 2
  const payloads: Uint8Array[] = []
  for (let start = 0; start < body.length; start += size) {
    const piece = body.subarray(start, start + size)
    const payload = new Uint8Array(piece.length + 2)
    payload[0] = indicator
    payload[1] = (start === 0 ? 0x80 : 0) | (start + size >= body.length ? 0x40 : 0) | type
    payload.set(piece, 2)
    payloads.push(payload)
  }
  return payloads
}
