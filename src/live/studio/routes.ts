import { cueToWire, type Placed } from '#live/cues'
import { cueSchema, pinSchema } from '#live/cues/contract'
import { can, type Route, route } from '#platform/http'
import { changeShow } from './change-show.ts'
import {
  leadSchema,
  showParamsSchema,
  signalSchema,
  stateChangeSchema,
  stateSchema,
  studioListSchema,
  studioShowSchema,
} from './contract.ts'
import type { StudioDeps } from './deps.ts'
import { offerRoutes } from './offer-routes.ts'
import { listStudio, readSignal, readStudio } from './read-studio.ts'
import { rundownRoutes } from './rundown-routes.ts'
import { saleRoutes } from './sale-routes.ts'

const access = can('show.run')
const tag = 'Studio'
const params = showParamsSchema
const refusals = ['platform/http/forbidden', 'programme/shows/unknown']

export function studioRoutes(deps: StudioDeps): Route[] {
  return [
    ...readingRoutes(deps),
    ...pinRoutes(deps),
    ...offerRoutes(deps),
    ...saleRoutes(deps),
    ...rundownRoutes(deps),
    ...showRoutes(deps),
  ]
}

function readingRoutes(deps: StudioDeps): Route[] {
  return [
    route({
      ...{ method: 'GET', url: '/api/studio/shows', access, tag, summary: 'Shows I may run' },
      response: { 200: studioListSchema },
      handler: async ({ actor }) => ({ items: await listStudio(deps, actor) }),
    }),
    route({
      ...{ method: 'GET', url: '/api/studio/shows/:id', access, tag, summary: 'One show at the host’s desk', params },
      response: { 200: studioShowSchema },
      problems: refusals,
      handler: ({ actor, params: { id } }) => readStudio(deps, actor, id),
    }),
    route({
      ...{ method: 'GET', url: '/api/studio/shows/:id/signal', access, tag, summary: 'What arrives from the camera', params },
      response: { 200: signalSchema },
      problems: [...refusals, 'live/studio/off-air'],
      handler: ({ actor, params: { id } }) => readSignal(deps, actor, id),
    }),
  ]
}

function pinRoutes({ cues }: StudioDeps): Route[] {
  return [
    route({
      ...{ method: 'POST', url: '/api/studio/shows/:id/pins', access, tag, params },
      summary: 'Pin a product from a frame just ahead of the newest one',
      body: pinSchema,
      response: { 201: cueSchema },
      problems: [...refusals, 'live/cues/not-on-air', 'live/cues/not-in-lineup', 'live/cues/nothing-left'],
      handler: async ({ actor, params: { id }, body, reply }) => answer(await cues.pin(actor, id, body), reply.code(201)),
    }),
    route({
      ...{ method: 'DELETE', url: '/api/studio/shows/:id/pins/current', access, tag, summary: 'Take the pin away', params },
      response: { 200: cueSchema },
      problems: [...refusals, 'live/cues/not-on-air', 'live/cues/nothing-pinned'],
      handler: async ({ actor, params: { id }, reply }) => answer(await cues.unpin(actor, id), reply),
    }),
    route({
      ...{ method: 'PUT', url: '/api/studio/shows/:id/cue-lead', access, tag, params },
      summary: 'Set the delay between a tap and its frame, for this broadcast',
      body: leadSchema,
      response: { 200: leadSchema },
      problems: [...refusals, 'live/cues/not-on-air'],
      handler: async ({ actor, params: { id }, body }) => {
        await cues.setLead(actor, id, body.leadMilliseconds)
        return body
      },
    }),
  ]
}

function showRoutes(deps: StudioDeps): Route[] {
  return [
    route({
      ...{ method: 'PUT', url: '/api/studio/shows/:id/state', access, tag, summary: 'Open the show, leave the stage, or end it', params },
      body: stateChangeSchema,
      response: { 200: stateSchema },
      problems: [...refusals, 'programme/shows/wrong-state'],
      handler: async ({ actor, params: { id }, body }) => ({ state: await changeShow(deps, actor, id, body.state) }),
    }),
  ]
}

/** Says when this is the answer of an earlier request with the same key. */
function answer({ cue, replayed }: Placed, reply: { header(name: string, value: string): unknown }) {
  if (replayed) reply.header('idempotent-replayed', 'true')
  return cueToWire(cue)
}
