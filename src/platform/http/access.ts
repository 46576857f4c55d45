import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Actor, type ActorSource, anonymous } from './actor.ts'
import { httpProblems } from './problems.ts'
import type { Access } from './route.ts'

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** Requests that got their guest identity just now. */
const newcomers = new WeakSet<FastifyRequest>()
export const isNewcomer = (request: FastifyRequest): boolean => newcomers.has(request)

/** Checks a route's `access` before its handler runs, and gives the actor to it. */
export async function admit(access: Access, source: ActorSource, request: FastifyRequest, reply: FastifyReply): Promise<Actor> {
  if (access.kind === 'token') {
    if (access.header !== undefined && request.headers[access.header] === undefined) throw httpProblems['secret-required']()
    return anonymous
  }
  if (!SAFE_METHODS.has(request.method)) refuseForeignOrigin(request)
  const actor = await source.resolve(request.headers)
  switch (access.kind) {
    case 'anyone':
      return actor
    case 'viewer':
      if (actor.viewerId !== null) return actor
      newcomers.add(request)
      return source.issueViewer(request, reply)
    case 'account':
      if (actor.accountId === null) throw httpProblems['sign-in-required']()
      return actor
    case 'capability':
      if (actor.accountId === null) throw httpProblems['sign-in-required']()
      if (!actor.can(access.capability)) throw httpProblems.forbidden()
      return actor
  }
}

/** Cookies speak for a person, so a page of another site must not make a browser send them with a command. */
function refuseForeignOrigin(request: FastifyRequest): void {
  const origin = request.headers.origin
  if (origin === undefined) return
  if (!URL.canParse(origin) || new URL(origin).host !== request.host) throw httpProblems['foreign-origin']()
}
