import { MediaRefusal } from '../../port.ts'

/** What one video tag says. */
export type VideoTag =
  | { kind: 'config'; avcC: Buffer }
  /** Milliseconds from decoding to showing. */
  | { kind: 'picture'; keyframe: boolean; compositionMs: number; units: Buffer }
  | { kind: 'nothing' }

export type AudioTag = { kind: 'config'; config: Buffer } | { kind: 'frame'; data: Buffer } | { kind: 'nothing' }

const NOTHING = { kind: 'nothing' } as const
const KEYFRAME = 1
const COMMAND_FRAME = 5
const VIDEO_CODECS: Readonly<Record<number, string>> = { 2: 'Sorenson H263', 3: 'screen video', 4: 'VP6', 5: 'VP6', 12: 'HEVC', 13: 'AV1' }
const VIDEO_FOURCC: Readonly<Record<string, string>> = { hvc1: 'HEVC', av01: 'AV1', vp09: 'VP9', vp08: 'VP8', vvc1: 'VVC' }
const AUDIO_CODECS: Readonly<Record<number, string>> = {
  ...{ 0: 'PCM', 1: 'ADPCM', 2: 'MP3', 3: 'PCM', 4: 'Nellymoser', 5: 'Nellymoser', 6: 'Nellymoser' },
  ...{ 7: 'G711', 8: 'G711', 11: 'Speex', 13: 'Opus', 14: 'MP3' },
}
const AUDIO_FOURCC: Readonly<Record<string, string>> = { Opus: 'Opus', fLaC: 'FLAC', 'ac-3': 'AC-3', 'ec-3': 'E-AC-3', '.mp3': 'MP3' }
const AVC = 7
const AAC = 10
const ENHANCED_AUDIO = 9

/** Reads a video tag, plain or enhanced. Throws `MediaRefusal` for a codec that is not H264. */
export function readVideoTag(tag: Buffer): VideoTag {
  if (tag.length < 5) return NOTHING
  const first = tag[0]!
  const frame = (first >> 4) & 7
  if (first & 0x80) return readEnhancedVideo(tag, first & 15, frame === KEYFRAME)
  if ((first & 15) !== AVC) throw unsupportedVideo(VIDEO_CODECS[first & 15] ?? `video codec ${first & 15}`)
  if (frame === COMMAND_FRAME) return NOTHING
  if (tag[1] === 0) return { kind: 'config', avcC: tag.subarray(5) }
  if (tag[1] !== 1) return NOTHING
  return { kind: 'picture', keyframe: frame === KEYFRAME, compositionMs: tag.readIntBE(2, 3), units: tag.subarray(5) }
}

/** Enhanced RTMP names its codec by four letters. */
function readEnhancedVideo(tag: Buffer, packet: number, keyframe: boolean): VideoTag {
  const name = tag.toString('latin1', 1, 5)
  if (name !== 'avc1') throw unsupportedVideo(VIDEO_FOURCC[name] ?? printable(name))
  if (packet === 0) return { kind: 'config', avcC: tag.subarray(5) }
  if (packet === 3) return { kind: 'picture', keyframe, compositionMs: 0, units: tag.subarray(5) }
  if (packet !== 1 || tag.length < 8) return NOTHING
  return { kind: 'picture', keyframe, compositionMs: tag.readIntBE(5, 3), units: tag.subarray(8) }
}

/** Reads an audio tag, plain or enhanced. Throws `MediaRefusal` for a codec that is not AAC. */
export function readAudioTag(tag: Buffer): AudioTag {
  if (tag.length < 2) return NOTHING
  const codec = tag[0]! >> 4
  let packet = tag[1]!
  let start = 2
  if (codec === ENHANCED_AUDIO) {
    if (tag.length < 5) return NOTHING
    const name = tag.toString('latin1', 1, 5)
    if (name !== 'mp4a') throw unsupportedAudio(AUDIO_FOURCC[name] ?? printable(name))
    packet = tag[0]! & 15
    start = 5
  } else if (codec !== AAC) throw unsupportedAudio(AUDIO_CODECS[codec] ?? `audio codec ${codec}`)
  const data = tag.subarray(start)
  if (data.length === 0 || packet > 1) return NOTHING
  return packet === 0 ? { kind: 'config', config: data } : { kind: 'frame', data }
}

/** NAL units of one picture, each behind its length. Null when the lengths do not add up. */
export function splitUnits(units: Buffer, lengthBytes: number): Buffer[] | null {
  const split: Buffer[] = []
  let at = 0
  while (at < units.length) {
    if (at + lengthBytes > units.length) return null
    const length = units.readUIntBE(at, lengthBytes)
    at += lengthBytes
    if (at + length > units.length) return null
    if (length > 0) split.push(units.subarray(at, at + length))
    at += length
  }
  return split
}

function unsupportedVideo(name: string): MediaRefusal {
  return new MediaRefusal('video-codec-unsupported', `The encoder sends ${name}. Set its video codec to H264.`)
}

function unsupportedAudio(name: string): MediaRefusal {
  return new MediaRefusal('audio-codec-unsupported', `The encoder sends ${name}. Set its audio codec to AAC.`)
}

function printable(name: string): string {
  return /^[\w .-]{4}$/.test(name) ? name : 'an unknown codec'
}
