/** What a request says before its body. */
export interface RequestHead {
  readonly url: string
  readonly headers: Record<string, string>
}

const MOST_BYTES = 8192
const END = '\r\n\r\n'
const REQUEST_LINE = /^GET ([!-~]+) HTTP\/1\.1$/
const NAME = /^[!#$%&'*+\-.^_`|~\dA-Za-z]+$/
/** No control characters, a tab apart. */
const VALUE = /^[\t\u0020-\u007e\u0080-\u00ff]*$/
/** Whoever names one of these wants more than an answer. */
const BEYOND = new Set(['content-length', 'transfer-encoding', 'expect', 'upgrade', 'trailer', 'te', 'http2-settings'])

/**
 * Reads a plain GET of HTTP/1.1 whose head is all there is in these bytes. Null for everything else, however harmless: what is null here is
 * read by the HTTP library, so that there is one judge of what is unusual.
 */
export function readHead(bytes: Buffer, prefix: string): RequestHead | null {
  if (bytes.length > MOST_BYTES || bytes[0] !== 0x47 || !bytes.subarray(4, 4 + prefix.length).equals(Buffer.from(prefix))) return null
  const text = bytes.toString('latin1')
  if (text.indexOf(END) !== text.length - END.length) return null
  const [first = '', ...lines] = text.slice(0, -END.length).split('\r\n')
  const url = REQUEST_LINE.exec(first)?.[1]
  if (url === undefined) return null
  const headers: Record<string, string> = {}
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).toLowerCase()
    const value = line.slice(colon + 1).trim()
    if (!NAME.test(name) || !VALUE.test(value) || BEYOND.has(name)) return null
    // Twice the same is for the library to join or to refuse.
    if (headers[name] !== undefined) return null
    headers[name] = value
  }
  return headers['host'] === undefined ? null : { url, headers }
}
