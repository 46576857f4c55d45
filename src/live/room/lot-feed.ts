import { fromUuid, type Id } from '#platform/ids'
import { type LogEntry, type Lot, logEntryToWire, lotAwarded, lotChanged, lotLogged, lotNowToWire } from '#shop/auctions'
import type { LotNews } from '#shop/auctions/contract'
import type { ShowRoomDeps } from './deps.ts'

/** Bids come by the hundred; ten times a second is at once for any eye. */
const TELL_EVERY_MILLISECONDS = 100
/** Of more entries the newest are told; whoever wants all of them reads the log. */
const TOLD_AT_ONCE = 20

interface Waiting {
  lot: Lot
  entries: LogEntry[]
  timer: NodeJS.Timeout | null
}

/** Tells a show's room how its lot stands and what was bid. The first news goes at once, what comes within a moment after it goes together. */
export function tellLots({ events, realtime }: Pick<ShowRoomDeps, 'events' | 'realtime'>): void {
  const waiting = new Map<Id<'lot'>, Waiting>()

  function tell(id: Id<'lot'>): void {
    const news = waiting.get(id)
    if (!news) return
    const { lot, entries } = news
    if (lot.occasion.kind === 'show') {
      const said: LotNews = {
        now: lotNowToWire(lot),
        entries: entries.slice(-TOLD_AT_ONCE).map((entry) => logEntryToWire(entry, lot.currency)),
      }
      realtime.publish(`show:${fromUuid('shw', lot.occasion.id)}`, 'lot', said, { lane: 'now' })
    }
    news.entries = []
    if (news.timer) clearTimeout(news.timer)
    news.timer = setTimeout(() => {
      if (news.entries.length > 0) tell(id)
      else waiting.delete(id)
    }, TELL_EVERY_MILLISECONDS).unref()
  }

  function hear(lot: Lot, entries: readonly LogEntry[]): void {
    const news = waiting.get(lot.id)
    if (!news) {
      waiting.set(lot.id, { lot, entries: [...entries], timer: null })
      tell(lot.id)
      return
    }
    if (lot.sequence >= news.lot.sequence) news.lot = lot
    news.entries.push(...entries)
    // A change without an entry is as new.
    if (entries.length === 0) tell(lot.id)
  }

  events.on(lotLogged, ({ lot, entries }) => hear(lot, entries))
  events.on(lotChanged, ({ lot }) => hear(lot, []))
  events.on(lotAwarded, ({ lot }) => hear(lot, []))
}
