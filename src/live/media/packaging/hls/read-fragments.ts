import { readAacConfig, readAvcConfig } from '../formats.ts'
import type { AudioFormat, VideoFormat } from '../samples.ts'
import { findBox, readBoxes } from './read-boxes.ts'

/** A track of an `init`, as far as its samples can be taken over. */
export type Track =
  | { kind: 'video'; id: number; timescale: number; format: VideoFormat; lengthBytes: number }
  | { kind: 'audio'; id: number; timescale: number; format: AudioFormat }

export interface FragmentRead {
  trackId: number
  /** In the track's clock. */
  decodeTime: number
  duration: number
  compositionOffset: number
  keyframe: boolean
  data: Buffer
}

const ENTRY_COUNT_BYTES = 8
const VISUAL_ENTRY_BYTES = 78
const AUDIO_ENTRY_BYTES = 28
const DECODER_SPECIFIC_INFO = 0x05
const NOT_A_KEYFRAME = 0x0001_0000

/** H264, Opus and AAC; whatever else is in there is not among them. */
export function readInit(init: Buffer): Track[] {
  const moov = findBox(init, 'moov')
  if (!moov) return []
  return readBoxes(moov).flatMap(({ name, body }) => (name === 'trak' ? readTrack(body) : []))
}

function readTrack(trak: Buffer): Track[] {
  const header = findBox(trak, 'tkhd')
  const clock = findBox(trak, 'mdia', 'mdhd')
  const entries = findBox(trak, 'mdia', 'minf', 'stbl', 'stsd')
  if (!header || !clock || !entries) return []
  const id = header.readUInt32BE(header[0] === 1 ? 20 : 12)
  const timescale = clock.readUInt32BE(clock[0] === 1 ? 20 : 12)
  const [entry] = readBoxes(entries.subarray(ENTRY_COUNT_BYTES))
  if (!entry || timescale === 0) return []
  if (entry.name === 'avc1') {
    const avcC = findBox(entry.body.subarray(VISUAL_ENTRY_BYTES), 'avcC')
    const config = avcC && readAvcConfig(avcC)
    return config ? [{ kind: 'video', id, timescale, ...config }] : []
  }
  const format = entry.name === 'Opus' || entry.name === 'mp4a' ? readSound(entry.name, entry.body) : null
  return format ? [{ kind: 'audio', id, timescale, format }] : []
}

function readSound(name: 'Opus' | 'mp4a', entry: Buffer): AudioFormat | null {
  if (name === 'Opus') return { codec: 'opus', channels: entry.readUInt16BE(16) }
  const esds = findBox(entry.subarray(AUDIO_ENTRY_BYTES), 'esds')
  const at = esds?.indexOf(DECODER_SPECIFIC_INFO, 4 + 13) ?? -1
  if (!esds || at === -1) return null
  let start = at + 1
  while ((esds[start] ?? 0) & 0x80) start++
  const length = esds[start] ?? 0
  return readAacConfig(esds.subarray(start + 1, start + 1 + length))?.format ?? null
}

/** Every sample of the fragments in a part or segment, in the order of the file. */
export function readFragments(bytes: Buffer): FragmentRead[] {
  const samples: FragmentRead[] = []
  let at = 0
  for (const { name, body } of readBoxes(bytes)) {
    const start = at
    at = body.byteOffset - bytes.byteOffset + body.length
    if (name !== 'moof') continue
    for (const inner of readBoxes(body)) if (inner.name === 'traf') samples.push(...readRun(bytes, start, inner.body))
  }
  return samples
}

interface Defaults {
  duration: number
  size: number
  flags: number
}

function readRun(bytes: Buffer, moofStart: number, traf: Buffer): FragmentRead[] {
  const tfhd = findBox(traf, 'tfhd')
  const tfdt = findBox(traf, 'tfdt')
  if (!tfhd || !tfdt) return []
  const trackId = tfhd.readUInt32BE(4)
  const defaults = readDefaults(tfhd)
  let decodeTime = tfdt[0] === 1 ? Number(tfdt.readBigUInt64BE(4)) : tfdt.readUInt32BE(4)
  const samples: FragmentRead[] = []
  for (const { name, body: trun } of readBoxes(traf)) {
    if (name !== 'trun') continue
    const flags = trun.readUIntBE(1, 3)
    const count = trun.readUInt32BE(4)
    let at = 8
    const next = (present: number): number | null => {
      if (!(flags & present)) return null
      at += 4
      return trun.readUInt32BE(at - 4)
    }
    let data = moofStart + ((next(0x1) ?? 0) | 0)
    const firstFlags = next(0x4)
    for (let index = 0; index < count; index++) {
      const duration = next(0x100) ?? defaults.duration
      const size = next(0x200) ?? defaults.size
      const own = next(0x400) ?? (index === 0 ? firstFlags : null) ?? defaults.flags
      const compositionOffset = (next(0x800) ?? 0) | 0
      if (data + size > bytes.length) return samples
      samples.push({
        trackId,
        decodeTime,
        duration,
        compositionOffset,
        keyframe: !(own & NOT_A_KEYFRAME),
        data: bytes.subarray(data, data + size),
      })
      data += size
      decodeTime += duration
    }
  }
  return samples
}

function readDefaults(tfhd: Buffer): Defaults {
  const flags = tfhd.readUIntBE(1, 3)
  let at = 8 + (flags & 0x1 ? 8 : 0) + (flags & 0x2 ? 4 : 0)
  const next = (present: number): number => {
    if (!(flags & present)) return 0
    at += 4
    return tfhd.readUInt32BE(at - 4)
  }
  return { duration: next(0x8), size: next(0x10), flags: next(0x20) }
}

/** NAL units of a sample, without their lengths. */
export function nalsOf(data: Buffer, lengthBytes: number): Buffer[] {
  const nals: Buffer[] = []
  let at = 0
  while (at + lengthBytes <= data.length) {
    const end = at + lengthBytes + data.readUIntBE(at, lengthBytes)
    if (end > data.length) break
    nals.push(data.subarray(at + lengthBytes, end))
    at = end
  }
  return nals
}
