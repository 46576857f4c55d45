import type { FastifyRequest } from 'fastify'
import type { Id } from '#platform/ids'
import { type Grant, grantCookie } from '#safety/audience'
import type { Desk } from './deps.ts'
import { playbackProblems } from './problems.ts'
import { subjectOf } from './subject.ts'

/** A cache may rely on an answer this long, and never longer than the grant holds. */
const CHECK_SECONDS = 5
const PLACE = /^\/media\/(?:~([^/?]+)\/)?(brd_[0-9a-z]+)\//

/** The cookie of one broadcast's addresses, so that two pages on two shows keep one each. */
export function mediaCookie(desk: Desk, grant: Pick<Grant, 'token'>, broadcastId: Id<'brd'>, embedded = false) {
  return grantCookie(grant, { path: `/media/${broadcastId}/`, secure: desk.publicUrl.startsWith('https:'), embedded })
}

/** A socket cannot set a cookie that no script reads: the page brings back the grant that it got there. */
export async function checkForCookie(
  desk: Desk,
  token: string | null,
  showId: Id<'shw'>,
  broadcastId: Id<'brd'>,
): Promise<Pick<Grant, 'token'>> {
  const claims = token === null ? null : desk.audience.verify(token, { subject: subjectOf(showId) })
  if (token === null || !claims || (await desk.guard.showOf(broadcastId)) !== showId) throw playbackProblems['grant-required']()
  return { token }
}

/** Seconds for which a cache may give the address it was asked for to this very client. */
export async function checkForCache(desk: Desk, request: FastifyRequest): Promise<number> {
  const asked = request.headers['x-original-uri']
  const place = typeof asked === 'string' ? PLACE.exec(asked) : null
  if (!place) throw playbackProblems['grant-required']()
  // The cache does not speak for itself here but for its client.
  const { 'x-souk-edge': _, ...headers } = request.headers
  const { until } = await desk.guard.admit({ headers, grant: place[1], ip: request.ip }, place[2]!)
  const left = until === null ? 0 : Math.floor((until.getTime() - desk.clock.now().getTime()) / 1000)
  return Math.max(0, Math.min(CHECK_SECONDS, left))
}
