import { type Server, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Front, FrontReply } from './front.ts'
import { headReader, type RequestHead } from './read-head.ts'

/** Bytes that a client may send ahead while its last request waits. */
const MOST_KEPT_BYTES = 16_384
/** Parts are asked for by everybody while they are the newest. */
const MOST_WHOLES = 64

/**
 * Lets a front answer on the connection itself, before the HTTP library makes a request and a response of it: for parts of some tens of
 * kilobytes that costs more than everything else. What is not a plain GET of the front's goes to the library with the whole connection,
 * and stays there.
 */
export function openLane(server: Server, front: Front): void {
  const [library] = server.listeners('connection') as [(this: Server, socket: Socket) => void]
  const connections = new Set<LaneConnection>()
  const read = headReader(front.prefix)
  server.removeAllListeners('connection')
  server.on('connection', (socket: Socket) => {
    const connection: LaneConnection = new LaneConnection(
      socket,
      { front, server, read },
      {
        gone: () => connections.delete(connection),
        handOver: () => library.call(server, socket),
      },
    )
    connections.add(connection)
  })
  // A server that closes ends whoever asks for nothing now.
  const closeIdle = server.closeIdleConnections.bind(server)
  const closeAll = server.closeAllConnections.bind(server)
  server.closeIdleConnections = () => {
    for (const connection of connections) connection.endIdle()
    closeIdle()
  }
  server.closeAllConnections = () => {
    for (const connection of connections) connection.destroy()
    closeAll()
  }
}

interface Lane {
  readonly front: Front
  readonly server: Server
  readonly read: (bytes: Buffer) => RequestHead | null
}

interface LaneEnds {
  gone(): void
  handOver(): void
}

class LaneConnection {
  readonly #socket: Socket
  readonly #lane: Lane
  readonly #ends: LaneEnds
  readonly #address: string
  /** Of the request that is being answered. */
  #reply: LaneReply | null = null
  #kept: Buffer | null = null

  constructor(socket: Socket, lane: Lane, ends: LaneEnds) {
    this.#socket = socket
    this.#lane = lane
    this.#ends = ends
    this.#address = socket.remoteAddress ?? ''
    socket.setNoDelay(true)
    socket.setTimeout(lane.server.keepAliveTimeout)
    socket.on('data', this.#take)
    socket.on('timeout', this.#idle)
    socket.on('end', this.#broken)
    socket.on('error', this.#broken)
    socket.on('close', this.#closed)
  }

  readonly #take = (chunk: Buffer): void => {
    if (this.#reply) this.#keep(chunk)
    else this.#read(chunk)
  }

  #keep(chunk: Buffer): void {
    this.#kept = this.#kept ? Buffer.concat([this.#kept, chunk]) : chunk
    if (this.#kept.length > MOST_KEPT_BYTES) this.#socket.pause()
  }

  #read(chunk: Buffer): void {
    const head = this.#lane.read(chunk)
    if (!head || !this.#answer(head)) this.#handOver(chunk)
  }

  #answer({ url, headers }: RequestHead): boolean {
    const wish = headers['connection']
    const last = wish !== undefined && /\bclose\b/i.test(wish)
    const reply = new LaneReply(this.#socket, () => this.#answered(reply))
    reply.last = () => last || !this.#lane.server.listening
    this.#reply = reply
    const taken = this.#lane.front.answer({ method: 'GET', url, headers, address: this.#address, connection: this.#socket }, reply)
    if (!taken) this.#reply = null
    return taken
  }

  #answered(reply: LaneReply): void {
    if (this.#reply !== reply) return
    this.#reply = null
    const kept = this.#kept
    if (!kept) return
    this.#kept = null
    // Not within the answer: a client that asks a hundred times at once is one turn of the loop each.
    setImmediate(() => {
      if (this.#socket.destroyed) return
      this.#socket.resume()
      this.#take(kept)
    })
  }

  #handOver(chunk: Buffer): void {
    const socket = this.#socket
    socket.off('data', this.#take)
    socket.off('timeout', this.#idle)
    socket.off('end', this.#broken)
    socket.off('error', this.#broken)
    socket.off('close', this.#closed)
    socket.setTimeout(0)
    socket.pause()
    socket.unshift(chunk)
    this.#ends.gone()
    this.#ends.handOver()
    socket.resume()
  }

  endIdle(): void {
    if (!this.#reply) this.#socket.end()
  }

  destroy(): void {
    this.#socket.destroy()
  }

  readonly #idle = (): void => {
    if (!this.#reply) this.#socket.destroy()
  }

  /** Whoever says no more wants no answer either, as the library has it. */
  readonly #broken = (): void => {
    this.#socket.destroy()
  }

  readonly #closed = (): void => {
    this.#ends.gone()
    this.#reply?.abandon()
  }
}

class LaneReply implements FrontReply {
  readonly #socket: Socket
  readonly #answered: () => void
  readonly #onDone: (() => void)[] = []
  #over = false
  /** Whether the connection ends with this answer. */
  last: () => boolean = () => false

  constructor(socket: Socket, answered: () => void) {
    this.#socket = socket
    this.#answered = answered
  }

  send(status: number, headers: readonly string[], body?: Uint8Array | string): void {
    if (this.#over) return
    const ends = this.last()
    let head = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n`
    for (let at = 0; at < headers.length; at += 2) head += `${headers[at]}: ${headers[at + 1]}\r\n`
    head += `date: ${today()}\r\nconnection: ${ends ? 'close' : 'keep-alive'}\r\n\r\n`
    const whole = body instanceof Uint8Array ? wholes.join(head, body) : null
    if (whole) this.#socket.write(whole)
    else {
      this.#socket.cork()
      this.#socket.write(head, 'latin1')
      if (body !== undefined) this.#socket.write(body)
      this.#socket.uncork()
    }
    if (ends) this.#socket.end()
    this.#finish()
    this.#answered()
  }

  abandon(): void {
    if (!this.#over) this.#finish()
  }

  onDone(done: () => void): void {
    this.#onDone.push(done)
  }

  #finish(): void {
    this.#over = true
    for (const done of this.#onDone) done()
  }
}

/** Answers to the same question within one second are the same bytes: one piece costs the socket half of what two do. */
class Wholes {
  readonly #kept = new Map<Uint8Array, { head: string; whole: Buffer | null }>()

  /** Null when it is asked for once only, as far as is known. */
  join(head: string, body: Uint8Array): Buffer | null {
    const known = this.#kept.get(body)
    if (known?.head === head) return (known.whole ??= Buffer.concat([Buffer.from(head, 'latin1'), body]))
    this.#kept.delete(body)
    this.#kept.set(body, { head, whole: null })
    if (this.#kept.size > MOST_WHOLES) this.#kept.delete(this.#kept.keys().next().value!)
    return null
  }
}

const wholes = new Wholes()

let saidSecond = 0
let said = ''

/** Made once a second. */
function today(): string {
  const second = Math.floor(Date.now() / 1000)
  if (second !== saidSecond) {
    saidSecond = second
    said = new Date(second * 1000).toUTCString()
  }
  return said
}
