import { z } from 'zod'
import { can, type Route, route, viewer } from '#platform/http'
import { idSchema } from '#platform/ids'
import { changeRecordingSchema, recordingListSchema, replayParamsSchema, replayQuerySchema, replaySchema } from './contract.ts'
import type { Desk } from './deps.ts'
import { deleteReplay, hideReplay, listRecordings } from './keep-house.ts'
import { readReplay } from './read-replay.ts'
import { STILL_BYTES, takeStill } from './thumbnails.ts'

const showParams = z.object({ id: idSchema('shw') })
const broadcastParams = z.object({ broadcast: idSchema('brd') })

export function recordingRoutes(desk: Desk): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/shows/:slug/replay',
      access: viewer,
      tag: 'Live',
      summary: 'The replay of a show that is over: how to play it, chapters by product, cues',
      params: replayParamsSchema,
      query: replayQuerySchema,
      response: { 200: replaySchema },
      problems: ['live/recording/no-replay', 'safety/audience/age-check-needed'],
      handler: async ({ actor, params, query, reply }) => {
        reply.header('cache-control', 'no-store')
        return readReplay(desk, actor, params.slug, query.broadcast)
      },
    }),
    ...deskRoutes(desk),
  ]
}

/** What the people who run a brand's shows do with what is kept of them. */
function deskRoutes(desk: Desk): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/studio/shows/:id/recordings',
      access: can('show.run'),
      tag: 'Studio',
      summary: 'What is kept of a show: length, size, whether recording goes on',
      params: showParams,
      response: { 200: recordingListSchema },
      problems: ['platform/http/forbidden'],
      handler: async ({ actor, params }) => ({ items: await listRecordings(desk, actor, params.id) }),
    }),
    route({
      method: 'PUT',
      url: '/api/studio/shows/:id/thumbnail',
      access: can('show.run'),
      tag: 'Studio',
      summary: 'Send the newest still of a show that is on air, as JPEG',
      params: showParams,
      takesBytes: { types: ['image/jpeg'], limitBytes: STILL_BYTES },
      limit: { requests: 30, windowSeconds: 60 },
      problems: ['live/recording/not-on-air', 'platform/pictures/no-picture', 'platform/http/forbidden'],
      handler: async ({ actor, params, request, reply }) => {
        const bytes: unknown = request.body
        await takeStill(desk, actor, params.id, Buffer.isBuffer(bytes) ? bytes : Buffer.alloc(0))
        return reply.code(204).send()
      },
    }),
    route({
      method: 'PATCH',
      url: '/api/studio/recordings/:broadcast',
      access: can('show.run'),
      tag: 'Studio',
      summary: 'Hide a replay, or show it again',
      params: broadcastParams,
      body: changeRecordingSchema,
      problems: ['live/recording/no-replay', 'platform/http/forbidden'],
      handler: async ({ actor, params, body, reply }) => {
        await hideReplay(desk, actor, params.broadcast, body.hidden)
        return reply.code(204).send()
      },
    }),
    route({
      method: 'DELETE',
      url: '/api/studio/recordings/:broadcast',
      access: can('show.run'),
      tag: 'Studio',
      summary: 'Remove a replay for good',
      params: broadcastParams,
      problems: ['live/recording/no-replay', 'live/recording/still-on-air', 'platform/http/forbidden'],
      handler: async ({ actor, params, reply }) => {
        await deleteReplay(desk, actor, params.broadcast)
        return reply.code(204).send()
      },
    }),
  ]
}
