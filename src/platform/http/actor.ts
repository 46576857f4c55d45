import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Id } from '#platform/ids'

/** Who sends a request. Mechanism only: what a capability means is decided by the rooms that name it. */
export interface Actor {
  readonly kind: 'anonymous' | 'viewer' | 'account'
  /** The guest identity of this browser; kept when the person signs in. */
  readonly viewerId: Id<'vwr'> | null
  readonly accountId: Id<'acc'> | null
  readonly displayName: string | null
  /** With an organisation: in that one. Without: in any. */
  can(capability: string, organisationId?: Id<'org'>): boolean
  /** Organisations in which the capability is held. */
  organisationsWith(capability: string): readonly Id<'org'>[]
}

/** Tells who sends a request. `people/accounts` implements it; platform only asks. */
export interface ActorSource {
  /** Reads cookies; never writes. Also used for the handshake of a socket. */
  resolve(headers: { cookie?: string | undefined; authorization?: string | undefined }): Promise<Actor>
  /** Gives the browser a signed guest identity. */
  issueViewer(request: FastifyRequest, reply: FastifyReply): Promise<Actor>
}

export const anonymous: Actor = {
  kind: 'anonymous',
  viewerId: null,
  accountId: null,
  displayName: null,
  can: () => false,
  organisationsWith: () => [],
}
