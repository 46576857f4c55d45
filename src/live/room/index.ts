/** The room of a show: what everyone who watches hears, over the socket. Cues, stock, sales, chat, viewers and the state of the picture. */
import { audienceChanged } from '#safety/audience'
import { tellBroadcasts } from './broadcast-status.ts'
import type { ShowRoomDeps } from './deps.ts'
import { tellLines } from './line-feed.ts'
import { tellLots } from './lot-feed.ts'
import { moderationRoom } from './moderation-room.ts'
import { tellOffers } from './offer-feed.ts'
import { tellSales } from './sale-feed.ts'
import { tellShows } from './show-news.ts'
import { showRoom } from './show-room.ts'
import { createStockFeed } from './stock-feed.ts'

export type { ShowRoomDeps } from './deps.ts'

/** Defines the rooms `show:<showId>` (messages: contract.ts) and `moderation:<showId>` (held lines and mutes have changed), and tells `programme/shows` who watches and what is pinned. */
export function openShowRooms(deps: ShowRoomDeps): void {
  deps.realtime.defineRoom('show', showRoom(deps, createStockFeed(deps)))
  deps.realtime.defineRoom('moderation', moderationRoom(deps))
  deps.shows.useOnAir({ viewers: (showId) => deps.realtime.viewers(`show:${showId}`), pinned: (showId) => deps.cues.pinned(showId) })
  tellBroadcasts(deps)
  tellSales(deps)
  tellShows(deps)
  tellOffers(deps)
  tellLots(deps)
  tellLines(deps)
  deps.events.on(audienceChanged, ({ subject }) => deps.realtime.recheck(`${subject.kind}:${subject.id}`))
}
