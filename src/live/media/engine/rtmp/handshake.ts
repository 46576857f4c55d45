import { randomBytes } from 'node:crypto'
import { RtmpFault } from './fault.ts'

const VERSION = 3
const BLOCK_BYTES = 1536

/** The opening of a connection in its plain form; encoders ask for the signed one only to play. */
export class Handshake {
  #waiting: Buffer[] = []
  #bytes = 0
  #answered = false

  /** Takes bytes in: what is to be answered, and what is left over once the handshake is done (`null` until then). */
  take(bytes: Buffer): { answer: Buffer | null; rest: Buffer | null } {
    if (this.#bytes === 0 && bytes[0] !== VERSION) throw new RtmpFault('another protocol')
    this.#waiting.push(bytes)
    this.#bytes += bytes.length
    let answer: Buffer | null = null
    if (!this.#answered && this.#bytes >= 1 + BLOCK_BYTES) {
      this.#answered = true
      const theirs = this.#joined().subarray(1, 1 + BLOCK_BYTES)
      answer = Buffer.concat([Buffer.of(VERSION), Buffer.alloc(8), randomBytes(BLOCK_BYTES - 8), theirs])
    }
    const rest = this.#bytes >= 1 + 2 * BLOCK_BYTES ? this.#joined().subarray(1 + 2 * BLOCK_BYTES) : null
    return { answer, rest }
  }

  #joined(): Buffer {
    const joined = Buffer.concat(this.#waiting)
    this.#waiting = [joined]
    return joined
  }
}
