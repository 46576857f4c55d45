export interface PictureSize {
  width: number
  height: number
}

const PROFILES_WITH_CHROMA = new Set([100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135])

/** Picture size from an H264 sequence parameter set; null when it cannot be read. */
export function readSps(sps: Uint8Array): PictureSize | null {
  try {
    return readSize(new BitReader(withoutEmulation(sps.subarray(1))))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function readSize(bits: BitReader): PictureSize {
  const profile = bits.read(8)
  bits.read(16)
  bits.golomb()
  const chroma = PROFILES_WITH_CHROMA.has(profile) ? readChroma(bits) : 1
  bits.golomb()
  const orderType = bits.golomb()
  if (orderType === 0) bits.golomb()
  else if (orderType === 1) skipOrderCycle(bits)
  bits.golomb()
  bits.read(1)
  const widthMacroblocks = bits.golomb() + 1
  const heightUnits = bits.golomb() + 1
  const fieldFactor = bits.read(1) ? 1 : 2
  if (fieldFactor === 2) bits.read(1)
  bits.read(1)
  let cropWidth = 0
  let cropHeight = 0
  if (bits.read(1)) {
    cropWidth = (bits.golomb() + bits.golomb()) * (chroma === 1 || chroma === 2 ? 2 : 1)
    cropHeight = (bits.golomb() + bits.golomb()) * (chroma === 1 ? 2 : 1) * fieldFactor
  }
  return { width: widthMacroblocks * 16 - cropWidth, height: heightUnits * 16 * fieldFactor - cropHeight }
}

function readChroma(bits: BitReader): number {
  const chroma = bits.golomb()
  if (chroma === 3) bits.read(1)
  bits.golomb()
  bits.golomb()
  bits.read(1)
  if (bits.read(1)) for (let list = 0; list < (chroma === 3 ? 12 : 8); list++) if (bits.read(1)) skipScalingList(bits, list < 6 ? 16 : 64)
  return chroma
}

function skipScalingList(bits: BitReader, size: number): void {
  let last = 8
  let next = 8
  for (let index = 0; index < size && next !== 0; index++) {
    next = (last + bits.signedGolomb() + 256) % 256
    if (next !== 0) last = next
  }
}

function skipOrderCycle(bits: BitReader): void {
  bits.read(1)
  bits.golomb()
  bits.golomb()
  const count = bits.golomb()
  for (let index = 0; index < count; index++) bits.golomb()
}

/** H264 puts a 3 into runs of zeros so that no start code appears by chance. */
function withoutEmulation(bytes: Uint8Array): Uint8Array {
  return bytes.filter((byte, index) => !(byte === 3 && bytes[index - 1] === 0 && bytes[index - 2] === 0))
}

class BitReader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  read(count: number): number {
    let value = 0
    for (let bit = 0; bit < count; bit++, this.#at++) {
      const byte = this.#bytes[this.#at >> 3]
      if (byte === undefined) throw new RangeError('out of bits')
      value = value * 2 + ((byte >> (7 - (this.#at & 7))) & 1)
    }
    return value
  }

  golomb(): number {
    let zeros = 0
    while (this.read(1) === 0) if (++zeros > 31) throw new RangeError('no Exp-Golomb code')
    return 2 ** zeros - 1 + this.read(zeros)
  }

  signedGolomb(): number {
    const value = this.golomb()
    return value % 2 === 0 ? -value / 2 : (value + 1) / 2
  }
}
