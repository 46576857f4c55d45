import { z } from 'zod'
import { can, type Route, route } from '#platform/http'
import { PICTURE_BYTES, PICTURE_TYPES } from '#platform/pictures'
import { describeForDesk, listForDesk, planOptions, searchProducts } from './describe-desk.ts'
import {
  deskListQuerySchema,
  deskListSchema,
  deskShowSchema,
  lineupEditSchema,
  newDraftSchema,
  planOptionsSchema,
  planStateSchema,
  practiceOverSchema,
  productListSchema,
  productSearchSchema,
  showEditSchema,
  showParamsSchema,
  versionQuerySchema,
} from './desk-contract.ts'
import type { DeskDeps } from './desk-deps.ts'
import { showToPlan } from './desk-deps.ts'
import { editLineup } from './edit-lineup.ts'
import { editShow } from './edit-show.ts'
import { changePlan, deleteDraft, draftShow, endPractice, restoreDraft } from './plan-show.ts'
import { setCover } from './set-cover.ts'

const access = can('show.plan')
const tag = 'Planning'
const params = showParamsSchema
const refusals = ['programme/shows/unknown', 'programme/shows/changed-meanwhile', 'programme/shows/locked']
/** Pictures are worked on one after another. */
const PICTURE_LIMIT = { requests: 20, windowSeconds: 600 }

export const deskRoutes = (deps: DeskDeps): Route[] => [...listRoutes(deps), ...editRoutes(deps), ...coverRoutes(deps), ...planRoutes(deps)]

function listRoutes(deps: DeskDeps): Route[] {
  return [
    route({
      ...{ method: 'GET', url: '/api/desk/shows', access, tag, summary: 'Shows of a brand, for those who plan them' },
      query: deskListQuerySchema,
      response: { 200: deskListSchema },
      problems: ['platform/http/forbidden', 'programme/shows/cursor-invalid'],
      handler: ({ actor, query }) => listForDesk(deps, actor, query),
    }),
    route({
      ...{ method: 'GET', url: '/api/desk/plan-options', access, tag, summary: 'Whom and where a brand may plan with' },
      query: newDraftSchema,
      response: { 200: planOptionsSchema },
      problems: ['platform/http/forbidden'],
      handler: ({ actor, query }) => planOptions(deps, actor, query.organisationId),
    }),
    route({
      ...{ method: 'GET', url: '/api/desk/shows/:id', access, tag, summary: 'One show as those plan it who make it', params },
      response: { 200: deskShowSchema },
      problems: ['programme/shows/unknown'],
      handler: async ({ actor, params: { id } }) => describeForDesk(deps, await showToPlan(deps, actor, id)),
    }),
    route({
      ...{ method: 'GET', url: '/api/desk/shows/:id/products', access, tag, summary: 'Products that the lineup may take', params },
      query: productSearchSchema,
      response: { 200: productListSchema },
      problems: ['programme/shows/unknown'],
      handler: ({ actor, params: { id }, query }) => searchProducts(deps, actor, id, query.q),
    }),
  ]
}

function editRoutes(deps: DeskDeps): Route[] {
  return [
    route({
      ...{ method: 'POST', url: '/api/desk/shows', access, tag, summary: 'Begin a draft' },
      body: newDraftSchema,
      response: { 201: deskShowSchema },
      problems: ['platform/http/forbidden'],
      handler: async ({ actor, body, reply }) =>
        reply.code(201).send(await describeForDesk(deps, await draftShow(deps, actor, body.organisationId))),
    }),
    route({
      ...{
        method: 'PATCH',
        url: '/api/desk/shows/:id',
        access,
        tag,
        summary: 'Change what is named, if nobody else did meanwhile',
        params,
      },
      body: showEditSchema,
      response: { 200: deskShowSchema },
      problems: [...refusals, 'programme/shows/slug-taken', 'programme/shows/no-such-time', 'programme/shows/host-unfit'],
      handler: async ({ actor, params: { id }, body }) => describeForDesk(deps, await editShow(deps, actor, id, body)),
    }),
    route({
      ...{
        method: 'PUT',
        url: '/api/desk/shows/:id/lineup',
        access,
        tag,
        summary: 'Say which products are on offer, in which order',
        params,
      },
      body: lineupEditSchema,
      response: { 200: deskShowSchema },
      problems: [...refusals, 'programme/shows/product-unfit'],
      handler: async ({ actor, params: { id }, body }) => describeForDesk(deps, await editLineup(deps, actor, id, body)),
    }),
  ]
}

function coverRoutes(deps: DeskDeps): Route[] {
  const query = versionQuerySchema
  return [
    route({
      ...{ method: 'PUT', url: '/api/desk/shows/:id/cover', access, tag, summary: 'Put a picture on the show', params, query },
      takesBytes: { types: PICTURE_TYPES, limitBytes: PICTURE_BYTES },
      limit: PICTURE_LIMIT,
      response: { 200: deskShowSchema },
      problems: [...refusals, 'platform/pictures/no-picture', 'platform/pictures/too-large', 'platform/pictures/too-small'],
      handler: async ({ actor, params: { id }, query: { version }, request }) =>
        describeForDesk(deps, await setCover(deps, actor, id, version, request.body instanceof Buffer ? request.body : Buffer.alloc(0))),
    }),
    route({
      ...{ method: 'DELETE', url: '/api/desk/shows/:id/cover', access, tag, summary: 'Take the picture away', params, query },
      response: { 200: deskShowSchema },
      problems: refusals,
      handler: async ({ actor, params: { id }, query: { version } }) =>
        describeForDesk(deps, await setCover(deps, actor, id, version, null)),
    }),
  ]
}

function planRoutes(deps: DeskDeps): Route[] {
  return [
    route({
      ...{ method: 'PUT', url: '/api/desk/shows/:id/state', access, tag, summary: 'Announce the show, take it back, or cancel it', params },
      body: planStateSchema,
      response: { 200: deskShowSchema },
      problems: [...refusals, 'programme/shows/not-ready', 'programme/shows/wrong-state'],
      handler: async ({ actor, params: { id }, body }) => describeForDesk(deps, await changePlan(deps, actor, id, body)),
    }),
    route({
      ...{ method: 'POST', url: '/api/desk/shows/:id/practice-over', access, tag, summary: 'Turn a practice into the real show', params },
      body: practiceOverSchema,
      response: { 200: deskShowSchema },
      problems: ['programme/shows/unknown', 'programme/shows/wrong-state'],
      handler: async ({ actor, params: { id }, body }) => describeForDesk(deps, await endPractice(deps, actor, id, body.visibility)),
    }),
    route({
      ...{ method: 'DELETE', url: '/api/desk/shows/:id', access, tag, summary: 'Delete a draft; it can be given back', params },
      response: { 204: z.null() },
      problems: ['programme/shows/unknown', 'programme/shows/only-drafts'],
      handler: async ({ actor, params: { id }, reply }) => {
        await deleteDraft(deps, actor, id)
        return reply.code(204).send()
      },
    }),
    route({
      ...{ method: 'POST', url: '/api/desk/shows/:id/restore', access, tag, summary: 'Give a deleted draft back', params },
      response: { 200: deskShowSchema },
      problems: ['programme/shows/unknown'],
      handler: async ({ actor, params: { id } }) => describeForDesk(deps, await restoreDraft(deps, actor, id)),
    }),
  ]
}
