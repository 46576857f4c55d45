import { practiceEnded, showStateChanged } from '#programme/shows'
import type { StudioDeps } from './deps.ts'

/** Whoever ends a show, a host or the clock, sends the camera and every viewer away; the end of a practice sends its crew home. */
export function followShows({ events, ingest }: Pick<StudioDeps, 'events' | 'ingest'>): void {
  events.on(showStateChanged, ({ showId, to }) => (to === 'ended' ? ingest.endBroadcast(showId, 'show-ended') : undefined))
  events.on(practiceEnded, ({ showId }) => ingest.endBroadcast(showId, 'show-ended'))
}
