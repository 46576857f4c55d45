import { type Actor, type ActorSource, anonymous } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Sessions, Standing } from './sessions.ts'
import type { Viewers } from './viewers.ts'

/** Tells who sends a request, from its cookies alone. */
export function createActorSource(viewers: Viewers, sessions: Sessions): ActorSource {
  return {
    async resolve({ cookie }) {
      if (cookie === undefined) return anonymous
      return actorOf(viewers.read(cookie), await sessions.find(cookie))
    },
    async issueViewer(request, reply) {
      return actorOf(viewers.issue(request, reply), await sessions.find(request.headers.cookie))
    },
  }
}

export function actorOf(viewerId: Id<'vwr'> | null, standing: Standing | null): Actor {
  if (!standing) return viewerId === null ? anonymous : { ...anonymous, kind: 'viewer', viewerId }
  const organisationsWith = (capability: string) =>
    standing.memberships
      .filter((membership) => membership.capabilities.some((held) => held === capability))
      .map((membership) => membership.organisation.id)
  return {
    kind: 'account',
    viewerId,
    accountId: standing.accountId,
    displayName: standing.name,
    can(capability, organisationId) {
      const held = organisationsWith(capability)
      return organisationId === undefined ? held.length > 0 : held.includes(organisationId)
    },
    organisationsWith,
  }
}
