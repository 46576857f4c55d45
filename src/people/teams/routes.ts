import { z } from 'zod'
import { organisationSchema } from '#people/organisations/contract'
import { type Actor, account, can, httpProblems, type RateLimit, type Route, route, signedIn } from '#platform/http'
import { type Id, idSchema } from '#platform/ids'
import { acceptInvitation } from './accept-invitation.ts'
import { acceptSchema, inviteSchema, newOrganisationSchema, roleSchema, teamSchema } from './contract.ts'
import type { TeamDeps } from './deps.ts'
import { foundOrganisation } from './found-organisation.ts'
import { invite } from './invite.ts'
import { teamProblems } from './problems.ts'
import { readTeam } from './read-team.ts'
import { markRevoked, type Tables } from './store.ts'

const doneSchema = z.object({ ok: z.literal(true) })
const done = { ok: true } as const
const tag = 'People'
const access = can('members.manage')
const LETTER_LIMIT: RateLimit = { requests: 30, windowSeconds: 3600 }
const organisation = z.object({ id: idSchema('org') })
const member = organisation.extend({ accountId: idSchema('acc') })

export function teamRoutes(deps: TeamDeps): Route[] {
  return [...foundingRoutes(deps), ...memberRoutes(deps), ...invitationRoutes(deps)]
}

function foundingRoutes(deps: TeamDeps): Route[] {
  return [
    route({
      ...{ method: 'POST', url: '/api/organisations', access: account, tag, summary: 'Found a brand or an agency, and own it' },
      body: newOrganisationSchema,
      response: { 201: organisationSchema },
      problems: ['people/organisations/slug-taken', 'people/teams/too-many-organisations'],
      handler: async ({ actor, body, reply }) => reply.code(201).send(await foundOrganisation(deps, signedIn(actor), body)),
    }),
  ]
}

function memberRoutes(deps: TeamDeps): Route[] {
  const problems = ['platform/http/forbidden', 'people/organisations/not-a-member', 'people/organisations/last-owner']
  return [
    route({
      ...{ method: 'GET', url: '/api/organisations/:id/team', access, tag, summary: 'Members and open invitations', params: organisation },
      response: { 200: teamSchema },
      problems: ['platform/http/forbidden'],
      handler: ({ actor, params: { id } }) => readTeam(deps, admit(actor, id)),
    }),
    route({
      ...{
        method: 'PUT',
        url: '/api/organisations/:id/members/:accountId',
        access,
        tag,
        summary: 'Change a member’s role',
        params: member,
      },
      body: roleSchema,
      response: { 200: doneSchema },
      problems: [...problems, 'people/organisations/role-unknown'],
      handler: async ({ actor, params: { id, accountId }, body }) => {
        await deps.organisations.changeMember(admit(actor, id), accountId, body.role)
        return done
      },
    }),
    route({
      ...{ method: 'DELETE', url: '/api/organisations/:id/members/:accountId', access: account, tag, params: member },
      summary: 'Dismiss a member, or leave',
      response: { 200: doneSchema },
      problems,
      handler: async ({ actor, params: { id, accountId } }) => {
        if (actor.accountId !== accountId) admit(actor, id)
        await deps.organisations.changeMember(id, accountId, null)
        return done
      },
    }),
  ]
}

function invitationRoutes(deps: TeamDeps): Route[] {
  return [
    route({
      ...{ method: 'POST', url: '/api/organisations/:id/invitations', access, tag, limit: LETTER_LIMIT, params: organisation },
      summary: 'Invite somebody by a letter',
      body: inviteSchema,
      response: { 201: doneSchema },
      problems: [
        'platform/http/forbidden',
        'people/teams/member-already',
        'people/teams/too-many-invitations',
        'people/organisations/role-unknown',
      ],
      handler: async ({ actor, params: { id }, body, reply }) => {
        await invite(deps, signedIn(actor), admit(actor, id), body)
        return reply.code(201).send(done)
      },
    }),
    route({
      ...{ method: 'DELETE', url: '/api/organisations/:id/invitations/:invitation', access, tag, summary: 'Take an invitation back' },
      params: organisation.extend({ invitation: z.uuid() }),
      response: { 200: doneSchema },
      problems: ['platform/http/forbidden', 'people/teams/invitation-unknown'],
      handler: async ({ actor, params: { id, invitation } }) => {
        const tables: Tables = deps.db.tables()
        if (!(await markRevoked(tables, admit(actor, id), invitation, deps.clock.now()))) throw teamProblems['invitation-unknown']()
        return done
      },
    }),
    route({
      ...{
        method: 'POST',
        url: '/api/invitations/accept',
        access: account,
        tag,
        summary: 'Take an invitation, signed in with its address',
      },
      body: acceptSchema,
      response: { 200: doneSchema },
      problems: ['people/teams/invitation-lapsed', 'people/teams/address-differs'],
      handler: async ({ actor, body }) => {
        await acceptInvitation(deps, signedIn(actor), body.token)
        return done
      },
    }),
  ]
}

function admit(actor: Actor, organisationId: Id<'org'>): Id<'org'> {
  if (!actor.can('members.manage', organisationId)) throw httpProblems.forbidden()
  return organisationId
}
