/** Builds every room in floor order and hands each what it needs from below. The only place that knows them all. */

import path from 'node:path'
import { createOwnData } from '#people/own-data'
import { createPortraits } from '#people/portraits'
import type { Route } from '#platform/http'
import { createStorage } from '#platform/storage'
import type { Shows } from '#programme/shows'
import { createModeration } from '#safety/moderation'
import { createDemo } from './demo/index.ts'
import { endWithHost } from './end-with-host.ts'
import { letGoOfEnded } from './let-go.ts'
import { type Ground } from './modules/ground.ts'
import { buildLive } from './modules/live.ts'
import { buildPeople } from './modules/people.ts'
import { buildProgramme } from './modules/programme.ts'
import { buildShop } from './modules/shop.ts'
import { ownDataSources } from './own-data-sources.ts'
import { clipSource, messageSource, orderMessageSource, productSource, showSource } from './reported/index.ts'
import { createSetUp } from './set-up/index.ts'

export type { Ground } from './modules/ground.ts'

const DEMO_FILM = path.resolve(import.meta.dirname, '../../assets/demo/evenings-by-the-kiln.mp4')

export type Modules = ReturnType<typeof buildModules>

export function buildModules(ground: Ground) {
  const files = createStorage(ground)
  const laterShows = (): Shows => programme.shows
  const people = buildPeople(ground, laterShows)
  const shop = buildShop(ground, people, files, laterShows)
  const programme = buildProgramme(ground, people, shop)
  const live = buildLive(ground, { ...people, ...shop, ...programme }, files)

  const { accounts, organisations, markets, audit, mail, audience } = people
  const { shows } = programme
  const { ingest, recordings, clips, chat } = live
  const sources = {
    show: showSource({ ...ground, shows, ingest, recordings, clips, audience }),
    clip: clipSource({ ...ground, clips, shows, audience }),
    message: messageSource(chat),
    'order-message': orderMessageSource({ ...ground, orders: shop.orders }),
    product: productSource(shop.catalog, organisations),
  }
  const moderation = createModeration({ ...ground, accounts, audit, mail, sources: () => sources })
  endWithHost({ ...ground, shows, ingest })
  letGoOfEnded({ ...ground, ...shop })

  const portraits = createPortraits({ accounts, organisations, pictures: shop.pictures })
  const ownData = createOwnData({
    ...{ ...ground, ...people, files },
    sources: () => ownDataSources({ ...ground, portraits, ...people, ...programme, ...shop, ...live }),
  })
  const setUp = createSetUp({ accounts, organisations, markets })
  const demo = createDemo({ ...ground, ...people, ...shop, ...programme, past: { ...live, filmPath: DEMO_FILM } })
  return {
    ...{ ...people, ...shop, ...programme, ...live, moderation, portraits, ownData, setUp, demo },
    /** Takes up what an earlier process left; before requests come. */
    async start(): Promise<void> {
      if (await demo.isThere()) people.ageSandbox.open()
      await live.ingest.start()
      await shop.offers.start()
      await shop.transfer.start()
      await shop.auctions.start()
      await shop.queues.start()
      await shop.drops.start()
      await live.cues.start()
      await live.recordings.start()
    },
    async close(): Promise<void> {
      live.realtime.close()
      await live.reactions.close()
      mail.close()
      shop.auctions.close()
      live.cues.close()
      live.ingest.close()
      live.playback.close()
      await ground.media.close()
      await live.recordings.close()
    },
  }
}

/** Rooms with routes, in the order of the API reference. */
const ROUTED = [
  ...['shows', 'channels', 'reminders', 'pictures', 'playback', 'recordings', 'clips', 'feed'],
  ...['auctions', 'giveaways', 'drops', 'claims'],
  ...[
    'catalog',
    'transfer',
    'promotions',
    'checkout',
    'cart',
    'orders',
    'webhooks',
    'payments',
    'disputes',
    'settlements',
    'sandbox',
    'ingest',
    'studio',
    'markets',
    'accounts',
    'teams',
    'delegations',
    'consents',
    'portraits',
    'ownData',
    'mail',
  ],
  ...['ages', 'ageSandbox', 'moderation', 'audit', 'setUp', 'demo', 'chat', 'follows'],
] as const

export const routesOf = (modules: Modules): Route[] => ROUTED.flatMap((name) => modules[name].routes)
