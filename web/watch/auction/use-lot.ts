import { useCallback, useEffect, useState } from 'react'
import type { LotNews, LotNowWire, LotWire, OwnBidWire } from '#shop/auctions/contract'
import { answered, api } from '../../api/client.ts'
import { mergedLog, withLotNews } from '../../live/realtime/lot-news.ts'

export interface LotView {
  readonly lot: LotWire
  readonly now: LotNowWire
  readonly log: LotNews['entries']
  /** Null until it was asked for. */
  readonly you: OwnBidWire | null
  readonly leads: boolean
  /** Bid, and somebody else leads. */
  readonly outbid: boolean
}

interface Read {
  log: LotNews['entries']
  now: LotNowWire
  you: OwnBidWire
}

/** A lot as it stands: what the page was told at its opening, what it asks for, and what the room says meanwhile, by the log's one order. */
export function useLot(lot: LotWire, heard: LotNews | undefined) {
  const [read, setRead] = useState<Read | null>(null)
  const [told, setTold] = useState<LotNews | undefined>()
  const refresh = useCallback(async () => {
    const page = await answered(api.GET('/api/lots/{id}', { params: { path: { id: lot.id } } })).catch(() => null)
    if (page) setRead({ log: page.log as LotNews['entries'], now: page.lot.now as LotNowWire, you: page.you as OwnBidWire })
  }, [lot.id])
  useEffect(() => {
    const timer = setTimeout(() => void refresh(), 0)
    return () => clearTimeout(timer)
  }, [refresh])
  const news = [heard, told].reduce<LotNews>(
    (known, next) => (next ? withLotNews(known, next) : known),
    read ? { now: read.now, entries: read.log } : { now: lot.now, entries: [] },
  )
  const you = read?.you ?? null
  const number = you?.number ?? null
  const leads = number !== null && news.now.leader === number
  const view: LotView = {
    ...{ lot, now: news.now, log: mergedLog([], news.entries), you, leads },
    outbid: number !== null && news.now.leader !== null && !leads,
  }
  /** The answer to an own bid comes before the room's news of it. */
  const answer = useCallback((next: LotNews, own: Partial<OwnBidWire>) => {
    setTold((known) => withLotNews(known, next))
    setRead((known) => known && { ...known, you: { ...known.you, ...own } })
  }, [])
  return { view, refresh, answer }
}
