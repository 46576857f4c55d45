/** The bytes of ISO base media boxes (ISO/IEC 14496-12): a length, a name, and what is inside. */

export type Piece = Uint8Array | readonly Piece[]

const HEADER_BYTES = 8

export function box(name: string, ...inside: Piece[]): Buffer {
  const pieces = flat(inside)
  const bytes = Buffer.allocUnsafe(HEADER_BYTES + pieces.reduce((sum, piece) => sum + piece.length, 0))
  bytes.writeUInt32BE(bytes.length, 0)
  bytes.write(name, 4, 'latin1')
  let at = HEADER_BYTES
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

export function fullBox(name: string, version: number, flags: number, ...inside: Piece[]): Buffer {
  return box(name, u32(version * 0x100_0000 + flags), ...inside)
}

export function u8(...values: number[]): Buffer {
  return Buffer.from(values)
}

export function u16(...values: number[]): Buffer {
  const bytes = Buffer.allocUnsafe(values.length * 2)
  values.forEach((value, index) => bytes.writeUInt16BE(value, index * 2))
  return bytes
}

export function u32(...values: number[]): Buffer {
  const bytes = Buffer.allocUnsafe(values.length * 4)
  values.forEach((value, index) => bytes.writeUInt32BE(value >>> 0, index * 4))
  return bytes
}

/** Whole numbers up to 2^53. */
export function u64(value: number): Buffer {
  return u32(Math.floor(value / 2 ** 32), value % 2 ** 32)
}

export function text(value: string): Buffer {
  return Buffer.from(value, 'latin1')
}

function flat(pieces: readonly Piece[]): Uint8Array[] {
  return pieces.flatMap((piece) => (piece instanceof Uint8Array ? [piece] : flat(piece)))
}
