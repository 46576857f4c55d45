import { z } from 'zod'
import { bearerOf, FRAGMENT, fragmentOf, iceLinks, sendIce } from '#live/ingest'
import { anyone, bearer, httpProblems, type Route, route, token, viewer } from '#platform/http'
import { idSchema } from '#platform/ids'
import { checkForCache, checkForCookie, mediaCookie } from './carry-grant.ts'
import { cookieRequestSchema, grantRequestSchema, playbackGrantSchema } from './contract.ts'
import type { Desk } from './deps.ts'
import { givePlaybackGrant, grantToWire } from './give-grant.ts'
import { patchWatching, stopWatching, watch } from './watch.ts'

const SDP = 'application/sdp'
/** A player that loses its connection comes back, but not a hundred times a minute. */
const WATCH_LIMIT = { requests: 60, windowSeconds: 60 }
const show = z.object({ show: idSchema('shw') })
const session = show.extend({ session: idSchema('whe') })

export function playbackRoutes(desk: Desk): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/playback/grants',
      access: viewer,
      tag: 'Live',
      summary: 'Ask for leave to watch a show, or renew it',
      body: grantRequestSchema,
      response: { 201: playbackGrantSchema },
      problems: ['live/playback/show-unknown', 'safety/audience/age-check-needed'],
      handler: async ({ actor, body, request, reply }) => {
        const given = await givePlaybackGrant(desk, actor, body.showId, bearerOf(request.headers.authorization) ?? undefined)
        for (const broadcastId of new Set([given.broadcastId, given.replay?.broadcastId])) {
          if (broadcastId) reply.setCookie(...mediaCookie(desk, given.grant, broadcastId, body.embedded))
        }
        return reply.code(201).header('cache-control', 'no-store').send(grantToWire(given, body.showId))
      },
    }),
    route({
      method: 'POST',
      url: '/api/playback/grants/cookie',
      access: bearer('playback grant'),
      tag: 'Live',
      summary: "Put a grant that was renewed over the page's socket into the cookie of a broadcast's media addresses",
      body: cookieRequestSchema,
      problems: ['live/playback/grant-required'],
      handler: async ({ body, request, reply }) => {
        const given = await checkForCookie(desk, bearerOf(request.headers.authorization), body.showId, body.broadcastId)
        reply.setCookie(...mediaCookie(desk, given, body.broadcastId, body.embedded))
        return reply.code(204).header('cache-control', 'no-store').send()
      },
    }),
    route({
      method: 'GET',
      url: '/api/playback/check',
      access: token('playback grant'),
      tag: 'Live',
      summary: 'Whether whoever asks for the media address in `x-original-uri` may have it, for caches in front',
      problems: ['live/playback/grant-required'],
      handler: async ({ request, reply }) => {
        const seconds = await checkForCache(desk, request)
        return reply.code(204).header('cache-control', `max-age=${seconds}`).send()
      },
    }),
    ...whepRoutes(desk),
  ]
}

/** With the answer of a media server whose frames carry no media time: the time of day, in milliseconds, for players to go by. */
const CLOCK_HEADER = 'souk-clock'

function whepRoutes(desk: Desk): Route[] {
  return [
    route({
      method: 'POST',
      url: '/whep/:show',
      access: token('playback grant'),
      tag: 'Live',
      summary: 'Watch a show by WHEP: an SDP offer in, an SDP answer out',
      params: show,
      consumes: SDP,
      limit: WATCH_LIMIT,
      problems: ['live/playback/grant-required', 'live/playback/not-live', 'live/playback/full', 'live/playback/offer-refused'],
      handler: async ({ params, request, reply }) => {
        if (typeof request.body !== 'string') throw httpProblems['unsupported-media-type']()
        const watching = await watch(desk, bearerOf(request.headers.authorization), params.show, request.body)
        const links = iceLinks(desk.config.media.stunTurn)
        if (links.length > 0) reply.header('link', links.join(', '))
        if (!desk.media.framesTellTime) reply.header(CLOCK_HEADER, String(desk.clock.now().getTime()))
        reply.header('accept-patch', FRAGMENT).header('etag', watching.entityTag)
        return reply.code(201).header('location', `/whep/${params.show}/${watching.sessionId}`).type(SDP).send(watching.answer)
      },
    }),
    route({
      method: 'PATCH',
      url: '/whep/:show/:session',
      access: token('playback grant'),
      tag: 'Live',
      summary: 'Tell more candidates of a player, or restart ICE',
      params: session,
      consumes: FRAGMENT,
      limit: WATCH_LIMIT,
      problems: [
        'live/playback/grant-required',
        'live/playback/session-unknown',
        'live/ingest/fragment-malformed',
        'live/ingest/tag-needed',
        'live/ingest/tag-outdated',
        'live/ingest/restart-impossible',
      ],
      handler: async ({ params, request, reply }) => {
        const { authorization, 'if-match': ifMatch } = request.headers
        const fragment = fragmentOf(request)
        return sendIce(reply, await patchWatching(desk, bearerOf(authorization), params.show, params.session, fragment, ifMatch))
      },
    }),
    route({
      method: 'DELETE',
      url: '/whep/:show/:session',
      access: anyone,
      tag: 'Live',
      summary: 'Stop watching',
      params: session,
      problems: ['live/playback/session-unknown'],
      handler: async ({ params, reply }) => {
        await stopWatching(desk, params.show, params.session)
        return reply.code(200).send()
      },
    }),
  ]
}
