import type { Chat } from '#live/chat'
import type { Cues } from '#live/cues'
import type { Ingest } from '#live/ingest'
import type { Playback } from '#live/playback'
import type { Reactions } from '#live/reactions'
import type { Events } from '#platform/events'
import type { Realtime } from '#platform/realtime'
import type { Shows } from '#programme/shows'
import type { AudiencePolicy } from '#safety/audience'
import type { Catalog } from '#shop/catalog'
import type { Claims } from '#shop/claims'
import type { Drops } from '#shop/drops'
import type { Offers } from '#shop/offers'
import type { Queues } from '#shop/queue'

export interface ShowRoomDeps {
  events: Events
  realtime: Realtime
  audience: Pick<AudiencePolicy, 'admits' | 'audienceOf' | 'verify'>
  shows: Pick<Shows, 'find' | 'get' | 'lineup' | 'useOnAir'>
  catalog: Pick<Catalog, 'listProductCards'>
  ingest: Pick<Ingest, 'latestBroadcast'>
  playback: Pick<Playback, 'grant' | 'paths'>
  offers: Pick<Offers, 'read' | 'status' | 'latestAt'>
  drops: Pick<Drops, 'get' | 'listAt' | 'status'>
  claims: Pick<Claims, 'latestAt'>
  queues: Pick<Queues, 'find'>
  cues: Pick<Cues, 'current' | 'pinned'>
  chat: Pick<Chat, 'say' | 'self' | 'recent' | 'rules'>
  reactions: Pick<Reactions, 'react' | 'counts'>
}
