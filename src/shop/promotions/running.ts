import type { Kysely } from 'kysely'
import { createMemo } from '#platform/memo'
import type { Clock } from '#platform/time'
import { type PromotionRecord, stateOf } from './record.ts'
import { readRunning } from './store.ts'
import type { PromotionTables } from './tables.ts'

const MEMO_SECONDS = 5
const MEMO_MARKETS = 200

export interface RunningPromotions {
  /** Those that come by themselves in a market, and its limits. At most five seconds old where another process changed them. */
  of(market: string): Promise<readonly PromotionRecord[]>
  forget(): void
}

/** Every quote asks what runs; it is read once for some seconds, with what begins within them. */
export function rememberRunning(tables: Kysely<PromotionTables>, clock: Clock): RunningPromotions {
  const memo = createMemo<Promise<readonly PromotionRecord[]>>(MEMO_MARKETS)

  function read(market: string, now: Date): Promise<readonly PromotionRecord[]> {
    const known = memo.get(market, now.getTime())
    if (known) return known
    const until = new Date(now.getTime() + MEMO_SECONDS * 1000)
    const asked = readRunning(tables, market, until)
    memo.set(market, asked, until.getTime())
    asked.catch(() => memo.delete(market))
    return asked
  }

  return {
    async of(market) {
      const now = clock.now()
      const records = await read(market, now)
      return records.length === 0 ? records : records.filter((record) => stateOf(record, now) === 'ongoing')
    },
    forget() {
      memo.deleteWhere(() => true)
    },
  }
}
