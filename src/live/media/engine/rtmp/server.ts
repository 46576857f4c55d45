import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import type { RtmpOptions } from '../../messages.ts'
import { type RtmpDoor, RtmpSession } from './session.ts'

const NEIGHBOURS = 20
const MOST_CONNECTIONS = 200
/** Connections that do not publish yet; beyond it the oldest goes. */
const MOST_OPENING = 40
const MOST_OPENING_PER_ADDRESS = 10

/** The TCP door for encoders that speak RTMP. */
export class RtmpServer {
  readonly #server: Server
  readonly #sessions = new Set<RtmpSession>()
  readonly #door: RtmpDoor

  constructor(door: RtmpDoor) {
    this.#door = { ...door, closed: (session) => this.#forget(session) }
    this.#server = createServer((socket) => this.#admit(socket))
    this.#server.maxConnections = MOST_CONNECTIONS
    // What happens to one connection on its way in concerns no other.
    this.#server.on('error', () => {})
  }

  /** The port that was bound. Rejects when nothing is free. */
  async listen({ port, portMayMove, host }: RtmpOptions): Promise<number> {
    const last = port === 0 ? 0 : Math.min(65_535, port + (portMayMove ? NEIGHBOURS - 1 : 0))
    for (let candidate = port; ; candidate++) {
      try {
        this.#server.listen(candidate, host)
        await once(this.#server, 'listening')
        const address = this.#server.address()
        return typeof address === 'object' && address ? address.port : candidate
      } catch (error) {
        const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
        if (!taken || candidate >= last) throw new Error(`TCP port ${candidate} for RTMP cannot be opened`, { cause: error })
      }
    }
  }

  #admit(socket: Socket): void {
    const opening = [...this.#sessions].filter((session) => !session.publishing)
    const fromThere = opening.filter(({ address }) => address === socket.remoteAddress)
    if (fromThere.length >= MOST_OPENING_PER_ADDRESS) fromThere[0]?.end('never-connected')
    else if (opening.length >= MOST_OPENING) opening[0]?.end('never-connected')
    this.#sessions.add(new RtmpSession(socket, this.#door))
  }

  #forget(session: RtmpSession): void {
    this.#sessions.delete(session)
  }

  close(): void {
    this.#server.close()
    for (const session of this.#sessions) session.end('shutting-down')
  }
}
