import type { FastifyRequest } from 'fastify'
import { httpProblems } from '#platform/http'
import { type Id, idSchema } from '#platform/ids'
import type { Desk } from './deps.ts'

export interface MediaPlace {
  readonly broadcast: string
  /** Of an address `/media/~<grant>/…`. */
  readonly grant?: string | undefined
}

const broadcastSchema = idSchema('brd')

/** Lets in who holds a grant for the broadcast's show, in the address or in the cookie. */
export async function admitMedia(
  desk: Desk,
  request: FastifyRequest,
  place: MediaPlace,
): Promise<{ broadcastId: Id<'brd'>; showId: Id<'shw'> }> {
  const asked = broadcastSchema.safeParse(place.broadcast)
  const token = place.grant ?? request.cookies['souk_grant']
  const broadcast = asked.success && token !== undefined ? await desk.ingest.findBroadcast(asked.data) : null
  const claims = broadcast && token && desk.audience.verify(token, { subject: { kind: 'show', id: broadcast.showId } })
  if (!broadcast || !claims || (place.grant !== undefined && claims.audience === 'adults')) throw httpProblems['sign-in-required']()
  return { broadcastId: broadcast.id, showId: broadcast.showId }
}
