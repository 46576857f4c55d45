import { useCallback, useSyncExternalStore } from 'react'
import { answered, api } from '../../api/client.ts'
import { serverNow } from '../../api/clock.ts'
import type { CardReduction } from '../../api/types.ts'
import { createStore } from '../../live/session/store.ts'

const MOST_AT_ONCE = 50
const REFRESH_MS = 60_000
/** What ends is asked about a moment after its end. */
const AFTER_END_MS = 1_000

/** What comes off by itself in one market, of the products that a card on this page shows. */
function openMarket(market: string) {
  const known = createStore<ReadonlyMap<string, CardReduction>>(new Map())
  const cards = new Map<string, number>()
  const unasked = new Set<string>()
  let refresh: ReturnType<typeof setTimeout> | undefined

  async function ask(ids: readonly string[]): Promise<void> {
    const { items } = await answered(
      api.GET('/api/markets/{market}/reductions', { params: { path: { market }, query: { products: ids.join(',') } } }),
    )
    known.change(
      (now) => new Map([...[...now].filter(([id]) => !ids.includes(id)), ...items.map((item) => [item.productId, item] as const)]),
    )
  }

  function askAll(ids: readonly string[]): void {
    for (let place = 0; place < ids.length; place += MOST_AT_ONCE) {
      // Without an answer the card shows the price that is set: the sums over the buy button tell the rest.
      ask(ids.slice(place, place + MOST_AT_ONCE)).catch(() => undefined)
    }
    arm()
  }

  function arm(): void {
    clearTimeout(refresh)
    if (cards.size === 0) return
    const ends = [...known.read().values()].flatMap(({ endsAt }) => (endsAt ? [Date.parse(endsAt) + AFTER_END_MS - serverNow()] : []))
    const next = Math.max(AFTER_END_MS, Math.min(REFRESH_MS, ...ends))
    refresh = setTimeout(() => (document.hidden ? arm() : askAll([...cards.keys()])), next)
  }

  /** Cards that appear in one moment ask together. */
  function want(productId: string): void {
    if (unasked.size === 0) {
      setTimeout(() => {
        const ids = [...unasked]
        unasked.clear()
        askAll(ids)
      })
    }
    unasked.add(productId)
  }

  return {
    read: (productId: string) => known.read().get(productId),
    subscribe(productId: string, listener: () => void): () => void {
      const shown = cards.get(productId) ?? 0
      cards.set(productId, shown + 1)
      if (shown === 0) want(productId)
      const stop = known.subscribe(listener)
      return () => {
        stop()
        const left = (cards.get(productId) ?? 1) - 1
        if (left > 0) cards.set(productId, left)
        else cards.delete(productId)
      }
    },
  }
}

const markets = new Map<string, ReturnType<typeof openMarket>>()

function inMarket(code: string): ReturnType<typeof openMarket> {
  const market = markets.get(code) ?? openMarket(code)
  markets.set(code, market)
  return market
}

export function useReduction(market: string, productId: string): CardReduction | undefined {
  const subscribe = useCallback((listener: () => void) => inMarket(market).subscribe(productId, listener), [market, productId])
  const read = useCallback(() => inMarket(market).read(productId), [market, productId])
  return useSyncExternalStore(subscribe, read)
}
