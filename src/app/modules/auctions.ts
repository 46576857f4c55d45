import { createAuctions } from '#shop/auctions'
import type { Catalog } from '#shop/catalog'
import { createFlatRates } from '#shop/checkout'
import { createGiveaways } from '#shop/giveaways'
import type { Inventory } from '#shop/inventory'
import type { OccasionSource } from '#shop/orders'
import type { Ground } from './ground.ts'
import type { PeopleModules } from './people.ts'

interface Below {
  catalog: Catalog
  inventory: Inventory
  occasions: OccasionSource
}

/** What is sold to one of many: to whoever would pay most, and to whoever is drawn. */
export function buildAuctions(ground: Ground, people: PeopleModules, below: Below) {
  return {
    auctions: createAuctions({ ...ground, ...people, ...below, shipping: createFlatRates(people.markets) }),
    giveaways: createGiveaways({ ...ground, ...people, ...below }),
  }
}
