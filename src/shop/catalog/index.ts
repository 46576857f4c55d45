/** Catalog: what is sold, in which variants, at what price in each market. */
import type { Markets } from '#markets'
import type { Organisations } from '#people/organisations'
import type { Database } from '#platform/db'
import type { Route } from '#platform/http'
import type { Pictures } from '#platform/pictures'
import type { Clock } from '#platform/time'
import type { Inventory } from '#shop/inventory'
import { createProductKeeping, type ProductKeeping } from './catalog.ts'
import { deskRoutes } from './desk-routes.ts'
import { createImports } from './import-drafts.ts'
import { catalogRoutes } from './routes.ts'
import { type CatalogTransfers, createTransfers } from './transfers.ts'

export type { Contact, ContactFacts } from './contact.ts'
export { DRAFTS_AT_ONCE, draftFault, type Imported, type ProductDraft } from './import-drafts.ts'
export type { ProductPicture } from './picture.ts'

export type { NewProduct, NewVariant, Product, ProductCard, ProductOption, Variant, VariantFacts } from './product.ts'
export type { ProductFacts } from './transfers.ts'
export { cardToWire } from './wire.ts'

export interface CatalogDeps {
  db: Database
  inventory: Inventory
  organisations: Pick<Organisations, 'get'>
  markets: Pick<Markets, 'list' | 'find'>
  pictures: Pick<Pictures, 'take' | 'forget'>
  clock: Clock
}

export interface Catalog extends ProductKeeping, ReturnType<typeof createImports>, CatalogTransfers {
  readonly routes: readonly Route[]
}

export function createCatalog({ db, inventory, organisations, markets, pictures, clock }: CatalogDeps): Catalog {
  const catalog = createProductKeeping(db, inventory)
  const defaultMarket = async () => (await markets.list())[0]?.code ?? ''
  const desk = { db, clock, catalog, inventory, markets, pictures }
  const imports = createImports({ db, inventory, markets, forget: catalog.forget })
  const transfers = createTransfers({ db, forget: catalog.forget })
  return {
    ...catalog,
    ...imports,
    ...transfers,
    routes: [...catalogRoutes({ catalog, organisations, defaultMarket }), ...deskRoutes(desk)],
  }
}
