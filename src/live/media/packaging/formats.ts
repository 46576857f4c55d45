import { readSps } from '#platform/rtp'
import type { AudioFormat, VideoFormat } from './samples.ts'

export interface AvcConfig {
  format: VideoFormat
  /** Bytes of the length in front of each NAL unit. */
  lengthBytes: number
}

/** Reads an AVCDecoderConfigurationRecord; null when it is none. */
export function readAvcConfig(avcC: Buffer): AvcConfig | null {
  if (avcC.length < 7 || avcC[0] !== 1) return null
  const parameters: Buffer[][] = []
  let at = 5
  for (const mask of [0x1f, 0xff]) {
    const units: Buffer[] = []
    if (at >= avcC.length) return null
    for (let left = avcC[at++]! & mask; left > 0; left--) {
      if (at + 2 > avcC.length) return null
      const end = at + 2 + avcC.readUInt16BE(at)
      if (end > avcC.length) return null
      units.push(Buffer.from(avcC.subarray(at + 2, end)))
      at = end
    }
    parameters.push(units)
  }
  const [sps] = parameters[0] ?? []
  const [pps] = parameters[1] ?? []
  const format = sps && pps && formatOf(sps, pps)
  return format ? { format, lengthBytes: (avcC[4]! & 3) + 1 } : null
}

/** Null when the sequence parameters cannot be read. */
export function formatOf(sps: Uint8Array, pps: Uint8Array): VideoFormat | null {
  const size = sps.length >= 4 && pps.length > 0 ? readSps(sps) : null
  return size && size.width > 0 && size.height > 0 ? { codec: 'h264', sps, pps, ...size } : null
}

export interface AacConfig {
  format: Extract<AudioFormat, { codec: 'aac' }>
  /** Samples of one frame, at the format's rate. */
  frameSamples: number
}

const RATES = [96_000, 88_200, 64_000, 48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8000, 7350] as const
const CHANNELS = [2, 1, 2, 3, 4, 5, 6, 8] as const
const EXPLICIT_RATE = 15
const ESCAPE_TYPE = 31
const SPECTRAL_BAND_TYPES = new Set([5, 29])

/** Reads an AudioSpecificConfig; null when it is none that can be played. The rate is the core's, which frames are counted in. */
export function readAacConfig(config: Buffer): AacConfig | null {
  if (config.length < 2) return null
  const bits = [...config.subarray(0, 16)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  let at = 0
  const read = (count: number) => Number.parseInt(bits.slice(at, (at += count)) || '0', 2)
  const readType = () => {
    const type = read(5)
    return type === ESCAPE_TYPE ? 32 + read(6) : type
  }
  const readRate = () => {
    const index = read(4)
    return index === EXPLICIT_RATE ? read(24) : RATES[index]
  }
  const type = readType()
  const sampleRate = readRate()
  const channels = CHANNELS[read(4)]
  if (SPECTRAL_BAND_TYPES.has(type)) {
    readRate()
    readType()
  }
  const frameSamples = read(1) === 1 ? 960 : 1024
  if (type === 0 || sampleRate === undefined || sampleRate < 7350 || sampleRate > 96_000 || channels === undefined) return null
  return { format: { codec: 'aac', config: Buffer.from(config), sampleRate, channels }, frameSamples }
}
