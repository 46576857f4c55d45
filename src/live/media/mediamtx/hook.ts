import { createHash, timingSafeEqual } from 'node:crypto'
import { httpProblems, type Route, route, token } from '#platform/http'
import { hookSchema, type Permits } from './permits.ts'

export const HOOK_PATH = '/api/media/mediamtx/auth'

/** The address that MediaMTX asks (`authHTTPAddress`), with the secret as its password. */
export function hookRoute(permits: Permits, secret: string): Route {
  const expected = digest(`Basic ${Buffer.from(`souk:${secret}`).toString('base64')}`)
  return route({
    method: 'POST',
    url: HOOK_PATH,
    access: token('secret of the media server'),
    tag: 'Live',
    summary: 'Whether somebody may publish or read at the MediaMTX behind this Souk',
    hidden: true,
    body: hookSchema,
    problems: ['platform/http/secret-required'],
    handler: async ({ body, request, reply }) => {
      if (!timingSafeEqual(expected, digest(request.headers.authorization ?? ''))) throw httpProblems['secret-required']()
      const refusal = await permits.judge(body)
      return reply.code(refusal === null ? 200 : 403).send(refusal === null ? {} : { error: refusal })
    },
  })
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
