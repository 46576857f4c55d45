import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import { publicLookup } from './address.ts'

const TIMEOUT_MS = 10_000

export interface Answer {
  /** Null when there was none. */
  readonly status: number | null
  readonly fault: string | null
}

/** Sends a body and hears no more than the status. Never follows a redirect: where it leads, nobody agreed to. Never throws. */
export function post(url: string, headers: Readonly<Record<string, string>>, body: string, allowPrivate: boolean): Promise<Answer> {
  const request = url.startsWith('https:') ? requestSecure : requestPlain
  return new Promise((resolve) => {
    const failed = (error: Error & { code?: string }) => resolve({ status: null, fault: error.code ?? error.message })
    try {
      const sent = request(
        url,
        {
          method: 'POST',
          headers: { ...headers, 'content-length': Buffer.byteLength(body), connection: 'close' },
          agent: false,
          signal: AbortSignal.timeout(TIMEOUT_MS),
          ...(allowPrivate ? {} : { lookup: publicLookup }),
        },
        (response) => {
          // What the receiver says beyond its status is nothing to us.
          response.destroy()
          resolve({ status: response.statusCode ?? null, fault: null })
        },
      )
      sent.on('error', failed)
      sent.end(body)
    } catch (error) {
      failed(error as Error)
    }
  })
}
