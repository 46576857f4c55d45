const RATE = 48_000
/** Frame length in 1/400 s by the upper five bits of the first byte (RFC 6716, table 2). */
const SILK = [4, 8, 16, 24]
const HYBRID = [4, 8]
const CELT = [1, 2, 4, 8]

/** How many samples at 48 kHz an Opus packet holds; 0 when it is not one. */
export function opusSamples(packet: Uint8Array): number {
  const first = packet[0]
  if (first === undefined) return 0
  const config = first >> 3
  const units = config < 12 ? SILK[config & 3]! : config < 16 ? HYBRID[config & 1]! : CELT[config & 3]!
  const code = first & 3
  const frames = code === 0 ? 1 : code === 3 ? (packet[1] ?? 0) & 0x3f : 2
  return frames * units * (RATE / 400)
}
