import { useCallback, useEffect, useRef, useState } from 'react'
import { answered, api } from '../../api/client.ts'
import { asRefusal, type Refusal } from '../../api/refusal.ts'
import { type FeedItem, withCues } from '../replay/replay-types.ts'

export interface FeedState {
  readonly items: readonly FeedItem[]
  /** Null until it is known whether there is more. */
  readonly complete: boolean | null
  readonly refusal: Refusal | null
  more(): void
}

async function readPage(cursor: string | null): Promise<{ items: FeedItem[]; nextCursor: string | null }> {
  const query = cursor === null ? {} : { cursor }
  const { items, nextCursor } = await answered(api.GET('/api/feed', { params: { query } }))
  return { items: items.map((item) => (item.kind === 'clip' ? { ...item, clip: withCues(item.clip) } : item)), nextCursor }
}

/** The feed, page after page as it is asked for. What was seen on one page does not come again on the next. */
export function useFeed(): FeedState {
  const [state, setState] = useState<Omit<FeedState, 'more'>>({ items: [], complete: null, refusal: null })
  const cursor = useRef<string | null>(null)
  const busy = useRef(false)
  const more = useCallback(() => {
    if (busy.current) return
    busy.current = true
    readPage(cursor.current)
      .then(({ items, nextCursor }) => {
        cursor.current = nextCursor
        setState((now) => {
          const known = new Set(now.items.map(({ id }) => id))
          return { items: [...now.items, ...items.filter(({ id }) => !known.has(id))], complete: nextCursor === null, refusal: null }
        })
      })
      .catch((error: unknown) => setState((now) => ({ ...now, refusal: asRefusal(error) })))
      .finally(() => {
        busy.current = false
      })
  }, [])
  useEffect(more, [more])
  return { ...state, more }
}
