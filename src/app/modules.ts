/** Builds every room in floor order and hands each what it needs from below. The only place that knows them all. */

import path from 'node:path'
import { createChat } from '#live/chat'
import { createClips } from '#live/clips'
import { createCues } from '#live/cues'
import { createFeed } from '#live/feed'
import { createIngest } from '#live/ingest'
import type { MediaPort } from '#live/media'
import { createPlayback } from '#live/playback'
import { createReactions } from '#live/reactions'
import { createRecordings } from '#live/recording'
import { openShowRooms } from '#live/room'
import { createStudio } from '#live/studio'
import { createMarkets } from '#markets'
import { createLedger } from '#money/ledger'
import { createPayments } from '#money/payments'
import { createSandbox } from '#money/sandbox'
import { createAccounts } from '#people/accounts'
import { createAudit } from '#people/audit'
import { createFollows } from '#people/follows'
import { createOrganisations } from '#people/organisations'
import { createTeams } from '#people/teams'
import type { Config } from '#platform/config'
import type { Database } from '#platform/db'
import type { Events } from '#platform/events'
import type { Route } from '#platform/http'
import type { Jobs } from '#platform/jobs'
import type { Log } from '#platform/log'
import { createMail } from '#platform/mail'
import type { Metrics } from '#platform/metrics'
import { createPictures } from '#platform/pictures'
import { createPush } from '#platform/push'
import { createLocalBus, createRealtime } from '#platform/realtime'
import { createStorage } from '#platform/storage'
import type { Clock } from '#platform/time'
import { createChannels } from '#programme/channels'
import { createReminders } from '#programme/reminders'
import { createRundowns } from '#programme/rundown'
import { createShows, type Shows, showOccasions } from '#programme/shows'
import { createAgeSandbox, createAges } from '#safety/age'
import { createAudience } from '#safety/audience'
import { createModeration } from '#safety/moderation'
import { createCatalog } from '#shop/catalog'
import { createCheckout } from '#shop/checkout'
import { createInventory } from '#shop/inventory'
import { createOffers } from '#shop/offers'
import { createOrders } from '#shop/orders'
import { ageNeeds } from './age-needs.ts'
import { createDemo } from './demo/index.ts'
import { endWithHost } from './end-with-host.ts'
import { clipSource, messageSource, productSource, showSource } from './reported/index.ts'
import { createSetUp } from './set-up/index.ts'

const DEMO_FILM = path.resolve(import.meta.dirname, '../../assets/demo/evenings-by-the-kiln.mp4')

/** What every room may ask for. */
export interface Ground {
  config: Config
  /** Address people reach this Souk under; no slash at the end. */
  publicUrl: string
  db: Database
  clock: Clock
  log: Log
  events: Events
  jobs: Jobs
  metrics: Metrics
  media: MediaPort
  /** Posts one webhook of a sandbox to this very server and answers the status. */
  deliver(headers: Record<string, string>, body: string, address?: string): Promise<number>
}

export type Modules = ReturnType<typeof buildModules>

