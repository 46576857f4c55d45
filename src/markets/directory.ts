import type { Database } from '#platform/db'
import type { Clock } from '#platform/time'
import { addMarket } from './add-market.ts'
import type { Market } from './market.ts'
import { marketProblems } from './problems.ts'
import { readMarkets, updateReturnWindow } from './store.ts'
import type { MarketTables } from './tables.ts'

/** How long another process may go on with what it read before a change. */
const CACHE_SECONDS = 10

export interface Directory {
  get(code: string): Promise<Market>
  find(code: string): Promise<Market | null>
  list(): Promise<readonly Market[]>
  add(market: Market): Promise<void>
  /** How long buyers may send back what is delivered from now on. */
  setReturnWindow(code: string, days: number): Promise<void>
  /** After a change by others. */
  forget(): void
}

/** Markets by code, read once and kept for some seconds: every quote asks. */
export function createDirectory(db: Database, clock: Clock): Directory {
  let kept: { until: number; byCode: Promise<Map<string, Market>> } | undefined

  function current(): Promise<Map<string, Market>> {
    const now = clock.now().getTime()
    if (kept && now < kept.until) return kept.byCode
    const byCode = readMarkets(db.tables<MarketTables>()).then((list) => new Map(list.map((market) => [market.code, market])))
    const mine = { until: now + CACHE_SECONDS * 1000, byCode }
    kept = mine
    byCode.catch(() => {
      if (kept === mine) kept = undefined
    })
    return byCode
  }

  return {
    async get(code) {
      const market = (await current()).get(code)
      if (!market) throw marketProblems.unknown(`No market has the code ${code}.`)
      return market
    },
    async find(code) {
      return (await current()).get(code) ?? null
    },
    async list() {
      return [...(await current()).values()]
    },
    async add(market) {
      await db.transaction((sql) => addMarket(db, sql, market))
      kept = undefined
    },
    async setReturnWindow(code, days) {
      await updateReturnWindow(db.tables<MarketTables>(), code, days)
      kept = undefined
    },
    forget() {
      kept = undefined
    },
  }
}
