/** Catalog: what is sold, in which variants, at what price in each market. */
import type { Markets } from '#markets'
import type { Organisations } from '#people/organisations'
import type { Database } from '#platform/db'
import type { Route } from '#platform/http'
import type { Inventory } from '#shop/inventory'
import { createProductKeeping, type ProductKeeping } from './catalog.ts'
import { catalogRoutes } from './routes.ts'

export type { NewProduct, NewVariant, Product, ProductCard, ProductOption, Variant, VariantFacts } from './product.ts'
export { cardToWire } from './wire.ts'

export interface CatalogDeps {
  db: Database
  inventory: Inventory
  organisations: Pick<Organisations, 'get'>
  markets: Pick<Markets, 'list'>
}

export interface Catalog extends ProductKeeping {
  readonly routes: readonly Route[]
}

export function createCatalog({ db, inventory, organisations, markets }: CatalogDeps): Catalog {
  const catalog = createProductKeeping(db, inventory)
  const defaultMarket = async () => (await markets.list())[0]?.code ?? ''
  return { ...catalog, routes: catalogRoutes({ catalog, organisations, defaultMarket }) }
}
