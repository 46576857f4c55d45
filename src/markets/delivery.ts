import type { Kysely } from 'kysely'
import type { Database } from '#platform/db'
import type { Bilingual } from '#platform/language'
import { createMemo } from '#platform/memo'
import { type Money, money } from '#platform/money'
import type { Clock } from '#platform/time'
import type { Directory } from './directory.ts'
import { marketProblems } from './problems.ts'
import type { MarketTables } from './tables.ts'

/** A way of delivery as a market's operator decided it. */
export interface DeliveryMethod {
  readonly code: string
  readonly name: Bilingual
  readonly price: Money
  /** From goods of this worth on it costs nothing. */
  readonly freeFrom: Money | null
  readonly earliestDays: number
  readonly latestDays: number
}

export interface DeliveryTerms {
  readonly taxOnDelivery: boolean
  readonly methods: readonly DeliveryMethod[]
}

const MEMO_SECONDS = 10

export interface Delivery {
  /** In the order in which they are offered; empty where nobody decided any. From memory, at most ten seconds old. */
  deliveryMethods(market: string): Promise<readonly DeliveryMethod[]>
  /** Replaces them. Refuses money of another currency and a code twice. */
  setDelivery(market: string, terms: DeliveryTerms): Promise<void>
}

export function createDelivery(db: Database, clock: Clock, directory: Directory & { forget(): void }): Delivery {
  const memo = createMemo<Promise<readonly DeliveryMethod[]>>(200)
  return {
    deliveryMethods(market) {
      const now = clock.now().getTime()
      const known = memo.get(market, now)
      if (known) return known
      const asked = readMethods(db.tables<MarketTables>(), market)
      memo.set(market, asked, now + MEMO_SECONDS * 1000)
      asked.catch(() => memo.delete(market))
      return asked
    },
    async setDelivery(code, { methods, taxOnDelivery }) {
      const { currency } = await directory.get(code)
      const amounts = methods.flatMap(({ price, freeFrom }) => [price, ...(freeFrom ? [freeFrom] : [])])
      if (amounts.some((amount) => amount.currency !== currency || amount.amount < 0n)) throw marketProblems['wrong-currency']()
      if (new Set(methods.map((method) => method.code)).size < methods.length) throw marketProblems['method-twice']()
      if (methods.some(({ earliestDays, latestDays }) => latestDays < earliestDays)) throw marketProblems['days-turned']()
      await db.transaction(async (sql) => {
        const tables = db.tablesOn<MarketTables>(sql)
        await tables.updateTable('markets.market').set({ tax_on_delivery: taxOnDelivery }).where('code', '=', code).execute()
        await tables.deleteFrom('markets.delivery_method').where('market_code', '=', code).execute()
        if (methods.length > 0)
          await tables
            .insertInto('markets.delivery_method')
            .values(methods.map((method, index) => rowOf(code, method, index)))
            .execute()
      })
      memo.delete(code)
      directory.forget()
    },
  }
}

const rowOf = (market: string, method: DeliveryMethod, position: number) => ({
  ...{ market_code: market, code: method.code, position, name: JSON.stringify(method.name), price: method.price.amount },
  ...{ free_from: method.freeFrom?.amount ?? null, earliest_days: method.earliestDays, latest_days: method.latestDays },
})

async function readMethods(tables: Kysely<MarketTables>, code: string): Promise<DeliveryMethod[]> {
  const rows = await tables
    .selectFrom('markets.delivery_method')
    .innerJoin('markets.market', 'markets.market.code', 'markets.delivery_method.market_code')
    .selectAll('markets.delivery_method')
    .select('markets.market.currency')
    .where('market_code', '=', code)
    .orderBy('position')
    .execute()
  return rows.map((row) => ({
    ...{
      code: row.code,
      name: row.name,
      price: money(row.price, row.currency),
      earliestDays: row.earliest_days,
      latestDays: row.latest_days,
    },
    freeFrom: row.free_from === null ? null : money(row.free_from, row.currency),
  }))
}
