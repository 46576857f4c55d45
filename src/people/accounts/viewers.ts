import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Id, newId } from '#platform/ids'
import { createMemo } from '#platform/memo'
import { createSigner } from '#platform/signing'
import { readCookie } from './cookies.ts'

export const VIEWER_COOKIE = 'souk_viewer'
/** Browsers keep a cookie no longer than this. */
const COOKIE_SECONDS = 400 * 86_400
const MEMO_ENTRIES = 100_000

export interface Viewers {
  /** The guest identity in a Cookie header; null when there is none of ours. */
  read(cookieHeader: string | undefined): Id<'vwr'> | null
  /** Makes a new one and gives it to the browser. */
  issue(request: FastifyRequest, reply: FastifyReply): Id<'vwr'>
}

/** Guests are not stored: their identity is a signed cookie, checked once and remembered. */
export function createViewers(secret: string): Viewers {
  const signer = createSigner(secret, 'viewer cookie')
  const known = createMemo<Id<'vwr'>>(MEMO_ENTRIES)
  return {
    read(cookieHeader) {
      const value = readCookie(cookieHeader, VIEWER_COOKIE)
      if (value === null) return null
      const remembered = known.get(value, 0)
      if (remembered) return remembered
      const id = signer.verify(value) as Id<'vwr'> | null
      if (id) known.set(value, id, Number.POSITIVE_INFINITY)
      return id
    },
    issue(request, reply) {
      const id = newId('vwr')
      const signed = signer.sign(id)
      // What was signed here need not be checked when it comes back.
      known.set(signed, id, Number.POSITIVE_INFINITY)
      const secure = request.protocol === 'https'
      // In a page of another site a browser keeps a cookie only when it is kept apart for that site.
      const framed = secure && request.url.startsWith('/embed/')
      const place = framed ? ({ sameSite: 'none', partitioned: true } as const) : ({ sameSite: 'lax' } as const)
      reply.setCookie(VIEWER_COOKIE, signed, { path: '/', httpOnly: true, ...place, secure, maxAge: COOKIE_SECONDS })
      return id
    },
  }
}
