import { cuePlaced } from '#live/cues'
import { broadcastEnded, broadcastStarted } from '#live/ingest'
import type { Events } from '#platform/events'
import { showStateChanged } from '#programme/shows'
import type { MediaGuard } from './admit-media.ts'
import { hasOpened } from './give-grant.ts'
import type { Origin } from './origin/index.ts'

/** Keeps the origin and its guard true to what is on air, and puts a copy of each cue into the playlists. */
export function followBroadcasts(events: Events, guard: MediaGuard, origin: Origin): void {
  events.on(broadcastStarted, ({ broadcastId, showId }) => {
    guard.note(broadcastId, showId)
    if (!origin.has(broadcastId)) origin.expect(broadcastId)
  })
  events.on(showStateChanged, ({ showId, to }) => guard.noteOpened(showId, hasOpened({ state: to })))
  events.on(broadcastEnded, ({ broadcastId }) => origin.finish(broadcastId))
  events.on(cuePlaced, ({ cue }) => {
    const attributes: Record<string, string> = { KIND: cue.kind, 'MEDIA-TIME': String(cue.mediaTime) }
    const named = { PRODUCT: cue.productId, 'LINEUP-ITEM': cue.lineupItemId, OFFER: cue.offerId }
    for (const [name, value] of Object.entries(named)) if (value !== null) attributes[name] = value
    origin.mark(cue.broadcastId, { id: cue.id, date: cue.at, attributes })
  })
}
