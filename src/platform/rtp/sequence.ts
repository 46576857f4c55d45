/** Signed way from one wrapped counter value to another, over the shorter side. */
export function distance(from: number, to: number, bits: 16 | 32): number {
  const size = 2 ** bits
  const forward = (((to - from) % size) + size) % size
  return forward >= size / 2 ? forward - size : forward
}

/** Turns a wrapped counter (16-bit sequence, 32-bit timestamp) into one that only grows; tolerates reordering. */
export class Unwrapper {
  readonly #bits: 16 | 32
  #newest: number | null = null

  constructor(bits: 16 | 32) {
    this.#bits = bits
  }

  /** The unwrapped value; the first one seen keeps its wrapped value. */
  unwrap(value: number): number {
    if (this.#newest === null) {
      this.#newest = value
      return value
    }
    const size = 2 ** this.#bits
    const wrapped = ((this.#newest % size) + size) % size
    const unwrapped = this.#newest + distance(wrapped, value, this.#bits)
    if (unwrapped > this.#newest) this.#newest = unwrapped
    return unwrapped
  }
}
