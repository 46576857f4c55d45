import type { Database, Sql } from '#platform/db'
import { exponentOf } from '#platform/money'
import type { Market } from './market.ts'
import { marketProblems } from './problems.ts'
import { insertMarket, insertProcessorFee, insertSalePolicy } from './store.ts'
import type { MarketTables } from './tables.ts'

/** Stores the market with its fee and policy as given. Refuses a code that is taken; throws on a currency or zone that nobody knows. */
export async function addMarket(db: Database, sql: Sql, market: Market): Promise<void> {
  exponentOf(market.currency)
  new Intl.DateTimeFormat('en', { timeZone: market.timeZone })
  const tables = db.tablesOn<MarketTables>(sql)
  if (!(await insertMarket(tables, market))) throw marketProblems.exists(`Code ${market.code} is taken.`)
  await insertProcessorFee(tables, market.code, market.processorFee)
  await insertSalePolicy(tables, market.code, market.salePolicy)
}
