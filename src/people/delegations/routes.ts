import { z } from 'zod'
import { type Actor, account, can, httpProblems, type Route, route, signedIn } from '#platform/http'
import { type Id, idSchema } from '#platform/ids'
import { actsSchema, delegationsSchema, newDelegationSchema } from './contract.ts'
import type { DelegationDeps } from './deps.ts'
import { endDelegation, grantDelegation } from './grant-delegation.ts'
import { nameDelegate } from './name-delegate.ts'
import { readActs, readDelegations } from './read-delegations.ts'

const doneSchema = z.object({ ok: z.literal(true) })
const done = { ok: true } as const
const tag = 'People'
const organisation = z.object({ id: idSchema('org') })
const delegate = z.object({ id: idSchema('dlg'), accountId: idSchema('acc') })

export function delegationRoutes(deps: DelegationDeps): Route[] {
  return [...ownerRoutes(deps), ...delegateRoutes(deps)]
}

function ownerRoutes(deps: DelegationDeps): Route[] {
  return [
    route({
      ...{ method: 'GET', url: '/api/organisations/:id/delegations', access: account, tag, params: organisation },
      summary: 'Which agencies act for a brand, or for whom an agency acts',
      response: { 200: delegationsSchema },
      problems: ['platform/http/forbidden'],
      handler: ({ actor, params: { id } }) => {
        if (!actor.can('members.manage', id) && !actor.can('delegates.name', id)) throw httpProblems.forbidden()
        return readDelegations(deps, id)
      },
    }),
    route({
      ...{ method: 'POST', url: '/api/organisations/:id/delegations', access: can('members.manage'), tag, params: organisation },
      summary: 'Let an agency act for the brand: so much, and until then',
      body: newDelegationSchema,
      response: { 201: z.object({ id: idSchema('dlg') }) },
      problems: [
        ...['platform/http/forbidden', 'people/delegations/agency-unknown', 'people/delegations/wrong-scope'],
        ...['people/delegations/wrong-end', 'people/delegations/too-many'],
      ],
      handler: async ({ actor, params: { id }, body, reply }) => {
        const granted = { ...body, organisationId: admit(actor, id), until: new Date(body.until) }
        const { id: delegation } = await grantDelegation(deps, signedIn(actor), granted)
        return reply.code(201).send({ id: delegation })
      },
    }),
    route({
      ...{ method: 'GET', url: '/api/organisations/:id/acts', access: can('members.manage'), tag, params: organisation },
      summary: 'What agencies did in the organisation’s name, and who let them; newest first',
      query: z.object({ cursor: idSchema('aud').optional() }),
      response: { 200: actsSchema },
      problems: ['platform/http/forbidden'],
      handler: ({ actor, params: { id }, query }) => readActs(deps, admit(actor, id), query.cursor),
    }),
  ]
}

function delegateRoutes(deps: DelegationDeps): Route[] {
  const problems = ['people/delegations/unknown', 'people/delegations/over']
  return [
    route({
      ...{ method: 'DELETE', url: '/api/delegations/:id', access: account, tag, params: z.object({ id: idSchema('dlg') }), problems },
      summary: 'End a delegation now: by the brand that gave it, or the agency that holds it',
      response: { 200: doneSchema },
      handler: async ({ actor, params: { id } }) => {
        await endDelegation(deps, actor, id)
        return done
      },
    }),
    ...([true, false] as const).map((named) =>
      route({
        ...{ method: named ? 'PUT' : 'DELETE', url: '/api/delegations/:id/delegates/:accountId', access: can('delegates.name'), tag },
        summary: named ? 'Name a member of the agency who acts under it' : 'Let a member of the agency act under it no more',
        params: delegate,
        response: { 200: doneSchema },
        problems: [...problems, ...(named ? ['people/delegations/not-of-agency'] : [])],
        handler: async ({ actor, params }) => {
          await nameDelegate(deps, actor, { ...params, named })
          return done
        },
      }),
    ),
  ]
}

function admit(actor: Actor, organisationId: Id<'org'>): Id<'org'> {
  if (!actor.can('members.manage', organisationId)) throw httpProblems.forbidden()
  return organisationId
}
