import type { Id } from '#platform/ids'
import { lineupChanged, type Show, showChanged, showStateChanged } from '#programme/shows'
import type { ShowNews } from './contract.ts'
import type { ShowRoomDeps } from './deps.ts'

export const newsOf = ({ state, startsAt, stoppedAt }: Show): ShowNews => ({
  state,
  startsAt: startsAt.toISOString(),
  stoppedAt: stoppedAt?.toISOString() ?? null,
})

/** Tells those who wait or watch that something was decided about the show: it began, moved, ended, shows something else. */
export function tellShows({ events, realtime, shows }: Pick<ShowRoomDeps, 'events' | 'realtime' | 'shows'>): void {
  const tell = async ({ showId }: { showId: Id<'shw'> }): Promise<void> => {
    const show = await shows.find(showId)
    if (show) realtime.publish(`show:${showId}`, 'show', newsOf(show), { lane: 'now' })
  }
  for (const kind of [showStateChanged, showChanged, lineupChanged]) events.on(kind, tell)
}
