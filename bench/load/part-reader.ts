import { connect } from 'node:net'

/** One process that reads one address over many connections, as fast as the answers come or at a rate. Prints a `ReadParts` at its end. */
export interface ReaderTask {
  port: number
  path: string
  /** Every request carries the cookie of another viewer, in turn. */
  cookies: readonly string[]
  connections: number
  seconds: number
  /** No more than that many a second; absent: as many as come. */
  perSecond?: number
}

export interface ReadParts {
  parts: number
  seconds: number
  processorSeconds: number
}

/** For all connections: what comes is counted and looked at no more. */
const PACE_MS = 2
const MEMORY = Buffer.allocUnsafe(512 * 1024)

function readParts({ port, path, cookies, connections, seconds, perSecond = Number.POSITIVE_INFINITY }: ReaderTask): Promise<ReadParts> {
  const requests = cookies.map((cookie) => Buffer.from(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\n\r\n`))
  const { promise, resolve, reject } = Promise.withResolvers<ReadParts>()
  const began = performance.now()
  const before = process.cpuUsage()
  let parts = 0
  let asked = 0
  let over = false
  const waiting: (() => void)[] = []
  const isEarly = () => asked >= ((performance.now() - began) / 1000) * perSecond
  const pace = setInterval(() => {
    while (waiting.length > 0 && !isEarly()) waiting.shift()!()
  }, PACE_MS)
  const open = () => {
    let missing = 0
    const send = () => over || socket.write(requests[asked++ % requests.length]!)
    const ask = () => (isEarly() ? waiting.push(send) : send())
    const callback = (size: number, bytes: Uint8Array): boolean => {
      for (let from = 0; from < size; ) {
        if (missing === 0) [missing, from] = readHead(Buffer.from(bytes.buffer, bytes.byteOffset, size), from)
        const taken = Math.min(missing, size - from)
        missing -= taken
        from += taken
        if (missing === 0) {
          parts++
          ask()
        }
      }
      return true
    }
    const socket = connect({ host: '127.0.0.1', port, onread: { buffer: MEMORY, callback } }, ask)
    socket.on('error', reject)
    return socket
  }
  const sockets = Array.from({ length: connections }, open)
  setTimeout(() => {
    over = true
    clearInterval(pace)
    const { user, system } = process.cpuUsage(before)
    for (const socket of sockets) socket.destroy()
    resolve({ parts, seconds: (performance.now() - began) / 1000, processorSeconds: (user + system) / 1e6 })
  }, seconds * 1000)
  return promise
}

/** How many bytes follow, and where they begin. */
function readHead(bytes: Buffer, from: number): [number, number] {
  const end = bytes.indexOf('\r\n\r\n', from)
  const head = end < 0 ? '' : bytes.toString('latin1', from, end)
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (!head.startsWith('HTTP/1.1 200 ') || length === undefined) throw new Error(`no part came: ${head || 'half a head'}`)
  return [Number(length), end + 4]
}

process.stdout.write(JSON.stringify(await readParts(JSON.parse(process.argv[2] ?? '') as ReaderTask)))
