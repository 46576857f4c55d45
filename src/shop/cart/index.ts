/** Cart: what somebody means to buy from several brands, kept over reloads and sign-in; and where an account had things sent to. */
import type { Route } from '#platform/http'
import { addressBook } from './addresses.ts'
import type { CartDeps } from './cart.ts'
import { addressRoutes, cartRoutes } from './routes.ts'
import type { CartTables } from './tables.ts'

export interface Cart {
  readonly routes: readonly Route[]
}

export function createCart(deps: CartDeps): Cart {
  const tables = deps.db.tables<CartTables>()
  return { routes: [...cartRoutes({ ...deps, tables }), ...addressRoutes(addressBook(tables))] }
}
