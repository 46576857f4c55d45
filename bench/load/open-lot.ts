import { createMarkets } from '#markets'
import { createOrganisations } from '#people/organisations'
import type { Database } from '#platform/db'
import { createEvents } from '#platform/events'
import { type Actor, anonymous } from '#platform/http'
import { type Id, newId, newUuid, toUuid } from '#platform/ids'
import { createJobs } from '#platform/jobs'
import { createLog } from '#platform/log'
import { createMetrics } from '#platform/metrics'
import { systemClock } from '#platform/time'
import { createAudience } from '#safety/audience'
import { createAuctions } from '#shop/auctions'
import { createCatalog } from '#shop/catalog'
import { createFlatRates } from '#shop/checkout'
import { createInventory } from '#shop/inventory'
import { noPictures } from '#test/no-pictures'

/** The rooms that sell lots, on this database, in this process: what a host's studio does is done here. */
export async function auctionsOn(db: Database) {
  const log = createLog('silent')
  const ground = { db, log, events: createEvents(log), clock: systemClock, jobs: createJobs(log), metrics: createMetrics() }
  const markets = createMarkets(ground)
  const organisations = createOrganisations(ground)
  const inventory = createInventory({ ...ground, mostPerViewer: 1_000_000 })
  const catalog = createCatalog({ ...ground, markets, organisations, inventory, pictures: noPictures })
  const brand = (await organisations.findBySlug('dar-tin'))!
  const config = { secret: 'only for benchmarks, nothing is signed for long' }
  const auctions = createAuctions({
    ...{ ...ground, markets, organisations, catalog, inventory, shipping: createFlatRates() },
    ...{ publicUrl: 'http://souk.test', config, audience: createAudience({ ...ground, config }) },
    accounts: { get: () => Promise.reject(new Error('no accounts here')), findByEmail: async () => null },
    audit: { record: async () => undefined },
    mail: { send: async () => undefined },
    occasions: {
      describe: async () => ({
        ...{ title: { en: 'A sale', ar: 'مزاد' }, slug: 'a-sale', marketCode: 'ae', sells: () => true, creator: null },
        organisationId: brand.id,
      }),
    },
  })
  const host: Actor = { ...anonymous, can: () => true }

  return {
    ...{ auctions, inventory },
    guest: (): Actor => ({ ...anonymous, kind: 'viewer', viewerId: newId('vwr') }),
    /** A lot on which bids are taken. */
    async openLot(variantId: Id<'var'>, over: { durationSeconds?: number; payMinutes?: number } = {}): Promise<Id<'lot'>> {
      const showId = newId('shw')
      const { id } = await auctions.plan(host, {
        ...{ key: newUuid(), showId, variantId, startingBid: { amount: '1000', currency: 'AED' }, mode: 'sudden-death' },
        ...{ durationSeconds: 3_600, counterSeconds: 10, payMinutes: 30, ifUnpaid: 'offer-next', ...over },
      })
      await auctions.saleSource.open(id, { occasion: { kind: 'show', id: toUuid(showId) }, startsAt: new Date(), by: null })
      return id
    },
  }
}
