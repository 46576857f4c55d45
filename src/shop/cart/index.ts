/** Cart: what somebody means to buy from several brands, kept over reloads and sign-in; and where an account had things sent to. */
import type { Sql } from '#platform/db'
import type { Route } from '#platform/http'
import { type Id, toUuid } from '#platform/ids'
import { addressBook } from './addresses.ts'
import type { CartDeps } from './cart.ts'
import { addressRoutes, cartRoutes } from './routes.ts'
import { readLines } from './store.ts'
import type { CartTables } from './tables.ts'

export interface Cart {
  /** What is kept here of an account: its cart and its addresses. */
  readonly own: {
    collect(accountId: Id<'acc'>): Promise<unknown>
    /** In the transaction in which the account ends. */
    forget(sql: Sql, accountId: Id<'acc'>): Promise<void>
  }
  readonly routes: readonly Route[]
}

export function createCart(deps: CartDeps): Cart {
  const tables = deps.db.tables<CartTables>()
  const addresses = addressBook(tables)
  return {
    own: {
      collect: async (accountId) => ({ lines: await readLines(tables, toUuid(accountId)), addresses: await addresses.list(accountId) }),
      forget: (sql, accountId) => addresses.forgetAll(deps.db.tablesOn<CartTables>(sql), accountId),
    },
    routes: [...cartRoutes({ ...deps, tables }), ...addressRoutes(addresses)],
  }
}
