/** What a request says before its body. */
export interface RequestHead {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
}

const MOST_BYTES = 8192
const END = '\r\n\r\n'
const REQUEST_LINE = /^GET ([!-~]+) HTTP\/1\.1$/
const NAME = /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/
/** No control characters, a tab apart. */
const VALUE = /^[\t\u0020-\u007e\u0080-\u00ff]*$/
/** Whoever names one of these wants more than an answer. */
const BEYOND = new Set(['content-length', 'transfer-encoding', 'expect', 'upgrade', 'trailer', 'te', 'http2-settings'])

/** Clients say the same of themselves with every request. */
const MOST_REMEMBERED = 20_000
const MOST_REMEMBERED_LENGTH = 2048

/**
 * Reads a plain GET of HTTP/1.1 whose head is all there is in the bytes. Null for everything else, however harmless: what is null here is
 * read by the HTTP library, so that there is one judge of what is unusual. Requests that say the same after their first line share their headers.
 */
export function headReader(prefix: string): (bytes: Buffer) => RequestHead | null {
  const begin = Buffer.from(`GET ${prefix}`)
  const remembered = new Map<string, RequestHead['headers']>()

  /** `text` is a part of `whole`, and keeps all of it in memory for as long as it is remembered. */
  function headersOf(text: string, whole: string): RequestHead['headers'] | null {
    const known = remembered.get(text)
    if (known) return known
    const headers = readHeaders(text)
    if (!headers || whole.length > MOST_REMEMBERED_LENGTH) return headers
    remembered.set(text, headers)
    if (remembered.size > MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!)
    return headers
  }

  return (bytes) => {
    if (bytes.length > MOST_BYTES || bytes.compare(begin, 0, begin.length, 0, begin.length) !== 0) return null
    const text = bytes.toString('latin1')
    if (text.indexOf(END) !== text.length - END.length) return null
    const lineEnd = text.indexOf('\r\n')
    const url = REQUEST_LINE.exec(text.slice(0, lineEnd))?.[1]
    const headers = url === undefined ? null : headersOf(text.slice(lineEnd + 2, -END.length), text)
    return headers && { url: url!, headers }
  }
}

/** Lines between the first one and the empty one. Null where any of them, or that one is missing, is for the library. */
function readHeaders(text: string): RequestHead['headers'] | null {
  const headers: Record<string, string> = {}
  for (const line of text.split('\r\n')) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).toLowerCase()
    const value = line.slice(colon + 1).trim()
    if (!NAME.test(name) || !VALUE.test(value) || BEYOND.has(name)) return null
    // Twice the same is for the library to join or to refuse.
    if (headers[name] !== undefined) return null
    headers[name] = value
  }
  return headers['host'] === undefined ? null : headers
}
