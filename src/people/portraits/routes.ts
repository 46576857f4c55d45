import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type Actor, account, can, httpProblems, type RateLimit, type Route, route } from '#platform/http'
import { type Id, idSchema } from '#platform/ids'
import { PICTURE_BYTES, PICTURE_TYPES } from '#platform/pictures'
import { newPortraitSchema, portraitSchema } from './contract.ts'
import type { PortraitDeps } from './deps.ts'
import { type NewPortrait, type Portrait, setBrandPortrait, setOwnPortrait } from './set-portrait.ts'

const tag = 'People'
const LIMIT: RateLimit = { requests: 30, windowSeconds: 600 }
const response = { 200: portraitSchema }
const taking = {
  query: newPortraitSchema,
  takesBytes: { types: PICTURE_TYPES, limitBytes: PICTURE_BYTES },
  limit: LIMIT,
}
const problems = ['platform/pictures/no-picture', 'platform/pictures/too-large', 'platform/pictures/too-small']

export const portraitRoutes = (deps: PortraitDeps): Route[] => [...ownRoutes(deps), ...brandRoutes(deps)]

function ownRoutes(deps: PortraitDeps): Route[] {
  const url = '/api/me/portrait'
  return [
    route({
      ...{ method: 'PUT', url, access: account, tag, summary: 'Show this part of a picture as my portrait', response, problems, ...taking },
      handler: async ({ actor, query, request }) => toWire(await setOwnPortrait(deps, idOf(actor), portraitOf(request, query))),
    }),
    route({
      ...{ method: 'DELETE', url, access: account, tag, summary: 'Show my initial instead of a portrait', response },
      handler: async ({ actor }) => toWire(await setOwnPortrait(deps, idOf(actor), null)),
    }),
  ]
}

function brandRoutes(deps: PortraitDeps): Route[] {
  const url = '/api/organisations/:id/portrait'
  const base = { url, access: can('members.manage'), tag, params: z.object({ id: idSchema('org') }), response }
  const refusals = ['platform/http/forbidden', 'people/organisations/unknown']
  return [
    route({
      ...{ method: 'GET', ...base, summary: 'How a brand shows itself', problems: refusals },
      handler: async ({ actor, params: { id } }) => {
        const { portraitUrl = null, portraitAlt = null } = await deps.organisations.get(admit(actor, id))
        return { portraitUrl, portraitAlt }
      },
    }),
    route({
      ...{ method: 'PUT', ...base, summary: 'Show this part of a picture for the brand', problems: [...refusals, ...problems], ...taking },
      handler: async ({ actor, params: { id }, query, request }) =>
        toWire(await setBrandPortrait(deps, admit(actor, id), portraitOf(request, query))),
    }),
    route({
      ...{ method: 'DELETE', ...base, summary: 'Show the brand’s initial instead of a picture', problems: refusals },
      handler: async ({ actor, params: { id } }) => toWire(await setBrandPortrait(deps, admit(actor, id), null)),
    }),
  ]
}

type Query = z.output<typeof newPortraitSchema>

const portraitOf = ({ body }: FastifyRequest, { altEn, altAr, ...crop }: Query): NewPortrait => ({
  ...{ bytes: body instanceof Buffer ? body : Buffer.alloc(0), crop },
  alt: { en: altEn, ar: altAr },
})

const toWire = (portrait: Portrait | null) => ({ portraitUrl: portrait?.url ?? null, portraitAlt: portrait?.alt ?? null })

function admit(actor: Actor, organisationId: Id<'org'>): Id<'org'> {
  if (!actor.can('members.manage', organisationId)) throw httpProblems.forbidden()
  return organisationId
}

function idOf({ accountId }: Actor): Id<'acc'> {
  if (accountId === null) throw httpProblems['sign-in-required']()
  return accountId
}
