import { connect, type Socket } from 'node:net'

export interface Answer {
  readonly status: number
  /** The lines before the body. */
  readonly head: string
  readonly body: string
  /** `name=value` of the cookie given with the answer, if any. */
  readonly cookie: string | null
}

/** Of one header of an answer, by its name in small letters; null where there is none. */
export const headerOf = ({ head }: Answer, name: string): string | null => {
  const line = head.split('\r\n').find((each) => each.toLowerCase().startsWith(`${name}: `))
  return line === undefined ? null : line.slice(name.length + 2)
}

/** One kept-alive HTTP/1.1 connection, one request at a time: as lean as a load generator on the measured machine has to be. */
export class Connection {
  readonly #socket: Socket
  readonly #host: string
  #received = ''
  #waiting: { resolve(answer: Answer): void; reject(error: Error): void } | undefined

  private constructor(socket: Socket, host: string) {
    this.#socket = socket
    this.#host = host
    // Headers and JSON bodies of the measured routes have their length in bytes in `content-length`; latin1 keeps one character a byte.
    socket.setEncoding('latin1')
    socket.on('data', (chunk: string) => this.#take(chunk))
    socket.on('error', (error) => this.#waiting?.reject(error))
    socket.on('close', () => this.#waiting?.reject(new Error('the connection was closed')))
  }

  static open(url: string): Promise<Connection> {
    const { hostname, port, host } = new URL(url)
    return new Promise((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port), noDelay: true }, () => resolve(new Connection(socket, host)))
      socket.once('error', reject)
    })
  }

  /** `headers`: further ones, each with its line's end. */
  send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, cookie: string | null, body = '', headers = ''): Promise<Answer> {
    const content = body === '' ? '' : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n`
    if (this.#socket.destroyed) return Promise.reject(new Error('the connection was closed before'))
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject }
      this.#socket.write(
        `${method} ${path} HTTP/1.1\r\nhost: ${this.#host}\r\n${cookie ? `cookie: ${cookie}\r\n` : ''}${headers}${content}\r\n${body}`,
        'utf8',
      )
    })
  }

  close(): void {
    this.#waiting = undefined
    this.#socket.destroy()
  }

  #take(chunk: string): void {
    this.#received += chunk
    const end = this.#received.indexOf('\r\n\r\n')
    if (end < 0) return
    const head = this.#received.slice(0, end)
    if (/\r\ntransfer-encoding: /i.test(head)) return void this.#socket.destroy(new Error('an answer whose length is not told first'))
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0)
    if (this.#received.length < end + 4 + length) return
    const body = this.#received.slice(end + 4, end + 4 + length)
    this.#received = this.#received.slice(end + 4 + length)
    const cookie = /\r\nset-cookie: (souk_viewer=[^;\r]+)/i.exec(head)?.[1] ?? null
    const waiting = this.#waiting
    this.#waiting = undefined
    waiting?.resolve({ status: Number(head.slice(9, 12)), head, body, cookie })
  }
}
