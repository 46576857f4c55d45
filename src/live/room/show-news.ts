import type { Id } from '#platform/ids'
import { lineupChanged, showChanged, showStateChanged } from '#programme/shows'
import type { ShowNews } from './contract.ts'
import type { ShowRoomDeps } from './deps.ts'

/** Tells those who wait or watch that something was decided about the show: it began, moved, ended, shows something else. */
export function tellShows({ events, realtime, shows }: Pick<ShowRoomDeps, 'events' | 'realtime' | 'shows'>): void {
  const tell = async ({ showId }: { showId: Id<'shw'> }): Promise<void> => {
    const show = await shows.find(showId)
    if (!show) return
    const news: ShowNews = { state: show.state, startsAt: show.startsAt.toISOString() }
    realtime.publish(`show:${showId}`, 'show', news, { lane: 'now' })
  }
  for (const kind of [showStateChanged, showChanged, lineupChanged]) events.on(kind, tell)
}
