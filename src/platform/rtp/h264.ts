/** NAL unit types of H264 that matter here. */
export const NAL = { slice: 1, keyframeSlice: 5, parameters: 7, pictureParameters: 8, aggregate: 24, fragment: 28 } as const

export interface H264Picture {
  /** The packet opens a keyframe, or carries the parameters in front of one. */
  keyframe: boolean
  sps: Buffer | null
}

const NOTHING: H264Picture = { keyframe: false, sps: null }

/** Looks into one RTP payload (RFC 6184, packetization modes 0 and 1). */
export function inspectH264(payload: Buffer): H264Picture {
  if (payload.length < 2) return NOTHING
  const type = payload[0]! & 0x1f
  if (type === NAL.parameters) return { keyframe: true, sps: payload }
  if (type === NAL.keyframeSlice) return { keyframe: true, sps: null }
  if (type === NAL.fragment) return { keyframe: (payload[1]! & 0x80) !== 0 && (payload[1]! & 0x1f) === NAL.keyframeSlice, sps: null }
  if (type === NAL.aggregate) return inspectAggregate(payload)
  return NOTHING
}

function inspectAggregate(payload: Buffer): H264Picture {
  const picture: H264Picture = { keyframe: false, sps: null }
  for (let at = 1; at + 3 <= payload.length; ) {
    const length = payload.readUInt16BE(at)
    const unit = payload.subarray(at + 2, at + 2 + length)
    const type = (unit[0] ?? 0) & 0x1f
    if (type === NAL.parameters) picture.sps = unit
    if (type === NAL.parameters || type === NAL.keyframeSlice) picture.keyframe = true
    at += 2 + length
  }
  return picture
}

/** SPS and PPS out of an avcC box, to be sent before each keyframe. */
export function keyframeUnits(avcC: Uint8Array): Buffer[] {
  const bytes = Buffer.from(avcC)
  const units: Buffer[] = []
  let at = 5
  for (const mask of [0x1f, 0xff]) {
    const count = bytes[at++]! & mask
    for (let unit = 0; unit < count; unit++) {
      const length = bytes.readUInt16BE(at)
      units.push(bytes.subarray(at + 2, at + 2 + length))
      at += 2 + length
    }
  }
  return units
}
