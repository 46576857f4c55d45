import type { Kysely } from 'kysely'
import { createMemo } from '#platform/memo'
import { type Clock, DAY_MS } from '#platform/time'
import type { PromotionSpan } from '#shop/pricing'
import { inForceSince, type PromotionRecord, promotionOf } from './record.ts'
import { readPast } from './store.ts'
import type { PromotionTables } from './tables.ts'

const MEMO_SECONDS = 5
const MEMO_MARKETS = 200
/** No reduction is looked at whose 30 days before lie further back. */
const HISTORY_DAYS = 400

export interface PromotionPast {
  /** At most five seconds old where another process changed them. */
  of(market: string): Promise<readonly PromotionSpan[]>
  forget(): void
}

/** When promotions without a code were in force, also those that are over: what they made of a price was a price. */
export function rememberPast(tables: Kysely<PromotionTables>, clock: Clock): PromotionPast {
  const memo = createMemo<Promise<readonly PromotionSpan[]>>(MEMO_MARKETS)

  async function read(market: string, now: number): Promise<readonly PromotionSpan[]> {
    const records = await readPast(tables, market, new Date(now - HISTORY_DAYS * DAY_MS))
    return records.flatMap(spanOf)
  }

  return {
    async of(market) {
      const now = clock.now().getTime()
      const known = memo.get(market, now)
      if (known) return known
      const asked = read(market, now)
      memo.set(market, asked, now + MEMO_SECONDS * 1000)
      asked.catch(() => memo.delete(market))
      return asked
    },
    forget() {
      memo.deleteWhere(() => true)
    },
  }
}

/** None where it never was in force. One that was used up counts until its end: it was announced that long. */
function spanOf(record: PromotionRecord): PromotionSpan[] {
  const promotion = promotionOf(record)
  const from = inForceSince(record)
  if (!promotion || !from) return []
  const until = [record.endsAt, record.deactivatedAt].filter((end) => end !== null).sort((a, b) => a.getTime() - b.getTime())[0] ?? null
  return until && until <= from ? [] : [{ promotion, from, until }]
}
