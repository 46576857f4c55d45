/** Boxes of ISO base media (ISO/IEC 14496-12), read. Lengths are checked: what does not fit is left out. */

export interface ReadBox {
  name: string
  /** What is inside, without length and name. */
  body: Buffer
}

const HEADER_BYTES = 8
const LARGE_HEADER_BYTES = 16

export function readBoxes(bytes: Buffer): ReadBox[] {
  const boxes: ReadBox[] = []
  let at = 0
  while (at + HEADER_BYTES <= bytes.length) {
    const large = bytes.readUInt32BE(at) === 1
    if (large && at + LARGE_HEADER_BYTES > bytes.length) break
    const size = large ? Number(bytes.readBigUInt64BE(at + HEADER_BYTES)) : bytes.readUInt32BE(at) || bytes.length - at
    const header = large ? LARGE_HEADER_BYTES : HEADER_BYTES
    if (size < header || at + size > bytes.length) break
    boxes.push({ name: bytes.toString('latin1', at + 4, at + 8), body: bytes.subarray(at + header, at + size) })
    at += size
  }
  return boxes
}

/** The first box at a path of names, each inside the one before. */
export function findBox(bytes: Buffer, ...[name, ...deeper]: string[]): Buffer | null {
  const found = readBoxes(bytes).find((box) => box.name === name)
  if (!found) return null
  return deeper.length === 0 ? found.body : findBox(found.body, ...deeper)
}
