import type { Markets } from '#markets'
import type { Accounts } from '#people/accounts'
import type { Organisations } from '#people/organisations'
import type { Database } from '#platform/db'
import type { Route } from '#platform/http'
import type { Pictures } from '#platform/pictures'
import type { Clock } from '#platform/time'
import type { Inventory } from '#shop/inventory'
import { createProductKeeping, type ProductKeeping } from './catalog.ts'
import { type Categories, createCategories } from './categories.ts'
import { describeProduct, type ProductWire } from './describe-product.ts'
import { deskRoutes } from './desk-routes.ts'
import { createImports } from './import-drafts.ts'
import { keepingRoutes } from './keeping-routes.ts'
import { createOneOffs } from './one-off.ts'
import type { PromotionHistory } from './price-history.ts'
import { reviewRoutes } from './review-routes.ts'
import { catalogRoutes } from './routes.ts'
import { findPublished, type ShopperQuery } from './search-store.ts'
import type { CatalogTables } from './tables.ts'
import { type CatalogTransfers, createTransfers } from './transfers.ts'

export interface CatalogDeps {
  db: Database
  inventory: Inventory
  organisations: Pick<Organisations, 'get' | 'findBySlug'>
  markets: Pick<Markets, 'list' | 'find'>
  pictures: Pick<Pictures, 'take' | 'crop' | 'forget'>
  clock: Clock
  /** Names those who moved stock; nobody is named without it. */
  accounts?: Pick<Accounts, 'getMany'>
  /** What lowered prices by itself, and when: the lowest price of 30 days counts it. Default: nothing ever did. */
  promotions?: PromotionHistory
}

export interface Catalog extends ProductKeeping, ReturnType<typeof createImports>, ReturnType<typeof createOneOffs>, CatalogTransfers {
  readonly categories: Categories
  /** The product as everybody may see it; refuses what is unknown or not sold in the market. */
  describe(slug: string, market?: string): Promise<ProductWire>
  readonly routes: readonly Route[]
}

const noPromotions: PromotionHistory = async () => []
const nobody: Pick<Accounts, 'getMany'> = { getMany: async () => new Map() }

export function createCatalog({ accounts = nobody, promotions = noPromotions, ...deps }: CatalogDeps): Catalog {
  const { db, inventory, markets } = deps
  const tables = db.tables<CatalogTables>()
  const catalog = createProductKeeping(db, inventory, promotions)
  const categories = createCategories(tables)
  const imports = createImports({ db, inventory, markets, forget: catalog.forget })
  const transfers = createTransfers({ db, forget: catalog.forget })
  const desk = { ...deps, accounts, catalog, categories }
  const open = { ...deps, catalog, categories, find: (query: ShopperQuery) => findPublished(tables, query) }
  return {
    ...catalog,
    ...imports,
    ...transfers,
    ...createOneOffs(desk, inventory),
    categories,
    describe: (slug, market) => describeProduct(open, slug, market),
    routes: [...catalogRoutes(open), ...deskRoutes(desk), ...keepingRoutes(desk), ...reviewRoutes(desk)],
  }
}
