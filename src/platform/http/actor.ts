import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Id } from '#platform/ids'
import { httpProblems } from './problems.ts'

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
  /** The delegation under which the person acts there; null where they act as themselves. */
  actingFor(organisationId: Id<'org'>): Id<'dlg'> | null
}

/** A command that was carried out, or begun, for somebody. */
export interface Acted {
  readonly actor: Actor
  readonly method: string
  /** The route's pattern: `/api/shows/:id`. */
  readonly url: string
  readonly summary: string
  readonly requestId: string
  /** The first thing that its address names. */
  readonly subject: { readonly kind: string; readonly id: string } | null
}

/** Tells who sends a request. `people/accounts` implements it; platform only asks. */
export interface ActorSource {
  /** Reads cookies; never writes. Also used for the handshake of a socket. */
  resolve(headers: { cookie?: string | undefined; authorization?: string | undefined }): Promise<Actor>
  /** Gives the browser a signed guest identity. */
  issueViewer(request: FastifyRequest, reply: FastifyReply): Promise<Actor>
  /** After a command that was not refused, before its answer leaves. Undefined: nothing is to be written down. */
  acted?(acted: Acted): Promise<void> | undefined
}

export const anonymous: Actor = {
  kind: 'anonymous',
  viewerId: null,
  accountId: null,
  displayName: null,
  can: () => false,
  organisationsWith: () => [],
  actingFor: () => null,
}

/** The account of whoever is signed in; refuses everybody else. */
export function signedIn({ accountId }: Pick<Actor, 'accountId'>): Id<'acc'> {
  if (accountId === null) throw httpProblems['sign-in-required']()
  return accountId
}
