import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { anyone, httpProblems, type Route, route, token } from '#platform/http'
import { idSchema } from '#platform/ids'
import type { Desk } from './deps.ts'
import { iceLinks } from './ice-links.ts'
import { leave, patchPublishing, publish } from './publish.ts'
import { bearerOf } from './stream-key.ts'
import { FRAGMENT, fragmentOf, sendIce } from './wire-ice.ts'

const SDP = 'application/sdp'
const METHODS = ['GET', 'PUT', 'POST', 'PATCH', 'DELETE'] as const
const session = z.object({ session: idSchema('whp') })

/** WHIP (RFC 9725). Candidates may trickle in, and ICE may restart; the entity tag names its run. */
export function ingestRoutes(desk: Desk): Route[] {
  return [
    route({
      method: 'POST',
      url: '/whip',
      access: token('stream key'),
      tag: 'Live',
      summary: 'Publish a show by WHIP: H264 and Opus; an SDP offer in, an SDP answer out',
      consumes: SDP,
      problems: [
        'live/ingest/wrong-key',
        'live/ingest/show-not-open',
        'safety/age/host-age-needed',
        'live/ingest/already-publishing',
        'live/ingest/offer-refused',
      ],
      handler: async ({ request, reply }) => {
        openToAll(reply)
        const publishing = await challenged(reply, publish(desk, bearerOf(request.headers.authorization), sdpOf(request.body)))
        const links = iceLinks(desk.config.media.stunTurn)
        if (links.length > 0) reply.header('link', links.join(', '))
        reply.header('accept-patch', FRAGMENT).header('etag', publishing.entityTag)
        return reply.code(201).header('location', `/whip/${publishing.sessionId}`).type(SDP).send(publishing.answer)
      },
    }),
    route({
      method: 'DELETE',
      url: '/whip/:session',
      access: token('stream key'),
      tag: 'Live',
      summary: 'Stop publishing',
      params: session,
      problems: ['live/ingest/wrong-key', 'live/ingest/session-unknown'],
      handler: async ({ params, request, reply }) => {
        openToAll(reply)
        await challenged(reply, leave(desk, bearerOf(request.headers.authorization), params.session))
        return reply.code(200).send()
      },
    }),
    route({
      method: 'PATCH',
      url: '/whip/:session',
      access: token('stream key'),
      tag: 'Live',
      summary: 'Tell more candidates of an encoder, or restart ICE',
      params: session,
      consumes: FRAGMENT,
      problems: [
        'live/ingest/wrong-key',
        'live/ingest/session-unknown',
        'live/ingest/fragment-malformed',
        'live/ingest/tag-needed',
        'live/ingest/tag-outdated',
        'live/ingest/restart-impossible',
        'platform/http/unsupported-media-type',
      ],
      handler: async ({ params, request, reply }) => {
        openToAll(reply)
        const { authorization, 'if-match': ifMatch } = request.headers
        const fragment = fragmentOf(request)
        return sendIce(reply, await challenged(reply, patchPublishing(desk, bearerOf(authorization), params.session, fragment, ifMatch)))
      },
    }),
    ...preflight('/whip', ['POST']),
    ...preflight('/whip/:session', ['DELETE', 'PATCH']),
  ]
}

/** Encoders run on pages of other sites too; the key in the header is what counts, not a cookie. */
function openToAll(reply: FastifyReply): void {
  reply.header('access-control-allow-origin', '*').header('access-control-expose-headers', 'location, link, accept-patch, etag')
}

async function challenged<Answer>(reply: FastifyReply, work: Promise<Answer>): Promise<Answer> {
  reply.header('www-authenticate', 'Bearer realm="whip"')
  const answer = await work
  reply.removeHeader('www-authenticate')
  return answer
}

function sdpOf(body: unknown): string {
  if (typeof body !== 'string') throw httpProblems['unsupported-media-type']()
  return body
}

/** The methods a page asks for beforehand, and those this address does not take. */
function preflight(url: string, methods: readonly (typeof METHODS)[number][]): Route[] {
  const allow = ['OPTIONS', ...methods].join(', ')
  const options = route({
    method: 'OPTIONS',
    url,
    access: anyone,
    tag: 'Live',
    summary: 'What this address takes',
    hidden: true,
    handler: ({ reply }) => {
      openToAll(reply)
      reply
        .header('allow', allow)
        .header('access-control-allow-methods', allow)
        .header('access-control-allow-headers', 'authorization, content-type, if-match')
      if (methods.includes('POST')) reply.header('accept-post', SDP)
      if (methods.includes('PATCH')) reply.header('accept-patch', FRAGMENT)
      return reply.code(204).send()
    },
  })
  const refused = METHODS.filter((other) => !methods.includes(other)).map((other) =>
    route({
      method: other,
      url,
      access: anyone,
      tag: 'Live',
      summary: 'Not taken here',
      hidden: true,
      handler: ({ reply }) => {
        reply.header('allow', allow)
        throw httpProblems['method-not-allowed']()
      },
    }),
  )
  return [options, ...refused]
}
