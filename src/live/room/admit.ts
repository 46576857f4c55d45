import { idSchema } from '#platform/ids'
import type { Admission, Entry } from '#platform/realtime'
import { isFoundBy } from '#programme/shows'
import type { ShowRoomDeps } from './deps.ts'
import { roomProblems } from './problems.ts'

const showIdSchema = idSchema('shw')

/**
 * Lets in anybody when the show is for everyone, whoever holds a grant for it when not, and those who run it. A draft answers like a show that does
 * not exist. Whoever runs the show is at work, not watching; what is for adults is for adults at work, too.
 */
export async function admit(deps: Pick<ShowRoomDeps, 'audience' | 'shows'>, { actor, id, grant }: Entry): Promise<Admission> {
  const showId = showIdSchema.safeParse(id)
  const show = showId.success ? await deps.shows.find(showId.data) : null
  if (!show || !isFoundBy(actor, show)) throw roomProblems.unknown()
  const subject = { kind: 'show', id: show.id }
  if (actor.can('show.run', show.brandId) || actor.can('chat.moderate', show.brandId)) {
    if (!(await deps.audience.admits(actor, subject))) throw roomProblems['grant-required']()
    return { until: null, counted: false }
  }
  if (show.state === 'draft' || show.state === 'cancelled') throw roomProblems.unknown()
  if ((await deps.audience.audienceOf(subject)) === 'everyone') return { until: null, counted: true }
  if (grant !== undefined) {
    const claims = deps.audience.verify(grant, { subject, ...(actor.viewerId === null ? {} : { viewerId: actor.viewerId }) })
    if (claims) return { until: claims.expiresAt, counted: true }
  }
  throw roomProblems['grant-required']()
}
