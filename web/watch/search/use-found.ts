import { useEffect, useRef, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { asRefusal, type Refusal } from '../../api/refusal.ts'
import { moneyFrom } from '../../kit/minor-units.ts'
import type { ProductHit } from '../product/product-types.ts'
import type { Wish } from './wish.ts'

interface Market {
  code: string
  currency: string
}

export interface Found {
  /** Null until the first answer. */
  items: readonly ProductHit[] | null
  market: Market | null
  /** Whose products alone these are. */
  brand: ProductHit['brand'] | null
  nextCursor: string | null
  refusal: Refusal | null
}

const NOTHING: Found = { items: null, market: null, brand: null, nextCursor: null, refusal: null }

function queryOf({ q, category, brand, market, inStock, least, most }: Wish, currency: string | null) {
  const amount = (text: string): string | undefined => (currency ? moneyFrom(text, currency)?.amount : undefined)
  const [lowest, highest] = [amount(least), amount(most)]
  return {
    ...(q && { q }),
    ...(category && { category }),
    ...(brand && { brand }),
    ...(market && { market }),
    ...(inStock && { stock: 'in' as const }),
    ...(lowest && { least: lowest as never }),
    ...(highest && { most: highest as never }),
  }
}

export type Finding = ReturnType<typeof useFound>

/** Products for the wish; what came last stays until the next answer is there, and an answer that comes late is not shown. */
export function useFound(wish: Wish): Found & { busy: boolean; more: () => void; again: () => void } {
  const [found, setFound] = useState<Found>(NOTHING)
  const [busy, setBusy] = useState(true)
  const [asked, setAsked] = useState(0)
  const turn = useRef(0)
  const currency = found.market && (!wish.market || found.market.code === wish.market) ? found.market.currency : null
  const priced = Boolean(wish.least || wish.most)
  const key = JSON.stringify([wish, asked, priced ? currency : null])

  async function ask(cursor: string | null): Promise<void> {
    const mine = ++turn.current
    setBusy(true)
    const query = { ...queryOf(wish, currency), ...(cursor ? { cursor: Number(cursor) } : {}) }
    const answer = await answered(api.GET('/api/products', { params: { query } })).catch(asRefusal)
    if (mine !== turn.current) return
    setBusy(false)
    if (!('items' in answer)) {
      setFound((now) => ({ ...now, refusal: answer }))
      return
    }
    const { items, nextCursor, market, brand } = answer
    setFound((now) => ({ items: cursor ? [...(now.items ?? []), ...items] : items, nextCursor, market, brand, refusal: null }))
  }

  const latest = useRef(ask)
  useEffect(() => {
    latest.current = ask
  })
  useEffect(() => {
    void latest.current(null)
  }, [key])
  return { ...found, busy, more: () => void ask(found.nextCursor), again: () => setAsked((count) => count + 1) }
}
