import { randomBytes } from 'node:crypto'
import { createSocket, type Socket } from 'node:dgram'
import type { IceSide } from '../../port.ts'
import { isSignedWith, isStun, isSuccess, readBindingRequest, writeNomination, writeSuccess } from './stun.ts'

const LOOPBACK = '127.0.0.1'
/** Above what a browser's own checks claim, so that the library changes to this path and stays on it. */
const PRIORITY = 126 * 2 ** 24 + 65_535 * 256 + 255
const FIRST_CHECK_MS = 100
const CHECK_MS = 2000

interface Place {
  address: string
  port: number
}

/**
 * A session after a restart of ICE. The library that holds its peer knows no restarts: towards it this is the client that it knows, come over
 * another path; towards the client it is the peer with its new credentials. What is encrypted between the two passes through unread.
 */
export class MovedSession {
  readonly #inner: Socket
  readonly #peer: IceSide
  readonly #known: IceSide
  readonly #toClient: (bytes: Buffer, place: Place) => void
  readonly #tieBreaker = randomBytes(8)
  #checks: NodeJS.Timeout | null = null
  #settled = false
  #place: Place | null = null

  /** `peer` and `known`: the library's side and the client's, as first agreed. */
  constructor(peer: IceSide, known: IceSide, udpPort: number, toClient: (bytes: Buffer, place: Place) => void) {
    this.#peer = peer
    this.#known = known
    this.#toClient = toClient
    this.#inner = createSocket('udp4')
    this.#inner.on('error', () => {})
    this.#inner.on('message', (bytes, { address, port }) => this.#fromPeer(bytes, address, port))
    this.#inner.connect(udpPort, LOOPBACK, () => this.#check())
  }

  /** The client's new place, where it answered a check of ours; null where it answers no more. */
  moveTo(place: Place | null): void {
    this.#place = place
    this.#check()
  }

  fromClient(bytes: Buffer): void {
    this.#put(bytes)
  }

  #fromPeer(bytes: Buffer, address: string, port: number): void {
    if (!isStun(bytes)) {
      if (this.#place) this.#toClient(bytes, this.#place)
      return
    }
    if (isSuccess(bytes)) {
      this.#settled = true
      return
    }
    const request = readBindingRequest(bytes)
    if (request && isSignedWith(bytes, this.#known.password)) {
      this.#put(writeSuccess(request.transaction, this.#known.password, address, port))
    }
  }

  /** Tells the library to come over to this path, and to stay. */
  #check(): void {
    if (this.#checks) clearTimeout(this.#checks)
    this.#checks = null
    if (!this.#place) return
    const { user, password } = this.#peer
    this.#put(writeNomination(randomBytes(12), `${user}:${this.#known.user}`, password, PRIORITY, this.#tieBreaker))
    this.#checks = setTimeout(() => this.#check(), this.#settled ? CHECK_MS : FIRST_CHECK_MS)
  }

  #put(bytes: Buffer): void {
    try {
      this.#inner.send(bytes)
    } catch {
      // Not connected yet; whatever matters is said again.
    }
  }

  close(): void {
    if (this.#checks) clearTimeout(this.#checks)
    this.#place = null
    this.#inner.close()
  }
}
