import { z } from 'zod'
import { type Actor, can, httpProblems, type Route, route } from '#platform/http'
import { type Id, idSchema } from '#platform/ids'
import { cameraKeySchema, streamKeySchema } from './contract.ts'
import type { Desk } from './deps.ts'
import { issueStreamKey } from './issue-stream-key.ts'
import { ingestProblems } from './problems.ts'
import { rtmpUrlOf } from './rtmp-url.ts'

export function keyRoutes(desk: Desk): Route[] {
  return [
    route({
      method: 'POST',
      url: '/api/studio/shows/:id/stream-key',
      access: can('show.run'),
      tag: 'Studio',
      summary: 'Issue a stream key; the earlier one stops working and whoever publishes with it is cut off',
      params: z.object({ id: idSchema('shw') }),
      response: { 201: streamKeySchema },
      problems: ['platform/http/forbidden', 'live/ingest/show-unknown'],
      handler: async ({ actor, params: { id }, reply }) => {
        await admit(desk, actor, id)
        const issued = { key: await issueStreamKey(desk, id), whipUrl: `${desk.publicUrl}/whip`, rtmpUrl: rtmpUrlOf(desk) }
        return reply.code(201).header('cache-control', 'no-store').send(issued)
      },
    }),
    route({
      method: 'POST',
      url: '/api/studio/shows/:id/camera-key',
      access: can('show.run'),
      tag: 'Studio',
      summary: 'Issue a key for the camera of the studio’s own page; a page that sends with an earlier one is cut off, an encoder is not',
      params: z.object({ id: idSchema('shw') }),
      response: { 201: cameraKeySchema },
      problems: ['platform/http/forbidden', 'live/ingest/show-unknown'],
      handler: async ({ actor, params: { id }, reply }) => {
        await admit(desk, actor, id)
        const issued = { key: await issueStreamKey(desk, id, 'browser'), whipUrl: '/whip' }
        return reply.code(201).header('cache-control', 'no-store').send(issued)
      },
    }),
  ]
}

async function admit(desk: Desk, actor: Actor, showId: Id<'shw'>): Promise<void> {
  const show = await desk.shows.find(showId)
  if (!show) throw ingestProblems['show-unknown']()
  if (!actor.can('show.run', show.brandId)) throw httpProblems.forbidden()
}
