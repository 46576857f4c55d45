import { randomBytes } from 'node:crypto'
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram'
import type { IceSide } from '../../port.ts'
import { findUdpPort } from '../udp-port.ts'
import { iceSideOf } from './ice-side.ts'
import { MovedSession } from './moved-session.ts'
import { PlaceChecks } from './place-checks.ts'
import { isSignedWith, isStun, isSuccess, readBindingRequest, writeSuccess } from './stun.ts'

/** How often whoever gets media is asked whether it still wants it, and how long it may stay silent (RFC 7675). */
const CONSENT = { everyMs: 5000, lapsesAfterMs: 30_000 }

interface Moved {
  session: MovedSession
  ours: IceSide
  client: IceSide
  /** Where it answered a check of ours: media goes there, and nowhere else. */
  place: RemoteInfo | null
  consentedMs: number
}

/** The library's side and the client's, as first agreed. */
interface Known {
  peer: IceSide
  client: IceSide
}

/** The UDP port that sessions come to after a restart of ICE; opened with the first of them. */
export class RestartDoor {
  readonly #udpPort: number
  /** By the user name of our side, and by where its client is. */
  readonly #byUser = new Map<string, Moved>()
  readonly #byPlace = new Map<string, Moved>()
  readonly #bySession = new Map<string, Moved>()
  readonly #known = new Map<string, Known>()
  readonly #checks = new PlaceChecks<Moved>()
  readonly #consent: typeof CONSENT
  #asking: NodeJS.Timeout | null = null
  #opening: Promise<{ socket: Socket; port: number }> | null = null
  #socket: Socket | null = null

  /** `udpPort`: where the library has its peers; the door takes the next free one. */
  constructor(udpPort: number, consent = CONSENT) {
    this.#udpPort = udpPort
    this.#consent = consent
  }

  /** A session that began, and may come back. */
  know(sessionId: string, client: IceSide, answer: string): void {
    const peer = iceSideOf(answer)
    if (peer) this.#known.set(sessionId, { peer, client })
  }

  /** New credentials of our side, and the port; null when there is no such session, or no port for it. */
  async restart(sessionId: string, client: IceSide): Promise<(IceSide & { port: number }) | null> {
    const opened = await (this.#opening ??= this.#open()).catch(() => null)
    const known = this.#known.get(sessionId)
    if (!opened || !known) return null
    const before = this.#bySession.get(sessionId)
    if (before) this.#forget(before)
    const ours = { user: randomBytes(6).toString('base64'), password: randomBytes(18).toString('base64') }
    const session = before?.session ?? new MovedSession(known.peer, known.client, this.#udpPort, (bytes, place) => this.#put(bytes, place))
    const moved: Moved = { session, ours, client, place: null, consentedMs: 0 }
    this.#byUser.set(ours.user, moved)
    this.#bySession.set(sessionId, moved)
    return { ...ours, port: opened.port }
  }

  /** The session is over. */
  end(sessionId: string): void {
    this.#known.delete(sessionId)
    const moved = this.#bySession.get(sessionId)
    if (!moved) return
    this.#bySession.delete(sessionId)
    this.#forget(moved)
    moved.session.close()
  }

  #forget(moved: Moved): void {
    this.#byUser.delete(moved.ours.user)
    this.#leave(moved)
  }

  #leave(moved: Moved): void {
    if (moved.place !== null && this.#byPlace.get(nameOf(moved.place)) === moved) this.#byPlace.delete(nameOf(moved.place))
  }

  async #open(): Promise<{ socket: Socket; port: number }> {
    try {
      const wanted = await findUdpPort(this.#udpPort + 1, true)
      const socket = await bound('udp6', wanted).catch(() => bound('udp4', wanted))
      socket.on('error', ignoreFault)
      socket.on('message', (bytes, from) => this.#receive(bytes, from))
      this.#socket = socket
      this.#asking = setInterval(() => this.#askForConsent(), this.#consent.everyMs).unref()
      return { socket, port: socket.address().port }
    } catch (error) {
      this.#opening = null
      throw error
    }
  }

  #receive(bytes: Buffer, from: RemoteInfo): void {
    // Nobody can be answered there: the socket refuses it aloud.
    if (from.port === 0) return
    if (!isStun(bytes)) {
      this.#byPlace.get(nameOf(from))?.session.fromClient(bytes)
      return
    }
    if (isSuccess(bytes)) return this.#answered(bytes, from)
    const request = readBindingRequest(bytes)
    const moved = request && this.#byUser.get(request.username.split(':')[0]!)
    if (!moved || request.username !== `${moved.ours.user}:${moved.client.user}` || !isSignedWith(bytes, moved.ours.password)) return
    this.#put(writeSuccess(request.transaction, moved.ours.password, from.address, from.port), from)
    if (moved.place !== null && nameOf(moved.place) === nameOf(from)) {
      // Another may have claimed this place meanwhile, from where it was not.
      this.#byPlace.set(nameOf(from), moved)
    } else if (moved.place === null || request.nominates) this.#ask(moved, from)
  }

  /** Whoever overheard a request can send it again in another's name; only who is there and has the password answers ours. */
  #ask(moved: Moved, place: RemoteInfo): void {
    this.#put(this.#checks.write(moved, place), place)
  }

  #answered(bytes: Buffer, from: RemoteInfo): void {
    const moved = this.#checks.take(bytes, from)
    if (!moved || this.#byUser.get(moved.ours.user) !== moved) return
    moved.consentedMs = performance.now()
    if (moved.place !== null && nameOf(moved.place) === nameOf(from)) return
    this.#leave(moved)
    this.#byPlace.set(nameOf(from), moved)
    moved.place = from
    moved.session.moveTo({ address: from.address, port: from.port })
  }

  #askForConsent(): void {
    for (const moved of this.#byUser.values()) {
      if (moved.place === null) continue
      if (performance.now() - moved.consentedMs < this.#consent.lapsesAfterMs) this.#ask(moved, moved.place)
      else {
        this.#leave(moved)
        moved.place = null
        moved.session.moveTo(null)
      }
    }
  }

  #put(bytes: Buffer, { address, port }: { address: string; port: number }): void {
    this.#socket?.send(bytes, port, address, ignoreFault)
  }

  close(): void {
    for (const sessionId of this.#bySession.keys()) this.end(sessionId)
    if (this.#asking) clearInterval(this.#asking)
    this.#socket?.close()
  }
}

async function bound(type: 'udp4' | 'udp6', port: number): Promise<Socket> {
  const socket = createSocket(type)
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  socket.once('error', reject)
  socket.bind(port, resolve)
  await promise.catch((error: unknown) => {
    socket.close()
    throw error
  })
  return socket
}

const nameOf = ({ address, port }: Pick<RemoteInfo, 'address' | 'port'>): string => `${address} ${port}`

/** Who cannot be reached learns of it by silence. */
function ignoreFault(): void {}
