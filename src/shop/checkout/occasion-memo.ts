import { createMemo } from '#platform/memo'
import type { Clock } from '#platform/time'
import type { OccasionFacts, OccasionSource } from '#shop/orders'

const MEMO_SECONDS = 10
const MEMO_ENTRIES = 1_000

/** Every hold and every quote asks about the same few shows. */
export function rememberOccasions(source: OccasionSource, clock: Clock): OccasionSource {
  const memo = createMemo<Promise<OccasionFacts | null>>(MEMO_ENTRIES)
  return {
    describe(kind, id) {
      const key = `${kind} ${id}`
      const now = clock.now().getTime()
      const known = memo.get(key, now)
      if (known) return known
      const asked = source.describe(kind, id)
      memo.set(key, asked, now + MEMO_SECONDS * 1000)
      asked.catch(() => memo.delete(key))
      return asked
    },
  }
}