export function buildModules(ground: Ground) {
  const trustProxy = ground.config.publicUrl !== undefined
  const files = createStorage(ground)
  const markets = createMarkets(ground)
  const organisations = createOrganisations(ground)
  const mail = createMail(ground)
  const accounts = createAccounts({ ...ground, organisations, mail })
  const teams = createTeams({ ...ground, accounts, organisations, mail })
  const follows = createFollows({ ...ground, accounts, organisations })
  const audit = createAudit({ ...ground, accounts })
  const ageSandbox = createAgeSandbox(ground)
  const ages = createAges({ ...ground, markets, accounts, audit, provider: ageSandbox.provider })
  const audience = createAudience({ ...ground, ages, needs: ageNeeds(() => shows, markets) })

  const ledger = createLedger(ground)
  const sandbox = createSandbox({ ...ground, secret: ground.config.secret })
  const payments = createPayments({ ...ground, providers: [sandbox.provider] })

  const inventory = createInventory(ground)
  const pictures = createPictures({ files })
  const catalog = createCatalog({ ...ground, inventory, organisations, markets, pictures })
  const occasions = showOccasions(() => shows, accounts)
  const orders = createOrders({ ...ground, payments, organisations, occasions })
  const offers = createOffers({ ...ground, catalog, inventory })
  const checkout = createCheckout({ ...ground, markets, organisations, ledger, payments, catalog, inventory, offers, orders, occasions })

  const push = createPush(ground)
  const shows: Shows = createShows({ ...ground, accounts, organisations, catalog, markets, audience, ages, hosts: ages, pictures })
  const channels = createChannels({ ...ground, organisations, accounts, shows, audience })
  const reminders = createReminders({ ...ground, mail, push, accounts, shows, audience })
  const rundowns = createRundowns({ ...ground, shows })

  const realtime = createRealtime({ ...ground, actors: accounts.actors, bus: createLocalBus(), trustProxy })
  const ingest = createIngest({ ...ground, hosts: ages, shows })
  const playback = createPlayback({ ...ground, trustProxy, audience, shows, ingest })
  const cues = createCues({ ...ground, realtime, ingest, shows, rundowns, catalog, offers })
  const recordings = createRecordings({ ...ground, files, pictures, ingest, playback, cues, shows, catalog, audience })
  const clips = createClips({ ...ground, files, ingest, recordings, cues, shows, catalog, audience })
  const feed = createFeed({ ...ground, clips, recordings, shows, audience })
  const chat = createChat({ ...ground, realtime, shows, accounts, organisations, follows, ingest, audience })
  const reactions = createReactions({ ...ground, realtime })
  const studio = createStudio({ ...ground, hosts: ages, shows, rundowns, ingest, cues, realtime, orders })
  playback.useReplays({ find: (showId) => recordings.findReplay(showId) })
  openShowRooms({ ...ground, realtime, audience, shows, catalog, ingest, playback, cues, offers, chat, reactions })

  const sources = {
    show: showSource({ ...ground, shows, ingest, audience }),
    clip: clipSource({ ...ground, clips, shows }),
    message: messageSource(chat),
    product: productSource(catalog, organisations),
  }
  const moderation = createModeration({ ...ground, accounts, audit, mail, sources: () => sources })
  endWithHost({ ...ground, shows, ingest })

  const past = { ingest, recordings, cues, clips, filmPath: DEMO_FILM }
  const setUp = createSetUp({ accounts, organisations, markets })
  const demo = createDemo({ ...ground, markets, organisations, accounts, ages, audience, catalog, shows, rundowns, past })
  return {
    ...{
      markets,
      organisations,
      accounts,
      teams,
      audit,
      ages,
      ageSandbox,
      audience,
      ledger,
      sandbox,
      payments,
      inventory,
      catalog,
      offers,
      orders,
      checkout,
      shows,
      channels,
      reminders,
      pictures,
      rundowns,
    },
    ...{ realtime, ingest, playback, cues, recordings, clips, feed, reactions, follows, chat, studio, moderation, demo, setUp },
    /** Takes up what an earlier process left; before requests come. */
    async start(): Promise<void> {
      await ingest.start()
      await offers.start()
      await cues.start()
      await recordings.start()
    },
    async close(): Promise<void> {
      realtime.close()
      await reactions.close()
      mail.close()
      cues.close()
      ingest.close()
      playback.close()
      await ground.media.close()
      await recordings.close()
    },
  }
}

/** Routes of all rooms, in the order of the API reference. */
export function routesOf(modules: Modules): Route[] {
  const { chat, follows, recordings, clips, feed, channels, reminders, pictures } = modules
  const {
    shows,
    playback,
    catalog,
    checkout,
    orders,
    payments,
    sandbox,
    ingest,
    studio,
    markets,
    accounts,
    teams,
    audit,
    ages,
    ageSandbox,
    moderation,
    demo,
    setUp,
  } = modules
  return [
    shows,
    channels,
    reminders,
    pictures,
    playback,
    recordings,
    clips,
    feed,
    catalog,
    checkout,
    orders,
    payments,
    sandbox,
    ingest,
    studio,
    markets,
    accounts,
    teams,
    ages,
    ageSandbox,
    moderation,
    audit,
    setUp,
    demo,
    chat,
    follows,
  ].flatMap((room) => room.routes)
}
