import type { Catalog } from '#shop/catalog'
import { createClaims } from '#shop/claims'
import { createDrops } from '#shop/drops'
import type { Inventory } from '#shop/inventory'
import type { Offers } from '#shop/offers'
import type { OccasionSource } from '#shop/orders'
import { createQueues } from '#shop/queue'
import type { Ground } from './ground.ts'
import type { PeopleModules } from './people.ts'

interface Below {
  catalog: Catalog
  inventory: Inventory
  offers: Offers
  occasions: OccasionSource
}

/** What people stand in line for. */
export function buildLines(ground: Ground, { accounts, mail, audience, markets }: PeopleModules, below: Below) {
  const queues = createQueues({ ...ground, ...below })
  const drops = createDrops({ ...ground, ...below, audience, queues, accounts, mail, markets })
  const claims = createClaims({ ...ground, ...below, audience, queues, accounts, mail, markets })
  return { queues, drops, claims }
}
