import type { FastifyRequest } from 'fastify'
import type { Id } from '#platform/ids'
import type { Desk } from './deps.ts'

export interface MediaPlace {
  readonly broadcast: string
  /** Of an address `/media/~<grant>/…`. */
  readonly grant?: string | undefined
}

export interface MediaAdmitted {
  readonly broadcastId: Id<'brd'>
  readonly showId: Id<'shw'>
  /** For `cache-control`. */
  readonly cache: 'private' | 'public'
}

/** Asks the one guard of media, in the words of a route. */
export async function admitMedia(desk: Pick<Desk, 'playback'>, request: FastifyRequest, place: MediaPlace): Promise<MediaAdmitted> {
  const { headers, ip } = request
  const { showId, cache } = await desk.playback.admitMedia({ headers, ip, grant: place.grant }, place.broadcast)
  // Only what is an id of a broadcast is admitted.
  return { broadcastId: place.broadcast as Id<'brd'>, showId, cache }
}
