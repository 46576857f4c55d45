import type { Actor } from '#platform/http'
import type { Id } from '#platform/ids'
import { type ShowState, showToRun } from '#programme/shows'
import type { StudioDeps } from './deps.ts'

/** Opens the show to viewers (with a host who may go on air), leaves the stage, or ends it; ending sends the camera and every viewer away. */
export async function changeShow(deps: StudioDeps, actor: Actor, showId: Id<'shw'>, to: 'live' | 'stopped' | 'ended'): Promise<ShowState> {
  const { hostId, marketCode, visibility } = await showToRun(deps.shows, actor, showId)
  if (to === 'live') await deps.hosts.requireHost(hostId, marketCode)
  // A practice is over without the show being so.
  const next = to === 'ended' && visibility === 'practice' ? 'scheduled' : to
  const { state } = await deps.shows.changeState(showId, next)
  if (to === 'ended') await deps.ingest.endBroadcast(showId, 'show-ended')
  return state
}
