import type { FastifyReply, FastifyRequest } from 'fastify'
import { httpProblems } from '#platform/http'
import type { RestartedIce } from './patch-ice.ts'

/** Media type of what tells of ICE alone (RFC 8840). */
export const FRAGMENT = 'application/trickle-ice-sdpfrag'

/** Body of a request that tells of ICE. */
export function fragmentOf({ headers, body }: FastifyRequest): string {
  if (!headers['content-type']?.startsWith(FRAGMENT) || typeof body !== 'string') throw httpProblems['unsupported-media-type']()
  return body
}

export function sendIce(reply: FastifyReply, restarted: RestartedIce | null): FastifyReply {
  if (!restarted) return reply.code(204).send()
  return reply.code(200).header('etag', restarted.entityTag).type(FRAGMENT).send(restarted.fragment)
}
