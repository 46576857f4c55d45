import { inflateSync } from 'node:zlib'

const WOFF_HEADER = 44
const WOFF_ENTRY = 20
const SFNT_HEADER = 12
const SFNT_ENTRY = 16

const padded = (length: number): number => (length + 3) & ~3

/** A font of the web (WOFF 1) as the plain TrueType file that it packs: what draws PDFs reads past the end of single packed tables. */
export function unpackFont(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12)
  const entries = Array.from({ length: count }, (_, index) => {
    const at = WOFF_HEADER + index * WOFF_ENTRY
    const [offset, packedLength, length] = [4, 8, 12].map((place) => woff.readUInt32BE(at + place)) as [number, number, number]
    const packed = woff.subarray(offset, offset + packedLength)
    return {
      tag: woff.subarray(at, at + 4),
      checksum: woff.readUInt32BE(at + 16),
      data: packedLength < length ? inflateSync(packed) : packed,
    }
  })
  const size = entries.reduce((sum, { data }) => sum + SFNT_ENTRY + padded(data.length), SFNT_HEADER)
  const font = Buffer.alloc(size)
  const power = 2 ** Math.floor(Math.log2(count))
  woff.copy(font, 0, 4, 8)
  for (const [place, value] of [count, power * SFNT_ENTRY, Math.log2(power), (count - power) * SFNT_ENTRY].entries()) {
    font.writeUInt16BE(value, 4 + place * 2)
  }
  let offset = SFNT_HEADER + count * SFNT_ENTRY
  for (const [index, { tag, checksum, data }] of entries.entries()) {
    const at = SFNT_HEADER + index * SFNT_ENTRY
    tag.copy(font, at)
    font.writeUInt32BE(checksum, at + 4)
    font.writeUInt32BE(offset, at + 8)
    font.writeUInt32BE(data.length, at + 12)
    data.copy(font, offset)
    offset += padded(data.length)
  }
  return font
}
