import { box, fullBox, u32, u64 } from './box.ts'

/** One sample of a track, in the track's own clock. */
export interface FragmentSample {
  duration: number
  compositionOffset: number
  keyframe: boolean
  /** Its bytes, in pieces that follow each other. */
  data: readonly Uint8Array[]
}

export interface FragmentTrack {
  id: number
  /** Decoding time of the first sample, in the track's clock. */
  start: number
  samples: readonly FragmentSample[]
}

const DEFAULT_BASE_IS_MOOF = 0x020000
/** Offset of the data; and of each sample: duration, size, flags, composition offset. */
const RUN_FLAGS = 0x000001 | 0x000100 | 0x000200 | 0x000400 | 0x000800
const KEYFRAME = 0x02000000
const DEPENDENT = 0x01010000
const SAMPLE_BYTES = 16
const MDAT_HEADER_BYTES = 8

/** One `moof` and its `mdat`: what a part is made of. Tracks without samples are left out. */
export function buildFragment(number: number, tracks: readonly FragmentTrack[]): Buffer {
  const filled = tracks.filter((track) => track.samples.length > 0)
  // The offsets into the data depend on the length of what holds them, which does not depend on their values.
  const moofBytes = moof(number, filled, 0).length
  const pieces = filled.flatMap((track) => track.samples.flatMap((sample) => sample.data))
  return Buffer.concat([moof(number, filled, moofBytes + MDAT_HEADER_BYTES), box('mdat', pieces)])
}

function moof(number: number, tracks: readonly FragmentTrack[], dataStart: number): Buffer {
  let offset = dataStart
  const trafs = tracks.map((track) => {
    const traf = box(
      'traf',
      fullBox('tfhd', 0, DEFAULT_BASE_IS_MOOF, u32(track.id)),
      fullBox('tfdt', 1, 0, u64(track.start)),
      fullBox('trun', 1, RUN_FLAGS, u32(track.samples.length, offset), run(track.samples)),
    )
    for (const sample of track.samples) offset += sizeOf(sample)
    return traf
  })
  return box('moof', fullBox('mfhd', 0, 0, u32(number)), trafs)
}

function run(samples: readonly FragmentSample[]): Buffer {
  const bytes = Buffer.allocUnsafe(samples.length * SAMPLE_BYTES)
  samples.forEach((sample, index) => {
    const at = index * SAMPLE_BYTES
    bytes.writeUInt32BE(sample.duration, at)
    bytes.writeUInt32BE(sizeOf(sample), at + 4)
    bytes.writeUInt32BE(sample.keyframe ? KEYFRAME : DEPENDENT, at + 8)
    bytes.writeInt32BE(sample.compositionOffset, at + 12)
  })
  return bytes
}

function sizeOf(sample: FragmentSample): number {
  return sample.data.reduce((sum, piece) => sum + piece.length, 0)
}
