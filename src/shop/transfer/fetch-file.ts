import { type IncomingMessage, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP } from 'node:net'
import { isPublic, publicLookup } from '#platform/webhooks'

const SECONDS = 15
const MOST_REDIRECTS = 3

/** Bytes of a file elsewhere. Throws `Unfetched` with a word for why not. */
export type FetchFile = (url: string, limitBytes: number) => Promise<Uint8Array>

export class Unfetched extends Error {
  /** Another try may go better. */
  readonly passing: boolean

  constructor(reason: string, passing: boolean) {
    super(reason)
    this.passing = passing
  }
}

/** Fetches from the public internet alone: where a name or a redirect leads into a network of ours, nothing is asked. */
export function createFetchFile({ allowPrivate = false }: { allowPrivate?: boolean } = {}): FetchFile {
  return async (url, limitBytes) => {
    const signal = AbortSignal.timeout(SECONDS * 1000)
    let next = url
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const response = await ask(next, signal, allowPrivate)
      const { statusCode = 0, headers } = response
      if (statusCode >= 300 && statusCode < 400 && headers.location && URL.canParse(headers.location, next)) {
        response.destroy()
        next = new URL(headers.location, next).href
        continue
      }
      if (statusCode === 200) return readAll(response, limitBytes)
      response.destroy()
      throw new Unfetched(`HTTP ${statusCode}`, statusCode >= 500 || statusCode === 429)
    }
    throw new Unfetched('redirects', false)
  }
}

function ask(url: string, signal: AbortSignal, allowPrivate: boolean): Promise<IncomingMessage> {
  const { protocol, hostname, port } = new URL(url)
  const bare = hostname.replace(/^\[|\]$/g, '')
  const known = protocol === 'https:' || protocol === 'http:'
  if (!known || (!allowPrivate && (port !== '' || (isIP(bare) !== 0 && !isPublic(bare))))) throw new Unfetched('not public', false)
  const request = protocol === 'https:' ? requestSecure : requestPlain
  return new Promise((resolve, reject) => {
    const headers = { accept: 'image/avif,image/webp,image/png,image/jpeg', 'user-agent': 'Souk' }
    const asked = request(url, { headers, agent: false, signal, ...(allowPrivate ? {} : { lookup: publicLookup }) }, resolve)
    asked.on('error', (error: Error & { code?: string }) => {
      const hidden = error.code === 'EHIDDEN' || error.code === 'ENOTFOUND'
      reject(new Unfetched(hidden ? 'not public' : (error.code ?? error.name), !hidden))
    })
    asked.end()
  })
}

async function readAll(response: IncomingMessage, limitBytes: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = []
  let size = 0
  try {
    if (Number(response.headers['content-length'] ?? 0) > limitBytes) throw new Unfetched('too large', false)
    for await (const piece of response as AsyncIterable<Uint8Array>) {
      size += piece.length
      if (size > limitBytes) throw new Unfetched('too large', false)
      pieces.push(piece)
    }
    return Buffer.concat(pieces)
  } catch (error) {
    throw error instanceof Unfetched ? error : new Unfetched((error as Error).name, true)
  } finally {
    response.destroy()
  }
}
