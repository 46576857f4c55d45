import { createChat } from '#live/chat'
import { createClips } from '#live/clips'
import { createCues } from '#live/cues'
import { createFeed } from '#live/feed'
import { createIngest } from '#live/ingest'
import { createPlayback } from '#live/playback'
import { createReactions } from '#live/reactions'
import { createRecordings } from '#live/recording'
import { openShowRooms } from '#live/room'
import { createStudio } from '#live/studio'
import { createLocalBus, createRealtime } from '#platform/realtime'
import type { Files } from '#platform/storage'
import type { SaleSource } from '#shop/sales'
import { type Ground, isBehindProxy } from './ground.ts'
import type { PeopleModules } from './people.ts'
import type { ProgrammeModules } from './programme.ts'
import type { ShopModules } from './shop.ts'

type Below = PeopleModules & ShopModules & ProgrammeModules

/** What is on air now, and what remains of it. */
export function buildLive(ground: Ground, below: Below, files: Files) {
  const { accounts, organisations, follows, audience, ages, catalog, pictures, offers, orders, shows, rundowns } = below
  const trustProxy = isBehindProxy(ground.config)
  // What is opened and closed on air, each kind at its frame.
  const sales: SaleSource[] = [below.auctions.saleSource, below.giveaways.saleSource, below.drops.sales, below.claims.sales]
  const realtime = createRealtime({ ...ground, actors: accounts.actors, bus: createLocalBus(), trustProxy })
  const ingest = createIngest({ ...ground, hosts: ages, shows })
  const playback = createPlayback({ ...ground, trustProxy, audience, shows, ingest })
  const cues = createCues({ ...ground, realtime, ingest, shows, rundowns, catalog, offers, sales })
  const recordings = createRecordings({ ...ground, files, pictures, ingest, playback, cues, shows, catalog, audience })
  const clips = createClips({ ...ground, audit: below.audit, files, ingest, recordings, cues, shows, catalog, audience })
  const feed = createFeed({ ...ground, clips, recordings, shows, audience })
  const chat = createChat({ ...ground, realtime, shows, accounts, organisations, follows, ingest, audience, claims: below.claims })
  const reactions = createReactions({ ...ground, realtime })
  const studio = createStudio({ ...ground, hosts: ages, shows, rundowns, ingest, cues, realtime, orders })
  playback.useReplays({ find: (showId) => recordings.findReplay(showId) })
  openShowRooms({
    ...ground,
    realtime,
    audience,
    shows,
    catalog,
    ingest,
    playback,
    cues,
    offers,
    drops: below.drops,
    claims: below.claims,
    queues: below.queues,
    chat,
    reactions,
  })
  return { realtime, ingest, playback, cues, recordings, clips, feed, chat, reactions, studio }
}
