import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { can, type Route, route } from '#platform/http'
import { idSchema } from '#platform/ids'
import { sendFile } from '#platform/storage'
import { keyOf } from './clip.ts'
import { withheldListSchema } from './contract.ts'
import type { Desk } from './deps.ts'
import { clipProblems } from './problems.ts'
import { listWithheld, releaseClip, releaseReplay } from './review.ts'
import { readClip } from './store.ts'

const tag = 'Safety'
const access = can('safety.review')
const clip = z.object({ id: idSchema('clp') })
const replay = z.object({ broadcast: idSchema('brd') })
const problems = ['live/clips/not-withheld', 'platform/http/forbidden'] as const

/** What operators do with the films of a show that one of them stopped: look, and let go of one by one. */
export function reviewRoutes(desk: Desk): Route[] {
  const film = async (request: FastifyRequest, reply: FastifyReply, key: string | null) => {
    const sending = { key: key ?? '', type: 'video/mp4', cacheControl: 'private, no-store' }
    if (key === null || !(await sendFile(desk.files, request, reply, sending))) throw clipProblems['not-withheld']()
    return reply
  }
  return [
    route({
      ...{ method: 'GET', url: '/api/safety/withheld', access, tag, summary: 'Replays and clips of stopped shows that wait for a review' },
      response: { 200: withheldListSchema },
      handler: async () => ({ items: await listWithheld(desk) }),
    }),
    route({
      ...{ method: 'POST', url: '/api/safety/withheld/clips/:id/release', access, tag, summary: 'Let go of a clip of a stopped show' },
      ...{ params: clip, problems },
      handler: async ({ actor, params, request, reply }) => {
        await releaseClip(desk, { actor, requestId: request.id }, params.id)
        return reply.code(204).send()
      },
    }),
    route({
      ...{
        method: 'POST',
        url: '/api/safety/withheld/replays/:broadcast/release',
        access,
        tag,
        summary: 'Let go of a replay of a stopped show',
      },
      ...{ params: replay, problems },
      handler: async ({ actor, params, request, reply }) => {
        await releaseReplay(desk, { actor, requestId: request.id }, params.broadcast)
        return reply.code(204).send()
      },
    }),
    route({
      ...{ method: 'GET', url: '/api/safety/withheld/clips/:id/film', access, tag, summary: 'The film of a withheld clip, for its review' },
      ...{ params: clip, problems },
      handler: async ({ params, request, reply }) => {
        const found = await readClip(desk.tables, params.id)
        return film(request, reply, found?.withheldWithShowAt ? keyOf(found.id) : null)
      },
    }),
    route({
      ...{ method: 'GET', url: '/api/safety/withheld/replays/:broadcast/film', access, tag, summary: 'A withheld replay, for its review' },
      ...{ params: replay, problems },
      handler: async ({ params, request, reply }) => {
        const found = (await desk.recordings.listWithheld()).find(({ broadcastId }) => broadcastId === params.broadcast)
        return film(request, reply, found?.fileKey ?? null)
      },
    }),
  ]
}
