import type { AudioFormat, VideoFormat } from '../samples.ts'
import { box, fullBox, type Piece, text, u8, u16, u32 } from './box.ts'

export const VIDEO_TRACK = 1
export const AUDIO_TRACK = 2
export const VIDEO_TIMESCALE = 90_000
const OPUS_RATE = 48_000

const MATRIX = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
const UNDETERMINED_LANGUAGE = 0x55c4

/** Samples a second of a track's own clock. */
export function timescaleOf(format: AudioFormat): number {
  return format.codec === 'opus' ? OPUS_RATE : format.sampleRate
}

/** What a player is given before any part: `ftyp` and `moov` of one H264 track, and of one sound track when there is sound. */
export function initSegment(video: VideoFormat, audio: AudioFormat | null): Buffer {
  const tracks: Piece[] = [videoTrack(video), ...(audio ? [audioTrack(audio)] : [])]
  const defaults = [VIDEO_TRACK, ...(audio ? [AUDIO_TRACK] : [])].map((id) => fullBox('trex', 0, 0, u32(id, 1, 0, 0, 0)))
  return Buffer.concat([
    box('ftyp', text('iso6'), u32(0), text('iso6cmfcmp41')),
    box(
      'moov',
      fullBox(
        'mvhd',
        0,
        0,
        u32(0, 0, VIDEO_TIMESCALE, 0, 0x10000),
        u16(0x0100, 0),
        u32(0, 0),
        MATRIX,
        u32(0, 0, 0, 0, 0, 0, AUDIO_TRACK + 1),
      ),
      tracks,
      box('mvex', defaults),
    ),
  ])
}

/** As CODECS says it (RFC 6381). */
export function codecsOf({ sps }: VideoFormat, audio: AudioFormat | null): string {
  const picture = `avc1.${Buffer.from(sps.subarray(1, 4)).toString('hex')}`
  if (!audio) return picture
  return `${picture},${audio.codec === 'opus' ? 'opus' : `mp4a.40.${objectTypeOf(audio.config)}`}`
}

function objectTypeOf(config: Uint8Array): number {
  const type = (config[0] ?? 0) >> 3
  return type === 0 ? 2 : type
}

function videoTrack(format: VideoFormat): Buffer {
  const { width, height } = format
  return box(
    'trak',
    fullBox('tkhd', 0, 3, u32(0, 0, VIDEO_TRACK, 0, 0, 0, 0), u16(0, 0, 0, 0), MATRIX, u32(width * 0x10000, height * 0x10000)),
    media(VIDEO_TIMESCALE, 'vide', fullBox('vmhd', 0, 1, u16(0, 0, 0, 0)), videoEntry(format)),
  )
}

function audioTrack(format: AudioFormat): Buffer {
  return box(
    'trak',
    fullBox('tkhd', 0, 3, u32(0, 0, AUDIO_TRACK, 0, 0, 0, 0), u16(0, 1, 0x0100, 0), MATRIX, u32(0, 0)),
    media(timescaleOf(format), 'soun', fullBox('smhd', 0, 0, u16(0, 0)), audioEntry(format)),
  )
}

function media(timescale: number, handler: string, header: Buffer, entry: Buffer): Buffer {
  return box(
    'mdia',
    fullBox('mdhd', 0, 0, u32(0, 0, timescale, 0), u16(UNDETERMINED_LANGUAGE, 0)),
    fullBox('hdlr', 0, 0, u32(0), text(handler), u32(0, 0, 0), text('Souk\0')),
    box(
      'minf',
      header,
      box('dinf', fullBox('dref', 0, 0, u32(1), fullBox('url ', 0, 1))),
      box(
        'stbl',
        fullBox('stsd', 0, 0, u32(1), entry),
        fullBox('stts', 0, 0, u32(0)),
        fullBox('stsc', 0, 0, u32(0)),
        fullBox('stsz', 0, 0, u32(0, 0)),
        fullBox('stco', 0, 0, u32(0)),
      ),
    ),
  )
}

function videoEntry({ width, height, sps, pps }: VideoFormat): Buffer {
  const parameters = box(
    'avcC',
    u8(1, sps[1]!, sps[2]!, sps[3]!, 0xff, 0xe1),
    u16(sps.length),
    sps,
    u8(1),
    u16(pps.length),
    pps,
    // The profiles above Main say what Main implies: 4:2:0 with 8 bits a sample.
    [100, 110, 122, 244].includes(sps[1]!) ? u8(0xfd, 0xf8, 0xf8, 0) : u8(),
  )
  return box(
    'avc1',
    ...[u16(0, 0, 0, 1), u16(0, 0), u32(0, 0, 0), u16(width, height), u32(0x480000, 0x480000, 0)],
    ...[u16(1), Buffer.alloc(32), u16(0x18, 0xffff), parameters],
  )
}

function audioEntry(format: AudioFormat): Buffer {
  const { channels } = format
  const rate = timescaleOf(format)
  const head = [u16(0, 0, 0, 1), u32(0, 0), u16(channels, 16, 0, 0), u32(rate > 0xffff ? 0 : rate * 0x10000)]
  if (format.codec === 'opus') {
    return box('Opus', ...head, box('dOps', u8(0, channels), u16(0), u32(OPUS_RATE), u16(0), u8(0)))
  }
  return box('mp4a', ...head, elementaryStream(format.config))
}

/** `esds` (ISO/IEC 14496-14) around the decoder's own configuration. */
function elementaryStream(config: Uint8Array): Buffer {
  const specific = descriptor(5, config)
  const decoder = descriptor(4, u8(0x40, 0x15, 0, 0, 0), u32(0, 0), specific)
  return fullBox('esds', 0, 0, descriptor(3, u16(0), u8(0), decoder, descriptor(6, u8(2))))
}

function descriptor(tag: number, ...inside: Uint8Array[]): Buffer {
  const content = Buffer.concat(inside)
  return Buffer.concat([u8(tag, content.length), content])
}
