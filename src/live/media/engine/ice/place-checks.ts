import { randomBytes } from 'node:crypto'
import type { IceSide } from '../../port.ts'
import { isSignedWith, transactionOf, writeCheck } from './stun.ts'

const PRIORITY = 110 * 2 ** 24 + 65_535 * 256 + 255
/** More than that many at once are answered by nobody. */
const MOST_OPEN = 2048

interface Party {
  readonly ours: IceSide
  readonly client: IceSide
}

interface Place {
  readonly address: string
  readonly port: number
}

interface Open<Who> extends Place {
  readonly who: Who
}

/** Checks of ours that wait for their answer (RFC 8445, section 7.2). */
export class PlaceChecks<Who extends Party> {
  readonly #tieBreaker = randomBytes(8)
  /** By their transaction; the oldest first. */
  readonly #open = new Map<string, Open<Who>>()

  /** Asks whether `who` is at that place. */
  write(who: Who, { address, port }: Place): Buffer {
    const transaction = randomBytes(12)
    this.#open.set(transaction.toString('base64'), { who, address, port })
    if (this.#open.size > MOST_OPEN) this.#open.delete(this.#open.keys().next().value!)
    return writeCheck(transaction, `${who.client.user}:${who.ours.user}`, who.client.password, PRIORITY, this.#tieBreaker)
  }

  /** Whose answer it is, where it came from the place that was asked, and by who holds the password; once. */
  take(answer: Buffer, { address, port }: Place): Who | null {
    const name = transactionOf(answer).toString('base64')
    const open = this.#open.get(name)
    if (open?.address !== address || open.port !== port || !isSignedWith(answer, open.who.client.password)) return null
    this.#open.delete(name)
    return open.who
  }
}
