import { z } from 'zod'
import { anyone, can, type Route, route, token, viewer } from '#platform/http'
import { idSchema } from '#platform/ids'
import { sendFile } from '#platform/storage'
import { changeClip, listClips, removeClip } from './change-clip.ts'
import { isOpen, keyOf, posterKeyOf } from './clip.ts'
import { changeClipSchema, clipSchema, cutClipSchema, deskClipListSchema, deskClipSchema } from './contract.ts'
import { cutClip } from './cut-clip.ts'
import type { Desk } from './deps.ts'
import { describeForDesk, openClip } from './describe-clip.ts'
import { clipProblems } from './problems.ts'
import { readClip } from './store.ts'

const params = z.object({ id: idSchema('clp') })
const showParams = z.object({ id: idSchema('shw') })
const mediaParams = z.object({ broadcast: z.string(), clip: z.string(), grant: z.string().optional() })
const clipIdSchema = idSchema('clp')
const TAG = 'Clips'

export function clipRoutes(desk: Desk): Route[] {
  return [
    route({
      method: 'GET',
      url: '/api/clips/:id',
      access: viewer,
      tag: TAG,
      summary: 'A clip with everything that can be bought in it',
      params,
      response: { 200: clipSchema },
      problems: ['live/clips/unknown', 'safety/audience/age-check-needed'],
      handler: ({ actor, params: { id } }) => openClip(desk, actor, id),
    }),
    route({
      method: 'POST',
      url: '/api/studio/shows/:id/clips',
      access: can('show.run'),
      tag: TAG,
      summary: 'Cut a clip of what is on air, or of a replay',
      params: showParams,
      body: cutClipSchema,
      response: { 201: deskClipSchema },
      problems: ['live/clips/nothing-recorded', 'live/clips/too-short', 'live/clips/too-long', 'platform/http/forbidden'],
      handler: async ({ actor, params: { id }, body, reply }) => {
        const clip = await cutClip(desk, actor, id, body)
        return reply.code(201).send(await describeForDesk(desk, clip, await desk.shows.get(id)))
      },
    }),
    route({
      method: 'GET',
      url: '/api/studio/shows/:id/clips',
      access: can('show.run'),
      tag: TAG,
      summary: 'Every clip of a show, hidden ones too',
      params: showParams,
      response: { 200: deskClipListSchema },
      problems: ['platform/http/forbidden'],
      handler: async ({ actor, params: { id } }) => {
        const clips = await listClips(desk, actor, id)
        const show = await desk.shows.get(id)
        return { items: await Promise.all(clips.map((clip) => describeForDesk(desk, clip, show))) }
      },
    }),
    ...changeRoutes(desk),
    ...clipMediaRoutes(desk),
  ]
}

function changeRoutes(desk: Desk): Route[] {
  return [
    route({
      method: 'PATCH',
      url: '/api/studio/clips/:id',
      access: can('show.run'),
      tag: TAG,
      summary: 'Name a clip anew, hide it, or show it again',
      params,
      body: changeClipSchema,
      response: { 200: deskClipSchema },
      problems: ['live/clips/unknown', 'platform/http/forbidden'],
      handler: async ({ actor, params: { id }, body }) => {
        const clip = await changeClip(desk, actor, id, body)
        return describeForDesk(desk, clip, await desk.shows.get(clip.showId))
      },
    }),
    route({
      method: 'DELETE',
      url: '/api/studio/clips/:id',
      access: can('show.run'),
      tag: TAG,
      summary: 'Remove a clip for good',
      params,
      problems: ['live/clips/unknown', 'platform/http/forbidden'],
      handler: async ({ actor, params: { id }, reply }) => {
        await removeClip(desk, actor, id)
        return reply.code(204).send()
      },
    }),
  ]
}

function clipMediaRoutes(desk: Desk): Route[] {
  return ['/media/:broadcast', '/media/~:grant/:broadcast'].flatMap((base) => [
    route({
      method: 'GET',
      url: `${base}/clips/:clip.jpg`,
      access: anyone,
      tag: 'Media',
      summary: 'A still of a clip; of a show for everybody also without a grant',
      params: mediaParams,
      hidden: true,
      handler: async ({ params: place, request, reply }) => {
        const id = clipIdSchema.safeParse(place.clip)
        const clip = id.success ? await readClip(desk.tables, id.data) : null
        const subject = clip && { kind: 'show', id: clip.showId }
        const forAll = subject !== null && place.grant === undefined && (await desk.audience.audienceOf(subject)) === 'everyone'
        const cache = forAll ? 'public' : (await desk.recordings.admitMedia(request, place)).cache
        if (clip?.broadcastId !== place.broadcast || !isOpen(clip)) throw clipProblems.unknown()
        const sending = { key: posterKeyOf(clip.id), type: 'image/jpeg', cacheControl: `${cache}, max-age=300` }
        if (!(await sendFile(desk.files, request, reply, sending))) throw clipProblems.unknown()
        return reply
      },
    }),
    route({
      method: 'GET',
      url: `${base}/clips/:clip.mp4`,
      access: token('playback grant'),
      tag: 'Media',
      summary: 'The film of a clip',
      params: mediaParams,
      hidden: true,
      handler: async ({ params: place, request, reply }) => {
        const { broadcastId, cache } = await desk.recordings.admitMedia(request, place)
        const id = clipIdSchema.safeParse(place.clip)
        const clip = id.success ? await readClip(desk.tables, id.data) : null
        if (clip?.broadcastId !== broadcastId || !isOpen(clip)) throw clipProblems.unknown()
        const sending = { key: keyOf(clip.id), type: 'video/mp4', cacheControl: `${cache}, no-cache` }
        if (!(await sendFile(desk.files, request, reply, sending))) throw clipProblems.unknown()
        return reply
      },
    }),
  ])
}
