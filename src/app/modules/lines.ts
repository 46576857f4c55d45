import type { Catalog } from '#shop/catalog'
import { createDrops } from '#shop/drops'
import type { Inventory } from '#shop/inventory'
import type { Offers } from '#shop/offers'
import type { OccasionSource } from '#shop/orders'
import { createQueues } from '#shop/queue'
import type { Ground } from './ground.ts'

interface Below {
  catalog: Catalog
  inventory: Inventory
  offers: Offers
  occasions: OccasionSource
}

/** What people stand in line for. */
export function buildLines(ground: Ground, below: Below) {
  const queues = createQueues({ ...ground, ...below })
  const drops = createDrops({ ...ground, ...below, queues })
  return { queues, drops }
}
