import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type Server as SocketServer, WebSocketServer } from 'ws'
import { type Actor, type ActorSource, networkOf } from '#platform/http'
import type { Log } from '#platform/log'
import { Connection, type House, PageSocket } from './connection.ts'
import { closeCodes } from './contract.ts'
import { addressOf, refusalOf, requestPath } from './handshake.ts'
import type { Limits } from './limits.ts'
import type { RealtimeMetrics } from './metrics.ts'
import type { RoomDirectory } from './rooms.ts'

export const REALTIME_PATH = '/api/realtime'
/** Pings are spread over the interval, so that ten thousand of them never fall together. */
const SWEEPS_PER_INTERVAL = 25

export interface GatewayOptions {
  actors: ActorSource
  log: Log
  limits: Limits
  metrics: RealtimeMetrics
  /** Proxies in front are believed about the client's address and the host it asked for. */
  trustProxy: boolean
  rooms: RoomDirectory
}

/** Takes sockets in on an HTTP server and looks after them until they close. */
export class Gateway {
  readonly #options: GatewayOptions
  readonly #server: SocketServer<typeof PageSocket>
  readonly #house: House
  readonly #connections: Set<Connection>[] = Array.from({ length: SWEEPS_PER_INTERVAL }, () => new Set())
  readonly #perAddress = new Map<string, number>()
  readonly #sweeper: NodeJS.Timeout
  #sockets = 0
  #sweep = 0
  #closing = false

  constructor(options: GatewayOptions) {
    const { actors, limits, log, metrics, rooms } = options
    this.#options = options
    this.#server = new WebSocketServer({
      noServer: true,
      clientTracking: false,
      perMessageDeflate: false,
      maxPayload: limits.messageBytes,
      WebSocket: PageSocket,
    })
    this.#house = {
      ...{ limits, log, rooms, allowance: { burst: limits.messageBurst, perSecond: limits.messagesPerSecond } },
      identify: (credentials) => actors.resolve(credentials),
      closed: (reason) => metrics.closed.inc({ reason }),
      left: (connection) => {
        this.#connections[connection.sweep]!.delete(connection)
        this.#count(connection.address, -1)
      },
    }
    this.#sweeper = setInterval(() => this.#sweepOne(), (limits.pingSeconds * 1000) / SWEEPS_PER_INTERVAL).unref()
  }

  get sockets(): number {
    return this.#sockets
  }

  attach(server: Server): void {
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (requestPath(request) === REALTIME_PATH) void this.#accept(request, socket, head)
      else if (server.listenerCount('upgrade') === 1) refuse(socket, 404)
    })
  }

  close(): void {
    this.#closing = true
    clearInterval(this.#sweeper)
    for (const connections of this.#connections) for (const connection of connections) connection.close(1001, 'going away')
  }

  async #accept(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const { actors, limits, log, trustProxy } = this.#options
    socket.on('error', destroy)
    const address = networkOf(addressOf(request, trustProxy))
    const full = this.#closing || this.#sockets >= limits.sockets || (this.#perAddress.get(address) ?? 0) >= limits.socketsPerAddress
    const status = full ? 503 : refusalOf(request, trustProxy)
    if (status !== null) {
      refuse(socket, status)
      return
    }
    try {
      const actor = await actors.resolve(request.headers)
      if (socket.destroyed) return
      // Closed meanwhile: nobody would close this one.
      if (this.#closing) return refuse(socket, 503)
      this.#server.handleUpgrade(request, socket, head, (webSocket) => this.#open(webSocket, request, address, actor))
    } catch (error) {
      log.error({ err: error }, 'socket handshake failed')
      refuse(socket, 500)
    }
  }

  #open(socket: PageSocket, { headers: { cookie, authorization } }: IncomingMessage, address: string, actor: Actor): void {
    const sweep = (this.#sweep + this.#sockets) % SWEEPS_PER_INTERVAL
    const connection = new Connection(this.#house, socket, actor, { cookie, authorization }, { address, sweep })
    this.#connections[sweep]!.add(connection)
    this.#count(address, 1)
  }

  #count(address: string, change: 1 | -1): void {
    this.#sockets += change
    const left = (this.#perAddress.get(address) ?? 0) + change
    if (left > 0) this.#perAddress.set(address, left)
    else this.#perAddress.delete(address)
    this.#options.metrics.sockets.set(this.#sockets)
  }

  #sweepOne(): void {
    this.#sweep = (this.#sweep + 1) % SWEEPS_PER_INTERVAL
    const now = Date.now()
    for (const connection of this.#connections[this.#sweep]!) {
      if (!connection.heard) {
        connection.close(closeCodes.silent, 'silent')
        continue
      }
      if (connection.isStalled()) {
        connection.closeAsTooSlow()
        continue
      }
      connection.heard = false
      connection.expire(now)
      connection.lookAgain()
      connection.socket.ping()
    }
  }
}

/** One for all: a function made here would keep the whole request alive as long as the socket. */
function destroy(this: Duplex): void {
  this.destroy()
}

function refuse(socket: Duplex, status: number): void {
  const reason =
    { 400: 'Bad Request', 403: 'Forbidden', 404: 'Not Found', 500: 'Internal Server Error', 503: 'Service Unavailable' }[status] ?? ''
  socket.end(`HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`)
}
