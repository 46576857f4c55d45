import type { Markets } from '#markets'
import type { Organisations } from '#people/organisations'
import type { Database } from '#platform/db'
import type { Clock } from '#platform/time'
import type { Catalog } from '#shop/catalog'

export interface PromotionsDeps {
  db: Database
  clock: Clock
  markets: Pick<Markets, 'find'>
  organisations: Pick<Organisations, 'get'>
  catalog: Pick<Catalog, 'ownedBy' | 'getMany' | 'findBySlug' | 'priorPricesBefore'>
}
