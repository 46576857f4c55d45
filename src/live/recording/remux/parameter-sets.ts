/**
 * What a keyframe must carry so that it can be shown by a player that knows other parameters: SPS and PPS, each behind its length in four bytes, from
 * an AVCDecoderConfigurationRecord. Null where the player knows these already.
 */
export function parameterUnits(own: unknown, known: unknown): Uint8Array | null {
  const [ownBytes, knownBytes] = [bytesOf(own), bytesOf(known)]
  if (!ownBytes || !knownBytes || ownBytes.equals(knownBytes)) return null
  const units: Buffer[] = []
  let at = 5
  for (const mask of [0x1f, 0xff]) {
    const count = ownBytes[at++]! & mask
    for (let index = 0; index < count; index++) {
      const length = ownBytes.readUInt16BE(at)
      const size = Buffer.alloc(4)
      size.writeUInt32BE(length)
      units.push(size, ownBytes.subarray(at + 2, at + 2 + length))
      at += 2 + length
    }
  }
  return Buffer.concat(units)
}

function bytesOf(value: unknown): Buffer | null {
  return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.byteLength) : null
}
