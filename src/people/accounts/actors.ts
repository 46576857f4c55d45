import type { Mandate, Membership } from '#people/organisations'
import { type Acted, type Actor, type ActorSource, anonymous } from '#platform/http'
import type { Id } from '#platform/ids'
import type { Clock } from '#platform/time'
import type { Sessions, Standing } from './sessions.ts'
import type { Viewers } from './viewers.ts'

export interface ActorDeps {
  viewers: Viewers
  sessions: Sessions
  clock: Clock
  record(mandates: readonly Mandate[], acted: Acted): Promise<void>
}

/** What an actor did in the name of others, until it is written down. */
const mandatesOf = new WeakMap<Actor, Map<string, Mandate>>()

/** Tells who sends a request, from its cookies alone. */
export function createActorSource({ viewers, sessions, clock, record }: ActorDeps): ActorSource {
  return {
    async resolve({ cookie }) {
      if (cookie === undefined) return anonymous
      return actorOf(viewers.read(cookie), await sessions.find(cookie), clock)
    },
    async issueViewer(request, reply) {
      return actorOf(viewers.issue(request, reply), await sessions.find(request.headers.cookie), clock)
    },
    acted(acted) {
      const mandates = mandatesOf.get(acted.actor)
      return mandates && record([...mandates.values()], acted)
    },
  }
}

export function actorOf(viewerId: Id<'vwr'> | null, standing: Standing | null, clock: Clock): Actor {
  if (!standing) return viewerId === null ? anonymous : { ...anonymous, kind: 'viewer', viewerId }
  // Asked at every use: a delegation ends in the middle of a session.
  const holds = ({ delegation }: Membership): boolean => delegation === null || (standing.isCurrent() && delegation.until > clock.now())
  const held = (capability: string, organisationId?: Id<'org'>): Membership[] =>
    standing.memberships.filter(
      (membership) =>
        (organisationId === undefined || membership.organisation.id === organisationId) &&
        membership.capabilities.includes(capability) &&
        holds(membership),
    )
  const actor: Actor = {
    kind: 'account',
    viewerId,
    accountId: standing.accountId,
    displayName: standing.name,
    can(capability, organisationId) {
      const found = held(capability, organisationId)
      if (organisationId !== undefined) note(actor, capability, found)
      return found.length > 0
    },
    organisationsWith: (capability) => [...new Set(held(capability).map(({ organisation }) => organisation.id))],
    actingFor(organisationId) {
      const there = standing.memberships.filter((membership) => membership.organisation.id === organisationId && holds(membership))
      return there.some(({ delegation }) => delegation === null) ? null : (there[0]?.delegation?.id ?? null)
    },
  }
  return actor
}

/** Whoever holds a capability as a member needs no delegation for it. */
function note(actor: Actor, capability: string, found: readonly Membership[]): void {
  const [first] = found
  if (!first?.delegation || found.some(({ delegation }) => delegation === null)) return
  const { id, agency } = first.delegation
  const mandates = mandatesOf.get(actor) ?? new Map<string, Mandate>()
  const mandate = { delegationId: id, organisationId: first.organisation.id, agencyId: agency.id, capability }
  mandatesOf.set(actor, mandates.set(`${mandate.organisationId} ${capability}`, mandate))
}
