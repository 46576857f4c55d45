import { answered, api } from '../../api/client.ts'
import type { PageSession } from '../../live/session/page-session.ts'
import { ReplaySession } from '../../live/session/replay-session.ts'
import { WatchSession } from '../../live/session/watch-session.ts'
import { ClipSession } from '../clips/clip-session.ts'
import { type FeedItem, withCues } from '../replay/replay-types.ts'

/** Plays an item of the feed in this video element. Null when it went away meanwhile. */
export async function openItem(item: FeedItem, video: HTMLVideoElement): Promise<PageSession | null> {
  if (item.kind === 'live') return new WatchSession(item.show, video)
  if (item.kind === 'clip') return new ClipSession(item.clip, video)
  const { show, broadcastId } = item
  const replay = await answered(
    api.GET('/api/shows/{slug}/replay', { params: { path: { slug: show.slug }, query: { broadcast: broadcastId } } }),
  ).catch(() => null)
  return replay && new ReplaySession(show, video, withCues(replay))
}
