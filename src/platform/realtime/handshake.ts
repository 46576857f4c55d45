import type { IncomingMessage } from 'node:http'

/** The first of a header that proxies may have added to. */
function first(header: string | string[] | undefined): string | undefined {
  return (Array.isArray(header) ? header[0] : header)?.split(',')[0]?.trim()
}

/** The last of it: the one that our own proxy wrote. What stands before it, the client may have made up. */
function last(header: string | string[] | undefined): string | undefined {
  return (Array.isArray(header) ? header.at(-1) : header)?.split(',').at(-1)?.trim()
}

export function requestPath(request: IncomingMessage): string {
  return (request.url ?? '').split('?')[0]!
}

export function addressOf(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? last(request.headers['x-forwarded-for']) : undefined
  return forwarded ?? request.socket.remoteAddress ?? 'unknown'
}

/** Status of a refusal, or null. Cookies speak for a person: a page of another site must not open a socket in their name. */
export function refusalOf(request: IncomingMessage, trustProxy: boolean): number | null {
  const { origin } = request.headers
  if (origin === undefined) return null
  const host = (trustProxy ? first(request.headers['x-forwarded-host']) : undefined) ?? request.headers.host
  return URL.canParse(origin) && new URL(origin).host === host ? null : 403
}
